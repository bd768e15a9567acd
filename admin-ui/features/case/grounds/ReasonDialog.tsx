import { Input, Modal } from 'antd';
import { useId, useState } from 'react';

interface ReasonDialogProps {
  open: boolean;
  title: string;
  /** What it will do. */
  text: string;
  label: string;
  ok: string;
  isPending: boolean;
  error: string | null;
  onCancel: () => void;
  onReason: (reason: string) => void;
}

/** As the API wants it. */
const leastLength = 4;

/** Asks why, before something that the ledger keeps for good. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, text, label, ok, isPending, error, onCancel, onReason } = props;
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <Modal
      open={open}
      title={title}
      okText={ok}
      okButtonProps={{ disabled: reason.trim().length < leastLength, loading: isPending }}
      destroyOnHidden
      onCancel={onCancel}
      onOk={() => onReason(reason.trim())}
      afterClose={() => setReason('')}
    >
      <p style={{ marginBottom: 12 }}>{text}</p>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {error ? (
        <p role="alert" style={{ color: 'var(--red)' }}>
          {error}
        </p>
      ) : null}
    </Modal>
  );
}
