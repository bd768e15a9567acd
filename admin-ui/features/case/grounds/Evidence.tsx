import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { evidenceAddress } from '../../../api/cases.ts';
import { useSession } from '../../../api/session.ts';
import { useWords } from '../../../messages/words.tsx';
import css from './Grounds.module.css';
import { groundsWords } from './grounds-words.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

/** The archive that proves the case to others: what is in it, how it is verified, redacted or in full. */
export function Evidence({ id }: { id: string }) {
  const { t } = useWords(groundsWords);
  const session = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const mayFull = session?.user.rights.includes('unmask') ?? false;
  return (
    <section className="paper" aria-labelledby="evidence-title">
      <h2 id="evidence-title">
        <SafetyCertificateOutlined aria-hidden="true" /> {t('evidence')}
      </h2>
      <p className={css.note}>{t('evidence.text')}</p>
      <Button
        type="primary"
        icon={<DownloadOutlined />}
        href={evidenceAddress(id, { redacted: true })}
        download
      >
        {t('evidence.redacted')}
      </Button>
      <p className={css.note}>{t('evidence.redacted.text')}</p>
      <Button icon={<DownloadOutlined />} disabled={!mayFull} onClick={() => setIsAsking(true)}>
        {t('evidence.full')}
      </Button>
      <p className={css.note}>{t(mayFull ? 'evidence.full.text' : 'evidence.full.none')}</p>
      <details>
        <summary>{t('evidence.how')}</summary>
        <p className={css.note}>{t('evidence.how.text')}</p>
      </details>
      <ReasonDialog
        open={isAsking}
        title={t('evidence.title')}
        text={t('evidence.full.text')}
        label={t('evidence.reason')}
        ok={t('evidence.ok')}
        isPending={false}
        error={null}
        onCancel={() => setIsAsking(false)}
        onReason={(reason) => {
          setIsAsking(false);
          window.location.assign(evidenceAddress(id, { reason }));
        }}
      />
    </section>
  );
}
