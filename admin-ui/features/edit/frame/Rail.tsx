import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../../../messages/words.tsx';
import type { Checked } from '../check/use-findings.ts';
import { FindingList } from './FindingList.tsx';
import { frameWords } from './frame-words.ts';
import css from './Rail.module.css';

interface RailProps {
  checked: Checked;
  isOpen: boolean;
  onToggle: () => void;
}

/** What is said about the draft as a whole, beside whatever part is open. */
export function Rail({ checked, isOpen, onToggle }: RailProps) {
  const { t } = useWords(frameWords);
  const count = checked.findings.length;
  return (
    <aside className={css.rail} aria-label={t('edit.rail')}>
      <div className={css.top}>
        {isOpen ? <h2>{t('findings.title')}</h2> : null}
        <Button
          type="text"
          aria-expanded={isOpen}
          aria-label={t('edit.rail')}
          icon={isOpen ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          onClick={onToggle}
        >
          {isOpen || count === 0 ? null : count}
        </Button>
      </div>
      {isOpen ? <FindingList checked={checked} /> : null}
    </aside>
  );
}
