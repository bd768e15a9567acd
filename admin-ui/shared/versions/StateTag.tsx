import {
  AuditOutlined,
  CalendarOutlined,
  CheckCircleFilled,
  FileDoneOutlined,
  HistoryOutlined,
  RollbackOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Phase } from '../../../server/core/life-cycle/phase.ts';
import { useWords } from '../../messages/words.tsx';
import { Tag, type Tone } from '../Tag.tsx';
import { versionsWords } from './versions-words.ts';

const SIGNS: Readonly<Record<Phase, { tone: Tone; icon: ReactNode }>> = {
  submitted: { tone: 'wait', icon: <AuditOutlined /> },
  returned: { tone: 'bad', icon: <RollbackOutlined /> },
  approved: { tone: 'blue', icon: <FileDoneOutlined /> },
  withdrawn: { tone: 'plain', icon: <StopOutlined /> },
  scheduled: { tone: 'blue', icon: <CalendarOutlined /> },
  'in-effect': { tone: 'good', icon: <CheckCircleFilled /> },
  superseded: { tone: 'plain', icon: <HistoryOutlined /> },
};

/** How far a version has got, as a word with a sign. */
export function StateTag({ state }: { state: Phase }) {
  const { t } = useWords(versionsWords);
  const { tone, icon } = SIGNS[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Tag>
  );
}
