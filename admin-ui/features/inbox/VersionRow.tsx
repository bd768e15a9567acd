import { Link } from 'react-router';
import type { ListedAcross } from '../../api/versions.ts';
import { useWords } from '../../messages/words.tsx';
import { StateTag } from '../../shared/versions/StateTag.tsx';
import { usePersonName } from '../../shared/versions/use-names.ts';
import { useNextText } from '../../shared/versions/use-next-text.ts';
import css from './InboxPage.module.css';
import type { WaitingGroup } from './inbox-groups.ts';
import { inboxWords } from './inbox-words.ts';
import { Since } from './Since.tsx';

/** One version: what it is, by whom, since when, why, and the way to what is to be done. */
export function VersionRow({ version, group }: { version: ListedAcross; group: WaitingGroup | 'underWay' }) {
  const { t } = useWords(inboxWords);
  const personName = usePersonName();
  const nextText = useNextText();
  const { kind, code, version: n, title, ownerName, author, submittedAt, occasion, state } = version;
  const go = t(`go.${group}`);
  return (
    <li className={css.row}>
      <div className={css.what}>
        <p>
          <strong>{title}</strong> <span className={css.n}>{t('row.version', { n })}</span>{' '}
          <StateTag state={state} />
        </p>
        {occasion ? <p>{t('row.why', { text: occasion })}</p> : null}
        <p className={css.by}>
          {ownerName ? <span>{ownerName}</span> : null}
          {author ? <span>{t('row.by', { person: personName(version, author) })}</span> : null}
          {submittedAt ? <Since at={submittedAt} /> : null}
        </p>
        <p className={css.by}>{nextText(version)}</p>
      </div>
      <Link
        to={`/rules/${kind}/${code}/versions/${n}`}
        className={css.go}
        data-main={group !== 'waiting' && group !== 'underWay'}
        aria-label={t('go.named', { go, title })}
      >
        {go}
      </Link>
    </li>
  );
}
