/** Where a document relies on a law: every rule, material, limit, route, fee and step that cites it, in words. */
import type {
  Citation,
  Directory,
  Law,
  Parameters,
  Procedure,
  ServiceItem,
} from '../../../schemas/generated/types.ts';
import { type RuleSources, ruleSentence } from '../explain/rule-sentence.ts';
import { pointerKeys } from '../language/finding.ts';
import { citationPlaces } from '../language/rule-places.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { isSameLaw } from './law-identity.ts';

export const citingParts = [
  'acceptance',
  'routing',
  'limit',
  'fee',
  'review',
  'material',
  'material-check',
  'not-demanded',
  'correction',
  'retirement',
  'procedure',
] as const;
export type CitingPart = (typeof citingParts)[number];

export interface CitedPlace {
  readonly part: CitingPart;
  /** JSON pointer to what cites it. */
  readonly pointer: string;
  /** What it says, or what it is called. */
  readonly title: string;
  /** The articles, as they are printed. */
  readonly citations: readonly string[];
}

/** The entries of a document's `basis` that are this law. */
export function entriesOf(basis: readonly Law[], names: ReadonlySet<string>): Law[] {
  return basis.filter(({ law }) => isSameLaw(names, law));
}

const SECTION_PARTS: Readonly<Record<string, CitingPart>> = {
  acceptance: 'acceptance',
  routing: 'routing',
  limits: 'limit',
  fees: 'fee',
  review: 'review',
  notDemanded: 'not-demanded',
  correction: 'correction',
  retirement: 'retirement',
};

interface ItemWords {
  readonly item: ServiceItem;
  readonly sources: RuleSources;
}

function partOf(keys: readonly string[]): CitingPart {
  const [section = '', , inner] = keys;
  if (section === 'materials') return inner === 'checks' ? 'material-check' : 'material';
  return SECTION_PARTS[section] ?? 'correction';
}

const FIXED_TITLES: Readonly<Partial<Record<CitingPart, string>>> = {
  correction: '材料不齐时的处理方式',
  retirement: '事项的终止',
};

function titleOf(keys: readonly string[], { item, sources }: ItemWords): string {
  const [section, index, , check] = keys;
  const i = Number(index);
  const fixed = FIXED_TITLES[partOf(keys)];
  if (fixed !== undefined) return fixed;
  if (section === 'notDemanded') return `不得索要“${item.notDemanded[i]?.name}”`;
  if (section === 'materials') {
    const material = item.materials[i];
    const rule = check === undefined ? undefined : material?.checks?.[Number(check)];
    return rule ? ruleSentence(rule, sources, 'zh') : (material?.name ?? '');
  }
  const rule = item[section as 'acceptance' | 'routing' | 'limits' | 'fees' | 'review'][i]; // what is left cites in its rules
  return rule ? ruleSentence(rule, sources, 'zh') : '';
}

function citing(citations: readonly Citation[], laws: ReadonlySet<string>): string[] {
  return citations.filter(({ law }) => laws.has(law)).map(({ text }) => text);
}

export function citedInItem(
  { item, parameters, directory }: { item: ServiceItem; parameters: Parameters; directory: Directory },
  names: ReadonlySet<string>,
): CitedPlace[] {
  const laws = new Set(entriesOf(item.basis, names).map(({ id }) => id));
  const sources: RuleSources = {
    vocabulary: vocabularyOf({ item, parameters }),
    conditions: item.conditions,
    departments: new Map(directory.departments.map(({ id, name }) => [id, name])),
  };
  return citationPlaces(item).flatMap(({ pointer, citations }) => {
    const texts = citing(citations, laws);
    if (texts.length === 0) return [];
    const place = pointer.replace(/(\/event\/params)?\/basis$/, '');
    const keys = pointerKeys(place);
    return [
      { part: partOf(keys), pointer: place, title: titleOf(keys, { item, sources }), citations: texts },
    ];
  });
}

const STEP_TITLES: Readonly<Record<string, string>> = {
  handover: '向部门交接材料',
  counting: '期限怎样计算',
  correction: '补正通知的期限和后果',
  onlineReply: '网上受理结果的答复期限',
  preReview: '网上预审的答复期限',
  deferral: '容缺受理',
  resultHandover: '结果更正和归档的期限',
  transition: '新进驻事项的过渡期',
  nonResident: '非常驻部门的进驻频次',
};

export function citedInProcedure(procedure: Procedure, names: ReadonlySet<string>): CitedPlace[] {
  const laws = new Set(entriesOf(procedure.basis, names).map(({ id }) => id));
  return Object.entries(STEP_TITLES).flatMap(([key, title]) => {
    const { basis } = procedure[key as 'handover']; // every step has one
    const texts = citing(basis, laws);
    return texts.length === 0
      ? []
      : [{ part: 'procedure' as const, pointer: `/${key}`, title, citations: texts }];
  });
}
