import { DeleteOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { ItemUseList } from './ItemUseList.tsx';
import { useItemUses } from './use-item-uses.ts';
import { usesWords } from './uses-words.ts';

interface RemoveUsedProps {
  title: string;
  /** What items name it by. */
  code: string;
  onRemove: () => void;
}

/** Deleting something that items may use: whoever does it sees first which. */
export function RemoveUsed({ title, code, onRemove }: RemoveUsedProps) {
  const { t } = useWords(usesWords);
  const [isAsked, setAsked] = useState(false);
  const label = t('remove.title', { title: withChinesePunctuation(title) });
  return (
    <>
      <Button
        type="text"
        danger
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={label}
        title={label}
        onClick={() => setAsked(true)}
      />
      {isAsked ? (
        <Asked
          {...{ label, code }}
          onCancel={() => setAsked(false)}
          onRemove={() => {
            setAsked(false);
            onRemove();
          }}
        />
      ) : null}
    </>
  );
}

interface AskedProps {
  label: string;
  code: string;
  onRemove: () => void;
  onCancel: () => void;
}

function Asked({ label, code, onRemove, onCancel }: AskedProps) {
  const { t } = useWords(usesWords);
  const uses = useItemUses(code);
  const text = uses.state === 'failed' ? 'remove.unknown' : uses.count > 0 ? 'remove.used' : 'remove.unused';
  return (
    <Modal
      open
      title={label}
      okText={t('remove.ok')}
      okButtonProps={{ danger: true, disabled: uses.state === 'loading' }}
      cancelText={t('remove.cancel')}
      onOk={onRemove}
      onCancel={onCancel}
    >
      {uses.state === 'loading' ? null : <p>{t(text)}</p>}
      {uses.state === 'found' && uses.count === 0 ? null : <ItemUseList uses={uses} isOpen />}
    </Modal>
  );
}
