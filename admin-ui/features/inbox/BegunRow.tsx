import { Link } from 'react-router';
import type { ListedDraft } from '../../api/drafts.ts';
import { useWords } from '../../messages/words.tsx';
import { instantText } from '../../shared/dates.ts';
import { useDocumentName, usePersonName } from '../../shared/versions/use-names.ts';
import css from './InboxPage.module.css';
import { inboxWords } from './inbox-words.ts';

/** A draft that is being written: nobody waits for it but its department. */
export function BegunRow({ draft }: { draft: ListedDraft }) {
  const { t, language } = useWords(inboxWords);
  const personName = usePersonName();
  const documentName = useDocumentName();
  const { kind, code, updatedBy, updatedAt } = draft;
  const title = draft.title ?? documentName(draft);
  const go = t('go.begun');
  return (
    <li className={css.row}>
      <div className={css.what}>
        <p>
          <strong>{title}</strong>
        </p>
        <p className={css.by}>
          <span>{t('row.saved', { person: personName(draft, updatedBy) })}</span>
          <time dateTime={updatedAt}>{instantText(updatedAt, language)}</time>
        </p>
      </div>
      <Link to={`/rules/${kind}/${code}/edit`} className={css.go} aria-label={t('go.named', { go, title })}>
        {go}
      </Link>
    </li>
  );
}
