/** Where something is used, in the draft as it stands on the screen and in all other documents; and one law put in place of another. */
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { Use } from '../../../../server/core/uses/use.ts';
import { usesOf } from '../../../../server/core/uses/uses-of.ts';
import { type UsingDocument, whereUsedQuery } from '../../../api/rules.ts';
import { useWords } from '../../../messages/words.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import { useItemEditing } from '../editing/editing.ts';
import { usePlace } from '../editing/use-place.ts';
import { ReplaceLaw } from './ReplaceLaw.tsx';
import css from './Search.module.css';
import { searchWords } from './search-words.ts';

export function SearchPanel() {
  const { t } = useWords(searchWords);
  const { isReadOnly } = useItemEditing();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  return (
    <div className={css.search}>
      <section className="paper" aria-labelledby="search-title">
        <h2 id="search-title">{t('title')}</h2>
        <p className={css.lead}>{t('lead')}</p>
        <div className={css.field}>
          <label htmlFor="search-text">{t('label')}</label>
          <Input.Search
            id="search-text"
            value={typed}
            placeholder={t('hint')}
            allowClear
            onChange={(event) => setTyped(event.target.value)}
            onSearch={(text) => setAsked(text.trim())}
            onBlur={() => setAsked(typed.trim())}
          />
        </div>
        <Here text={typed} />
        {asked === '' ? null : <Elsewhere text={asked} />}
      </section>
      {isReadOnly ? null : <ReplaceLaw />}
    </div>
  );
}

/** In the draft as it stands: while typing. */
function Here({ text }: { text: string }) {
  const { t } = useWords(searchWords);
  const { document, beside } = useItemEditing();
  const { goTo } = usePlace();
  const wanted = useDeferredValue(text.trim());
  const uses = useMemo(() => {
    const { parameters, directory } = beside;
    if (wanted === '' || !parameters || !directory) return [];
    return usesOf({ kind: 'service-item', document, parameters, directory }, wanted);
  }, [wanted, document, beside]);
  if (wanted === '') return null;
  return (
    <div role="status">
      <h3>{uses.length === 0 ? t('here.none') : t('here', { n: uses.length })}</h3>
      <LawLinks uses={uses} />
      <ul className={css.hits}>
        {uses.map((use) => (
          <li key={use.pointer}>
            <Hit use={use} />
            <button type="button" className="text-button" onClick={() => goTo(use.pointer)}>
              {t('go')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A law that was found can be changed in all items of the department at once. */
function LawLinks({ uses }: { uses: readonly Use[] }) {
  const { t } = useWords(searchWords);
  const laws = [
    ...new Set(uses.flatMap(({ what, matched }) => (what === 'basis' ? matched.slice(0, 1) : []))),
  ];
  if (laws.length === 0) return null;
  return (
    <ul>
      {laws.map((law) => (
        <li key={law}>
          <Link to={`/rules/basis?law=${encodeURIComponent(law)}`}>
            {t('law.everywhere', { law: withChinesePunctuation(law) })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Hit({ use: { title, matched } }: { use: Use }) {
  return (
    <span>
      {withChinesePunctuation(title)}
      <span className={css.matched}>{matched.map(withChinesePunctuation).join('、')}</span>
    </span>
  );
}

function Elsewhere({ text }: { text: string }) {
  const { t } = useWords(searchWords);
  const problemText = useProblemText();
  const { kind, code } = useItemEditing();
  const { data, error } = useQuery(whereUsedQuery(text));
  if (error) return <p className={css.lead}>{problemText(error).join(' ')}</p>;
  if (!data) return <p className={css.lead}>{t('loading')}</p>;
  const others = data.documents.filter((one) => one.kind !== kind || one.code !== code);
  const count = others.reduce((sum, one) => sum + one.count, 0);
  return (
    <div>
      <h3>{count === 0 ? t('elsewhere.none') : t('elsewhere', { n: count })}</h3>
      {others.map((one) => (
        <OtherDocument key={`${one.kind} ${one.code} ${one.version ?? ''}`} document={one} />
      ))}
    </div>
  );
}

function OtherDocument({ document }: { document: UsingDocument }) {
  const { t } = useWords(searchWords);
  const { kind, code, name, version, uses, count } = document;
  return (
    <>
      <p className={css.document}>
        {name}
        <span className={css.lead}>{version === null ? t('draft') : t('version', { version })}</span>
      </p>
      <ul className={css.hits}>
        {uses.map((use) => (
          <li key={use.pointer}>
            <Hit use={use} />
            <Link to={`/rules/${kind}/${code}/edit?at=${encodeURIComponent(use.pointer)}`}>{t('open')}</Link>
          </li>
        ))}
      </ul>
      {count > uses.length ? (
        <p className={css.lead}>{t('elsewhere.more', { n: count - uses.length })}</p>
      ) : null}
    </>
  );
}
