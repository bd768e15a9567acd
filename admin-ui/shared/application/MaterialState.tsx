import {
  CheckOutlined,
  CloudOutlined,
  EditOutlined,
  ExclamationOutlined,
  FieldTimeOutlined,
  MinusOutlined,
  QuestionOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MaterialStatus } from '../../../schemas/generated/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { Tag, type Tone } from '../Tag.tsx';

const LOOK: Record<MaterialStatus['status'], { tone: Tone; icon: ReactNode }> = {
  satisfied: { tone: 'good', icon: <CheckOutlined /> },
  supplied: { tone: 'good', icon: <CloudOutlined /> },
  missing: { tone: 'bad', icon: <ExclamationOutlined /> },
  faulty: { tone: 'bad', icon: <ExclamationOutlined /> },
  deferred: { tone: 'wait', icon: <FieldTimeOutlined /> },
  later: { tone: 'blue', icon: <FieldTimeOutlined /> },
  'not-required': { tone: 'plain', icon: <MinusOutlined /> },
  undetermined: { tone: 'plain', icon: <QuestionOutlined /> },
};

/** Where a material stands, in one word. One that is merely not ticked yet is awaited, not missed. */
export function MaterialState({
  status,
  isUrgent,
}: {
  status: MaterialStatus | undefined;
  isUrgent: boolean;
}) {
  const { t } = useMessages();
  if (!status) return null;
  // Nothing is held against a ticked material before its copies were counted: see isUncounted in pending.ts.
  if (!isUrgent && (status.status === 'missing' || status.status === 'faulty')) {
    return (
      <Tag tone="blue" icon={<EditOutlined />}>
        {t(status.status === 'missing' ? 'material.awaited' : 'material.uncounted')}
      </Tag>
    );
  }
  const { tone, icon } = LOOK[status.status];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`material.status.${status.status}`)}
    </Tag>
  );
}
