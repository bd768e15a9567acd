import { RollbackOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { draftDiffQuery, draftQuery, type ListedDraft } from '../../api/drafts.ts';
import { useWords } from '../../messages/words.tsx';
import { Tag } from '../../shared/Tag.tsx';
import { useDocumentName, usePersonName } from '../../shared/versions/use-names.ts';
import css from './InboxPage.module.css';
import { inboxWords } from './inbox-words.ts';
import { Since } from './Since.tsx';

/** A draft that came back, with what is to be put right and where. */
export function DraftRow({ draft }: { draft: ListedDraft }) {
  const { t, language } = useWords(inboxWords);
  const personName = usePersonName();
  const documentName = useDocumentName();
  const { data: whole } = useQuery(draftQuery(draft));
  const { data: compared } = useQuery(draftDiffQuery(draft, language));
  const { kind, code, updatedBy, updatedAt } = draft;
  const title = draft.title ?? documentName(draft);
  const go = t('go.returned');
  const placeOf = (pointer: string) =>
    compared?.sentences.find((sentence) => sentence.pointer !== '' && pointer.startsWith(sentence.pointer))
      ?.subject.title;
  return (
    <li className={css.row}>
      <div className={css.what}>
        <p>
          <strong>{title}</strong>{' '}
          <Tag tone="bad" icon={<RollbackOutlined />}>
            {t('row.remarks')}
          </Tag>
        </p>
        <ul className={css.remarks}>
          {(whole?.remarks ?? []).map(({ pointer, text }) => (
            <li key={`${pointer} ${text}`}>
              <strong>{placeOf(pointer) ?? t('row.whole')}</strong> {text}
            </li>
          ))}
        </ul>
        <p className={css.by}>
          <span>{t('row.saved', { person: personName(draft, updatedBy) })}</span>
          <Since at={updatedAt} />
        </p>
      </div>
      <Link
        to={`/rules/${kind}/${code}/edit`}
        className={css.go}
        data-main="true"
        aria-label={t('go.named', { go, title })}
      >
        {go}
      </Link>
    </li>
  );
}
