/**
 * A condition to be read: what must hold together, what is one of several ways, named conditions that open. With a trace each
 * part shows whether it holds and what was found. Must never: change anything, or show a code.
 */
import type { Condition, ServiceItem, TraceNode } from '../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../server/core/explain/punctuation.ts';
import { sentenceOf } from '../../../server/core/explain/sentence.ts';
import { valueName } from '../../../server/core/explain/value-words.ts';
import type { Vocabulary } from '../../../server/core/language/vocabulary.ts';
import { useWords } from '../../messages/words.tsx';
import css from './ConditionTree.module.css';
import { conditionTreeWords } from './condition-tree-words.ts';
import { type ReadNode, readTree } from './read-tree.ts';
import { VerdictMark } from './VerdictMark.tsx';

export interface ConditionTreeProps {
  condition: Condition;
  vocabulary: Vocabulary;
  conditions: ServiceItem['conditions'];
  /** What a decision made of this very condition. */
  verdicts?: TraceNode | undefined;
}

type Sources = Pick<ConditionTreeProps, 'vocabulary' | 'conditions'>;

export function ConditionTree({ condition, vocabulary, conditions, verdicts }: ConditionTreeProps) {
  return (
    <div className={css.tree}>
      <Part node={readTree(condition, conditions, verdicts)} sources={{ vocabulary, conditions }} />
    </div>
  );
}

function Part({ node, sources }: { node: ReadNode; sources: Sources }) {
  const { condition, parts } = node;
  const [only] = parts;
  if ('condition' in condition && only) return <Named node={node} only={only} sources={sources} />;
  if ('not' in condition && only && only.parts.length > 0 && !('condition' in only.condition))
    return <Group node={node} heading="not" sources={sources} />;
  if ('all' in condition || 'any' in condition) {
    if (only && parts.length === 1) return <Part node={only} sources={sources} />;
    return <Group node={node} heading={'all' in condition ? 'all' : 'any'} sources={sources} />;
  }
  return <Line node={node} sources={sources} />;
}

function Group({
  node,
  heading,
  sources,
}: {
  node: ReadNode;
  heading: 'all' | 'any' | 'not';
  sources: Sources;
}) {
  const { t } = useWords(conditionTreeWords);
  return (
    <div>
      <p className={css.line}>
        <span className={css.heading}>{t(heading)}</span>
        {node.trace ? <VerdictMark verdict={node.trace.verdict} /> : null}
      </p>
      <ul className={css.parts}>
        {node.parts.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name; the tree is drawn as a whole
          <li key={i}>
            <Part node={part} sources={sources} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Named({ node, only, sources }: { node: ReadNode; only: ReadNode; sources: Sources }) {
  const { t } = useWords(conditionTreeWords);
  return (
    <div>
      <Line node={node} sources={sources} />
      <details className={css.details}>
        <summary>{t('details')}</summary>
        <Part node={only} sources={sources} />
      </details>
    </div>
  );
}

function Line({ node, sources }: { node: ReadNode; sources: Sources }) {
  const { t, language } = useWords(conditionTreeWords);
  const sentence = sentenceOf(node.condition, sources, language);
  return (
    <p className={css.line}>
      <span>{language === 'zh' ? withChinesePunctuation(sentence) : sentence}</span>
      {node.trace ? <VerdictMark verdict={node.trace.verdict} /> : null}
      {node.trace && node.asked ? (
        <span className={css.actual}>
          <Actual node={node} vocabulary={sources.vocabulary} t={t} />
        </span>
      ) : null}
    </p>
  );
}

function Actual({
  node: { condition, trace, asked },
  vocabulary,
  t,
}: {
  node: ReadNode;
  vocabulary: Vocabulary;
  t: (key: 'actual' | 'absent' | 'rows', values?: Record<string, string | number>) => string;
}) {
  const { language } = useWords(conditionTreeWords);
  if (!asked || asked.fact === 'always') return null;
  const found = ('not' in condition ? trace?.not : trace)?.actual;
  if (found === undefined) return null;
  if (found === null) return t('actual', { value: t('absent') });
  if (Array.isArray(found) && found.some((entry) => typeof entry === 'object' && entry !== null))
    return t('actual', { value: t('rows', { n: found.length }) });
  // What is left is a value as a rule could have it; entries of a column that were not filled in are left out.
  const value = (Array.isArray(found) ? found.filter((entry) => entry !== null) : found) as string | number;
  const name = valueName(value, vocabulary.get(asked.fact), { vocabulary, language });
  return t('actual', { value: language === 'zh' ? withChinesePunctuation(name) : name });
}
