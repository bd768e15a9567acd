import { useWords } from '../../messages/words.tsx';
import { instantText } from '../../shared/dates.ts';
import { daysBetween } from './inbox-groups.ts';
import { inboxWords } from './inbox-words.ts';

/** Since when, and how long that is once it is a day or more. */
export function Since({ at }: { at: string }) {
  const { t, language } = useWords(inboxWords);
  const days = daysBetween(at, new Date());
  return (
    <>
      <time dateTime={at}>{instantText(at, language)}</time>
      {days > 0 ? <span>{t('since.days', { n: days })}</span> : null}
    </>
  );
}
