import { Radio } from 'antd';
import { useMemo, useState } from 'react';
import type { ServiceItem, Verdict } from '../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import type { RuleSources } from '../../../../server/core/explain/rule-sentence.ts';
import { type Vocabulary, vocabularyOf } from '../../../../server/core/language/vocabulary.ts';
import { useWords } from '../../../messages/words.tsx';
import { ConditionTree } from '../../../shared/condition-tree/ConditionTree.tsx';
import { VerdictMark } from '../../../shared/condition-tree/VerdictMark.tsx';
import { useItemEditing } from '../editing/editing.ts';
import type { TrialReply } from './decide/trial-message.ts';
import css from './Trial.module.css';
import { type TraceLine, traceLines } from './trace-lines.ts';
import { trialWords } from './trial-words.ts';

type Side = 'draft' | 'standing';
type Filter = 'all' | 'met' | 'unmet' | 'undetermined';
const FILTERS: readonly Filter[] = ['all', 'met', 'unmet', 'undetermined'];

/** Every rule of one side as a sentence, with how it was judged; its condition opens. */
export function TraceList({ reply }: { reply: Extract<TrialReply, { about: 'application' }> | undefined }) {
  const { t } = useWords(trialWords);
  const [side, setSide] = useState<Side>('draft');
  const [filter, setFilter] = useState<Filter>('met');
  const shown: Side = reply?.standing?.state === 'decided' ? side : 'draft';
  const { lines, sources } = useLines(reply, shown);
  if (lines === null || !sources) return null;
  const count = (verdict: Filter): number => lines.filter((line) => isShown(line.verdict, verdict)).length;
  const visible = lines.filter(({ verdict }) => isShown(verdict, filter));
  return (
    <section className="paper" aria-labelledby="trace-title">
      <h2 id="trace-title">{t('trace.title')}</h2>
      <div className={css.filters}>
        {reply?.standing?.state === 'decided' ? (
          <Radio.Group
            role="radiogroup"
            aria-label={t('trace.of')}
            optionType="button"
            value={shown}
            options={(['draft', 'standing'] as const).map((value) => ({
              value,
              label: t(`answers.${value}`),
            }))}
            onChange={(event) => setSide(event.target.value as Side)}
          />
        ) : null}
        <Radio.Group
          role="radiogroup"
          aria-label={t('trace.filter')}
          optionType="button"
          value={filter}
          options={FILTERS.map((value) => ({ value, label: t(`trace.${value}`, { n: count(value) }) }))}
          onChange={(event) => setFilter(event.target.value as Filter)}
        />
      </div>
      {visible.length === 0 ? <p className={css.help}>{t('trace.none')}</p> : null}
      <ul className={css.trace}>
        {visible.map((line) => (
          <Line key={line.key} line={line} sources={sources} />
        ))}
      </ul>
    </section>
  );
}

function isShown(verdict: Verdict, filter: Filter): boolean {
  return filter === 'all' || verdict === filter || (filter === 'unmet' && verdict === 'skipped');
}

function Line({ line, sources }: { line: TraceLine; sources: RuleSources }) {
  const { t, language } = useWords(trialWords);
  const [isOpen, setIsOpen] = useState(false);
  const { section, verdict, sentence, condition, trace } = line;
  return (
    <li>
      <VerdictMark verdict={verdict} />
      <div>
        <span className={css.section}>{t(`section.${section}`)}</span>
        {language === 'zh' ? withChinesePunctuation(sentence) : sentence}
        <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{t('trace.open')}</summary>
          {isOpen ? (
            <ConditionTree
              condition={condition}
              vocabulary={sources.vocabulary}
              conditions={sources.conditions}
              verdicts={trace}
            />
          ) : null}
        </details>
      </div>
    </li>
  );
}

function useLines(reply: Extract<TrialReply, { about: 'application' }> | undefined, side: Side) {
  const { t, language } = useWords(trialWords);
  const { document, standing, beside, departments, vocabulary } = useItemEditing();
  return useMemo(() => {
    const verdict = side === 'draft' ? reply?.draft : reply?.standing;
    const item: ServiceItem | null = side === 'draft' ? document : standing;
    if (verdict?.state !== 'decided' || !item || !beside.parameters) return { lines: null, sources: null };
    const facts: Vocabulary =
      side === 'draft' ? vocabulary : vocabularyOf({ item, parameters: beside.parameters });
    const sources: RuleSources = { vocabulary: facts, conditions: item.conditions, departments };
    const trace = verdict.decision.trace ?? [];
    return { lines: traceLines(trace, { item, sources, language, t }), sources };
  }, [reply, side, document, standing, beside, departments, vocabulary, language, t]);
}
