import { Button } from 'antd';
import type { Law } from '../../../../schemas/generated/types.ts';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { useWords } from '../../../messages/words.tsx';
import { BasisTag } from '../../../shared/BasisTag.tsx';
import { ConditionTree } from '../../../shared/condition-tree/ConditionTree.tsx';
import { VerdictMark } from '../../../shared/condition-tree/VerdictMark.tsx';
import css from './Grounds.module.css';
import { groundsWords } from './grounds-words.ts';
import { type Documents, type SpokenRule, sourcesOf } from './spoken-rules.ts';

interface SpokenRulesProps {
  rules: readonly SpokenRule[];
  documents: Documents;
  version: number;
  /** Only those that cite it. */
  law: Law | null;
  onLaw: (law: string | null) => void;
}

/** The rules by what they came to; or, of one law, all that cite it. */
export function SpokenRules({ rules, documents, version, law, onLaw }: SpokenRulesProps) {
  const { t } = useWords(groundsWords);
  const of = (...verdicts: string[]) => rules.filter(({ verdict }) => verdicts.includes(verdict));
  const list = (some: readonly SpokenRule[]) => <RuleList rules={some} documents={documents} onLaw={onLaw} />;
  if (law) {
    const citing = rules.filter(({ citations }) => citations.some((citation) => citation.law === law.id));
    return (
      <section className="paper" aria-labelledby="rules-title">
        <div className={css.title}>
          <h2 id="rules-title">{t('rules.law', { n: version, law: withChinesePunctuation(law.law) })}</h2>
          <Button onClick={() => onLaw(null)}>{t('rules.all')}</Button>
        </div>
        {list(citing)}
      </section>
    );
  }
  const [met, open, rest] = [of('met'), of('undetermined'), of('unmet', 'skipped')];
  return (
    <section className="paper" aria-labelledby="rules-title">
      <h2 id="rules-title">{t('rules')}</h2>
      <p className={css.note}>{t(met.length > 0 ? 'rules.text' : 'rules.none', { n: version })}</p>
      {list(met)}
      {open.length > 0 ? (
        <>
          <h3 className={css.sub}>{t('rules.undetermined')}</h3>
          {list(open)}
        </>
      ) : null}
      {rest.length > 0 ? (
        <details className={css.rest}>
          <summary>{t('rules.rest', { n: rest.length })}</summary>
          {list(rest)}
        </details>
      ) : null}
    </section>
  );
}

function RuleList({ rules, documents, onLaw }: Pick<SpokenRulesProps, 'rules' | 'documents' | 'onLaw'>) {
  const { t } = useWords(groundsWords);
  const { vocabulary, conditions } = sourcesOf(documents);
  return (
    <ol className={css.rules}>
      {rules.map(({ section, name, verdict, sentence, citations, condition, trace }) => (
        <li key={`${section} ${name}`} data-verdict={verdict}>
          <span className={css.section}>{t(`section.${section}`)}</span>
          <div>
            <p>
              {sentence} <VerdictMark verdict={verdict} />
            </p>
            <p className={css.citations}>
              {citations.map(({ text, law, confirmed }) => (
                <button key={text} type="button" className="text-button" onClick={() => onLaw(law)}>
                  <BasisTag text={withChinesePunctuation(text)} confirmed={confirmed} />
                </button>
              ))}
            </p>
            <details className={css.why}>
              <summary>{t('rules.why')}</summary>
              <ConditionTree
                condition={condition}
                vocabulary={vocabulary}
                conditions={conditions}
                verdicts={trace}
              />
            </details>
          </div>
        </li>
      ))}
    </ol>
  );
}
