import type { ShownItem } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import css from './GuidePage.module.css';

/** 咨询知识库: how people ask and how the window answers. */
export function Knowledge({ item }: { item: ShownItem }) {
  const { t } = useMessages();
  if (item.knowledge.length === 0) return <p>{t('guide.knowledge.none')}</p>;
  return (
    <div className={css.knowledge}>
      {item.knowledge.map(({ question, answer }) => (
        <details key={question}>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </div>
  );
}
