import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMessages } from '../messages/index.tsx';

export interface TimeInputProps {
  id: string;
  value: string | undefined;
  label?: string;
  disabled?: boolean;
  faulty?: boolean;
  onChange: (value: string | undefined) => void;
  onBlur?: () => void;
}

interface Precision {
  /** What people type, the first as it is shown: with dashes, slashes, dots, or the digits alone. */
  typed: string[];
  /** How the value is written. */
  written: string;
  withTime: boolean;
}

const DAY: Precision = {
  typed: ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日'],
  written: 'YYYY-MM-DD',
  withTime: false,
};

const MOMENT: Precision = {
  typed: ['YYYY-MM-DD HH:mm', 'YYYY/M/D H:mm', 'YYYYMMDD HHmm'],
  written: 'YYYY-MM-DDTHH:mm',
  withTime: true,
};

function TimeInput({ precision, ...props }: TimeInputProps & { precision: Precision }) {
  const { t } = useMessages();
  const { id, value, label, disabled = false, faulty = false, onChange, onBlur } = props;
  const time = value ? dayjs(value) : null;
  return (
    <DatePicker
      id={id}
      showTime={precision.withTime ? { format: 'HH:mm' } : false}
      value={time?.isValid() ? time : null}
      format={precision.typed}
      disabled={disabled}
      placeholder={t(precision.withTime ? 'form.moment' : 'form.day')}
      aria-label={label}
      style={{ width: '100%' }}
      status={faulty ? 'error' : undefined}
      onChange={(next) => onChange(next ? next.format(precision.written) : undefined)}
      onBlur={onBlur}
    />
  );
}

/** A calendar day as `YYYY-MM-DD`. */
export function DayInput(props: TimeInputProps) {
  return <TimeInput precision={DAY} {...props} />;
}

/** A day and a time without a zone, as the site reads its clock: `YYYY-MM-DDTHH:mm`. */
export function MomentInput(props: TimeInputProps) {
  return <TimeInput precision={MOMENT} {...props} />;
}
