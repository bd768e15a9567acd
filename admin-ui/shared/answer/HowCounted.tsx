import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Counting, countedQuery } from '../../api/items.ts';
import { useMessages } from '../../messages/index.tsx';
import css from './answer.module.css';
import { CalendarPicture } from './CalendarPicture.tsx';

interface HowCountedProps {
  counting: Counting;
  due: string;
}

/** “怎么算的”: asked for only when somebody opens it. */
export function HowCounted({ counting, due }: HowCountedProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <details className={css.how} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('how.summary')}</summary>
      {open ? <Days counting={counting} due={due} /> : null}
    </details>
  );
}

function Days({ counting, due }: HowCountedProps) {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(countedQuery(counting));
  if (error) {
    return (
      <p>
        {t('how.failed')}{' '}
        <button type="button" className="text-button" onClick={() => void refetch()}>
          {t('action.retry')}
        </button>
      </p>
    );
  }
  if (!data) return <p aria-busy="true">{t('state.loading')}</p>;
  if (data.due !== due) return <p>{t('how.other')}</p>;
  return <CalendarPicture from={data.from} due={due} days={data.derivation} />;
}
