import { Button, Popconfirm } from 'antd';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../../messages/words.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { expectingCases } from './case-edits.ts';
import css from './cases.module.css';
import { casesWords } from './cases-words.ts';
import type { SameDifference } from './same-differences.ts';

interface SameDifferencesProps {
  group: SameDifference;
  /** The draft has not changed since. */
  isCurrent: boolean;
}

/** What many cases do not expect, said once, and accepted once. */
export function SameDifferences({ group: { messages, expected }, isCurrent }: SameDifferencesProps) {
  const { t, said } = useWords(casesWords);
  const { document: item, edit, isReadOnly } = useItemEditing();
  const n = expected.size;
  const title = t('same.title', { n });
  return (
    <section className={css.same} aria-label={title}>
      <h3>{title}</h3>
      <ul className={css.differences}>
        {messages.map((message) => (
          <li key={message}>{said(message)}</li>
        ))}
      </ul>
      <details>
        <summary>{t('same.which')}</summary>
        <ul>
          {item.cases
            .filter(({ id }) => expected.has(id))
            .map(({ id, title: name }) => (
              <li key={id}>{withChinesePunctuation(name)}</li>
            ))}
        </ul>
      </details>
      {isReadOnly ? null : (
        <Popconfirm
          title={t('same.ask', { n })}
          description={t('same.what')}
          okText={t('accept.yes')}
          cancelText={t('cancel')}
          styles={{ root: { maxWidth: 420 } }}
          onConfirm={() => edit(expectingCases(expected))}
        >
          <Button disabled={!isCurrent}>{t('same.accept', { n })}</Button>
        </Popconfirm>
      )}
    </section>
  );
}
