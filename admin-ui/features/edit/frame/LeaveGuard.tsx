import { Modal } from 'antd';
import { useBlocker } from 'react-router';
import { useWords } from '../../../messages/words.tsx';
import type { Sync } from '../editing/draft-store.ts';
import { frameWords } from './frame-words.ts';

/** Leaving while the server lacks something is asked about; an ordinary save takes a second and is waited for by the store itself. */
export function LeaveGuard({ sync }: { sync: Sync }) {
  const { t } = useWords(frameWords);
  const isStuck = sync.state === 'failed' || sync.state === 'conflict';
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isStuck && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('leave.title')}
      okText={t('leave.stay')}
      cancelText={t('leave.go')}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      closable={false}
      mask={{ closable: false }}
    >
      {t('leave.text')}
    </Modal>
  );
}
