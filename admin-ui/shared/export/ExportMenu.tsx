/**
 * Export of a whole list, on every list: walks all its pages, shows how far it is, and hands over a file. It exports what the
 * person may read, by the filters of the list, and never asks for more than the list itself would.
 * Start with csv.ts (what a cell may hold) and walk-pages.ts (how far it goes).
 */
import { CloseOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useWords } from '../../messages/words.tsx';
import { useProblemText } from '../use-problem-text.ts';
import css from './ExportMenu.module.css';
import { exportWords } from './export-words.ts';
import { type ExportFormat, type ExportOf, useExport } from './use-export.ts';
import { mostRows } from './walk-pages.ts';

/** @param props `name` of the file without its ending; `fetchPage` answers `{ rows, next }` for a cursor, null for the first page */
export function ExportMenu<Row>(props: ExportOf<Row>) {
  const { t } = useWords(exportWords);
  const { state, start, goOn, cancel } = useExport(props);
  return (
    <span className={css.export} data-print="hide">
      <span role="status" className={css.state}>
        <Progress state={state} />
      </span>
      {state.at === 'failed' ? <Button onClick={goOn}>{t('goOn')}</Button> : null}
      {state.at === 'underway' || state.at === 'failed' ? (
        <Button icon={<CloseOutlined />} onClick={cancel}>
          {t(state.at === 'failed' ? 'drop' : 'cancel')}
        </Button>
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'csv', label: t('csv') },
              { key: 'json', label: t('json') },
            ],
            // The menu has these two keys and no other.
            onClick: ({ key }) => start(key as ExportFormat),
          }}
        >
          <Button icon={<DownloadOutlined />} aria-haspopup="menu">
            {t('export')}
          </Button>
        </Dropdown>
      )}
    </span>
  );
}

function Progress({ state }: { state: ReturnType<typeof useExport>['state'] }) {
  const { t, language } = useWords(exportWords);
  const problemText = useProblemText();
  const count = (n: number) => n.toLocaleString(language === 'zh' ? 'zh-CN' : 'en');
  switch (state.at) {
    case 'rest':
      return null;
    case 'underway':
      return t('underway', { n: count(state.rows) });
    case 'failed':
      return (
        <span className={css.failed}>
          {t('failed', { n: count(state.rows), why: problemText(state.error).join(' ') })}
        </span>
      );
    case 'done':
      if (state.rows === 0) return t('none');
      return (
        <>
          {t('done', { n: count(state.rows), file: state.file })}
          {state.isCapped ? (
            <strong className={css.capped}>{t('capped', { n: count(mostRows) })}</strong>
          ) : null}
        </>
      );
  }
}
