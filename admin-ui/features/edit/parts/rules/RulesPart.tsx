import { Segmented } from 'antd';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../../messages/words.tsx';
import { Loading } from '../../../../shared/states/Loading.tsx';
import { useItemEditing } from '../../editing/editing.ts';
import { usePlace } from '../../editing/use-place.ts';
import { partWords } from '../../frame/part-words.ts';
import type { RuleSection } from './conclusions.ts';
import { RuleList } from './RuleList.tsx';
import css from './rules.module.css';
import { rulesWords } from './rules-words.ts';
import { VIEWS, type View } from './views.ts';

/** One section in whichever of its views: all show the same rules, and each says what it cannot show. */
export function RulesPart({ section }: { section: RuleSection }) {
  const { t } = useWords(rulesWords);
  const { t: titleOf } = useWords(partWords);
  const [address, setAddress] = useSearchParams();
  const view = VIEWS[section].find(({ id }) => id === address.get('view')) ?? VIEWS[section][0];
  const show = (id: string) =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      next.set('view', id);
      next.delete('at');
      return next;
    });
  return (
    <div className="paper">
      <div className={css.top}>
        <div>
          <h2>{titleOf(section)}</h2>
          <p className={css.text}>{t(`rules.${section}.text`)}</p>
        </div>
        <Segmented
          aria-label={t('rules.views')}
          value={view?.id ?? 'sentences'}
          options={VIEWS[section].map(({ id }) => ({ value: id, label: t(`view.${id}`) }))}
          onChange={show}
        />
      </div>
      <Suspense fallback={<Loading />}>
        {view === undefined || view.id === 'sentences' || view.id === 'tree' ? (
          <RuleList section={section} isTree={view?.id === 'tree'} />
        ) : (
          <OtherView view={view} section={section} />
        )}
      </Suspense>
    </div>
  );
}

function OtherView({ view, section }: { view: View; section: RuleSection }) {
  const { goTo } = usePlace();
  const { document } = useItemEditing();
  const { Screen } = view;
  if (!Screen) return null;
  const pick = (name: string) =>
    goTo(`/${section}/${document[section].findIndex((rule) => rule.name === name)}`);
  return <Screen section={section} onPick={pick} />;
}
