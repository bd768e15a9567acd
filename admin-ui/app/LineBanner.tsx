import { WarningFilled } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { line } from '../api/line.ts';
import { useMessages } from '../messages/index.tsx';
import css from './Shell.module.css';

/** The line is down: what was typed stays, and trying again is one click. */
export function LineBanner() {
  const { t } = useMessages();
  const queries = useQueryClient();
  const down = useSyncExternalStore(line.subscribe, line.isDown);
  if (!down) return null;
  return (
    <div role="alert" className={css.banner} data-print="hide">
      <WarningFilled aria-hidden="true" />
      <span>{t('line.down')}</span>
      <button
        type="button"
        className={css.retry}
        onClick={() => void queries.refetchQueries({ type: 'active' })}
      >
        {t('action.retry')}
      </button>
    </div>
  );
}
