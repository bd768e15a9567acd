import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { IssuedDocument } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { paperTitle } from '../../shared/answer/Papers.tsx';
import css from './CasePage.module.css';
import { printFile } from './print-file.ts';

/** The papers of the case, to open and to print. What has been issued never changes. */
export function Documents({ documents }: { documents: readonly IssuedDocument[] }) {
  const { t } = useMessages();
  return (
    <section className="paper" aria-labelledby="documents-title">
      <h2 id="documents-title">{t('case.documents')}</h2>
      {documents.length === 0 ? <p>{t('case.documents.none')}</p> : null}
      <ul className={css.documents}>
        {documents.map(({ code, number, url }) => (
          <li key={number}>
            <div>
              <strong>{paperTitle(code, t)}</strong>
              <p className={css.number}>{number}</p>
            </div>
            <div className={css.buttons} data-print="hide">
              <Button
                icon={<FilePdfOutlined />}
                href={url}
                target="_blank"
                rel="noopener"
                aria-label={t('case.openNamed', { name: paperTitle(code, t) })}
              >
                {t('case.open')}
              </Button>
              <Button
                type="primary"
                icon={<PrinterOutlined />}
                aria-label={t('case.printNamed', { name: paperTitle(code, t) })}
                onClick={() => printFile(url)}
              >
                {t('case.print')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
