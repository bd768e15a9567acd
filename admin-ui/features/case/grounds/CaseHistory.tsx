import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ledgerPage } from '../../../api/ledger.ts';
import { useMessages } from '../../../messages/index.tsx';
import { useWords } from '../../../messages/words.tsx';
import { recordedText } from '../../../shared/dates.ts';
import { entryRemarks, entryText } from '../../../shared/ledger/entry-text.ts';
import { ledgerWords } from '../../../shared/ledger/ledger-words.ts';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import css from '../CasePage.module.css';
import { usePersonText } from '../person-text.ts';
import { groundsWords } from './grounds-words.ts';

/** What the ledger has of the case: also who looked at it, and took what away. */
export function CaseHistory({ id }: { id: string }) {
  const { t } = useWords(groundsWords);
  const ledger = useWords(ledgerWords);
  const shared = useMessages();
  const problemText = useProblemText();
  const personText = usePersonText();
  const stream = `case/${id}`;
  const { data, error } = useQuery({
    queryKey: ['ledger', 'entries', stream],
    queryFn: ({ signal }) => ledgerPage({ stream }, signal),
  });
  // Of whom there is no account any more, what the ledger has.
  const whoText = (actor: string): string => {
    const known = data?.people[actor];
    if (known) return personText(known);
    return actor === 'system' ? ledger.t('system') : actor;
  };
  return (
    <section className="paper" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{t('history')}</h2>
      {error ? <p role="alert">{problemText(error).join(' ')}</p> : null}
      {data ? null : <p aria-busy="true">{shared.t('state.loading')}</p>}
      <ol className={css.history}>
        {data?.entries.map(({ seq, at, actor, entry }) => (
          <li key={seq}>
            <time dateTime={at}>{recordedText(at)}</time>
            <span>
              {entryText(entry, ledger.t)}
              {shared.t('case.by', { actor: whoText(actor) })}
            </span>
            {entryRemarks(entry, ledger.t).map((remark) => (
              <small key={remark}>{remark}</small>
            ))}
          </li>
        ))}
      </ol>
      {data?.next ? <p>{t('history.more')}</p> : null}
      <p>
        <Link to={`/audit/chains?stream=${encodeURIComponent(stream)}`}>{t('history.all')}</Link>
      </p>
    </section>
  );
}
