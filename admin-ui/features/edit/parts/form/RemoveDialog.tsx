import { Modal } from 'antd';
import { useWords } from '../../../../messages/words.tsx';
import { UseLines } from './FieldUses.tsx';
import { formWords } from './form-words.ts';
import type { FieldUse } from './logic/field-uses.ts';

/** What is about to go, and what would miss it. */
export interface Removal {
  readonly title: string;
  readonly confirm: string;
  readonly uses: readonly FieldUse[];
  /** Golden cases that fill it in. */
  readonly cases: number;
  readonly hasRequirement: boolean;
  readonly remove: () => void;
}

/** Whether somebody has to be asked first: what nothing uses goes at once, undo brings it back. */
export function isMissed({ uses, cases }: Removal): boolean {
  return uses.length > 0 || cases > 0;
}

export function RemoveDialog({ removal, onClose }: { removal: Removal | undefined; onClose: () => void }) {
  const { t } = useWords(formWords);
  return (
    <Modal
      open={removal !== undefined}
      title={removal?.title}
      okText={removal && removal.uses.length > 0 ? t('remove.anyway') : removal?.confirm}
      okButtonProps={{ danger: true }}
      cancelText={t('remove.cancel')}
      onCancel={onClose}
      onOk={() => {
        removal?.remove();
        onClose();
      }}
    >
      {removal && removal.uses.length > 0 ? (
        <>
          <p>{t('remove.used', { n: removal.uses.length })}</p>
          <UseLines uses={removal.uses} />
        </>
      ) : null}
      {removal && removal.cases > 0 ? <p>{t('remove.cases', { n: removal.cases })}</p> : null}
      {removal?.hasRequirement ? <p>{t('remove.requirement')}</p> : null}
    </Modal>
  );
}
