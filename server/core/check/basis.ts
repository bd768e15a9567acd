/**
 * Citations against the laws that a document lists: each names one that is there, in force on the day from which the document
 * is to be in effect (R109), and confirmed where that is asked for. A law is in force from `validFrom`, and no longer on `validTo`.
 */
import type { Condition, Law } from '../../../schemas/generated/types.ts';
import { isCivilDate } from '../calendar/civil-date.ts';
import { type Finding, fault, warning } from '../language/finding.ts';
import type { CitationPlace } from '../language/rule-places.ts';
import { duplicates } from './duplicate-names.ts';

/** Days from one (included) to another (not included, and without end where it is undefined). */
export interface Period {
  readonly from: string;
  readonly to?: string;
}

export interface BasisTerms {
  /** The day from which the document is to be in effect. */
  readonly on: string;
  readonly confirmedOnly: boolean;
  /** Whether a rule can hold at all for what is received in a period: one that cannot may cite a law of another time. */
  readonly mayHoldIn: (conditions: Condition, period: Period) => boolean;
}

function dateFaults({ validFrom, validTo }: Law, pointer: string): Finding[] {
  const given = { validFrom, validTo };
  const unreal = Object.entries(given).flatMap(([key, date]) =>
    date === undefined || isCivilDate(date)
      ? []
      : [
          fault('bad-date', `${pointer}/${key}`, {
            message: `“${date}”不是真实存在的日期`,
            fix: '写作 年-月-日',
          }),
        ],
  );
  if (unreal.length > 0 || validFrom === undefined || validTo === undefined || validFrom < validTo)
    return unreal;
  const message = '失效日期不晚于施行日期';
  return [fault('bad-order', `${pointer}/validTo`, { message, fix: '核对两个日期' })];
}

/** What is wrong with citing this law here; undefined when nothing is. */
function forceFinding(
  { law, validFrom, validTo }: Law,
  text: string,
  matters: { on: string; in: (period: Period) => boolean },
): Omit<Finding, 'pointer'> | undefined {
  const { on } = matters;
  const fix = '改引届时有效的依据,或调整生效日期';
  if (validFrom !== undefined && validFrom > on && matters.in({ from: on, to: validFrom })) {
    const message = `“${text}”所引的“${law}”${validFrom}起施行,${on}还没有施行`;
    return { severity: 'error', code: 'basis-not-in-force', message, fix };
  }
  if (validTo === undefined || !matters.in({ from: validTo > on ? validTo : on })) return undefined;
  if (validTo <= on) {
    const message = `“${text}”所引的“${law}”自${validTo}起失效`;
    return { severity: 'error', code: 'basis-not-in-force', message, fix };
  }
  const message = `“${text}”所引的“${law}”将自${validTo}起失效`;
  return { severity: 'warning', code: 'basis-ends', message, fix: '在失效之前准备好接替的版本' };
}

function citationFindings(
  laws: ReadonlyMap<string, Law>,
  { pointer, citations, conditions }: CitationPlace,
  { on, mayHoldIn }: BasisTerms,
): Finding[] {
  const isIn = (period: Period): boolean => conditions === undefined || mayHoldIn(conditions, period);
  return citations.flatMap(({ law: id, text }, i) => {
    const at = `${pointer}/${i}/law`;
    const law = laws.get(id);
    if (!law) {
      const message = `设定依据里没有“${id}”`;
      return [fault('unknown-law', at, { message, fix: '先在设定依据里添加这部法规' })];
    }
    const found = forceFinding(law, text, { on, in: isIn });
    return found ? [{ ...found, pointer: at }] : [];
  });
}

/** Told once a law, at the law: what has to be read to confirm them is one text. */
function unconfirmed(
  basis: readonly Law[],
  places: readonly CitationPlace[],
  confirmedOnly: boolean,
): Finding[] {
  const counts = new Map<string, number>();
  for (const { law, confirmed } of places.flatMap(({ citations }) => citations)) {
    if (!confirmed) counts.set(law, (counts.get(law) ?? 0) + 1);
  }
  const tell = confirmedOnly ? fault : warning;
  return basis.flatMap(({ id, law }, i) => {
    const count = counts.get(id);
    if (count === undefined) return [];
    const message = `引用“${law}”的条款有${count}处没有核实`;
    return [tell('unconfirmed-basis', `/basis/${i}`, { message, fix: '核对原文后标为已核实' })];
  });
}

export function basisFindings(
  basis: readonly Law[],
  places: readonly CitationPlace[],
  terms: BasisTerms,
): Finding[] {
  const laws = new Map(basis.map((law) => [law.id, law]));
  return [
    ...duplicates(
      basis.map(({ id }, i) => ({ name: id, pointer: `/basis/${i}/id` })),
      '法规标识',
    ),
    ...basis.flatMap((law, i) => dateFaults(law, `/basis/${i}`)),
    ...places.flatMap((place) => citationFindings(laws, place, terms)),
    ...unconfirmed(basis, places, terms.confirmedOnly),
  ];
}
