/**
 * 办事指南, made from the rules: what must hold, which materials when, which departments, how long, what it costs. Every
 * sentence with its basis, and whether that has been confirmed.
 */
import type { Citation, ServiceItem, Span } from '../../../schemas/generated/types.ts';
import type { Documents } from '../decide/compiled-version.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { type SentenceSources, sentenceOf } from './sentence.ts';

export interface GuideEntry {
  rule: string;
  sentence: string;
  basis: Citation[];
}

export interface GuideMaterial {
  id: string;
  name: string;
  when: string;
  always: boolean;
  forms: string[];
  copies: number;
  source: string;
  licence: boolean;
  internal: boolean;
  deferrableDays?: number;
  later?: string;
  help?: string;
  basis: Citation[];
}

export interface Guide {
  requirements: GuideEntry[];
  review: GuideEntry[];
  materials: GuideMaterial[];
  route: (GuideEntry & { department: string; role: string; stage: number })[];
  limits: (GuideEntry & { clock: string; span: Span })[];
  fees: GuideEntry[];
}

const UNIT_WORDS: Readonly<Record<Span['unit'] | 'stage', string>> = {
  'on-the-spot': '当场',
  'working-day': '个工作日',
  'natural-day': '日',
  month: '个月',
  'working-hour': '个工作小时',
  stage: '个阶段',
};

/** 7个工作日; 当场. */
function spanWords({ n, unit }: { n: number; unit: keyof typeof UNIT_WORDS }): string {
  return unit === 'on-the-spot' ? UNIT_WORDS[unit] : `${n}${UNIT_WORDS[unit]}`;
}

const CLOCK_WORDS = {
  committed: '承诺时限',
  statutory: '法定时限',
  postCheck: '事后核查',
  issue: '制发证件',
} as const;

function roleWords(role: string): string {
  if (role.startsWith('pre-')) return `前置(${role.slice('pre-'.length)})`;
  const words: Record<string, string> = {
    lead: '牵头',
    co: '并联',
    first: '初审',
    decide: '决定',
    post: '后置',
  };
  return words[role] ?? role;
}

function prefixed(
  condition: ServiceItem['routing'][number]['conditions'],
  sources: SentenceSources,
  text: string,
): string {
  const when = sentenceOf(condition, sources);
  return when === '任何情况' ? text : `${when}:${text}`;
}

function requirementsOf(item: ServiceItem): GuideEntry[] {
  return item.acceptance.map(({ name, event }) => ({
    rule: name,
    sentence: event.params.requirement,
    basis: event.params.basis,
  }));
}

function materialsOf(item: ServiceItem, sources: SentenceSources): GuideMaterial[] {
  return item.materials.map((material) => ({
    id: material.id,
    name: material.name,
    when:
      material.requiredText ??
      (material.required === true ? '必要材料' : sentenceOf(material.required, sources)),
    always: material.required === true,
    forms: material.forms,
    copies: material.copies,
    source: material.source,
    licence: material.licence,
    internal: material.internal === true,
    ...(material.deferrable && { deferrableDays: material.deferrable.days }),
    ...(material.submitLaterText !== undefined && { later: material.submitLaterText }),
    ...(material.help !== undefined && { help: material.help }),
    basis: material.basis,
  }));
}

function routeEntries({ item, directory }: Documents, sources: SentenceSources): Guide['route'] {
  return item.routing.flatMap((rule) => {
    if (rule.event.type !== 'assign') return [];
    const { department, role, stage, task, basis } = rule.event.params;
    const name = directory.departments.find(({ id }) => id === department)?.name ?? department;
    const text = `${name}${roleWords(role)}${task === undefined ? '' : `,${task}`}`;
    return [
      { rule: rule.name, sentence: prefixed(rule.conditions, sources, text), department, role, stage, basis },
    ];
  });
}

function limitEntries(item: ServiceItem, sources: SentenceSources): Guide['limits'] {
  return item.limits.flatMap((rule) => {
    if (rule.event.type !== 'limit') return [];
    const { clock, n, unit, startsAt, extension, basis } = rule.event.params;
    const from = startsAt === undefined ? '' : `,自${startsAt}之日起算`;
    const more = extension ? `,经批准可延长${spanWords(extension)}` : '';
    const text = `${CLOCK_WORDS[clock]} ${spanWords({ n, unit })}${from}${more}`;
    return [
      {
        rule: rule.name,
        sentence: prefixed(rule.conditions, sources, text),
        clock,
        span: { n, unit },
        basis,
      },
    ];
  });
}

function feeEntries(item: ServiceItem, sources: SentenceSources): GuideEntry[] {
  return item.fees.map((rule) => {
    const { amount, payer, basis } = rule.event.params;
    const words =
      typeof amount === 'number'
        ? `${amount} 元`
        : (sources.vocabulary.get(amount.fact)?.title ?? '按标准计算');
    const text = `${words}${payer === undefined ? '' : `,由${payer}缴纳`}`;
    return { rule: rule.name, sentence: prefixed(rule.conditions, sources, text), basis };
  });
}

export function guideOf(documents: Documents): Guide {
  const { item, parameters } = documents;
  const sources: SentenceSources = {
    vocabulary: vocabularyOf({ item, parameters }),
    conditions: item.conditions,
  };
  return {
    requirements: requirementsOf(item),
    review: item.review.map(({ name, event }) => ({
      rule: name,
      sentence: event.params.requirement,
      basis: event.params.basis,
    })),
    materials: materialsOf(item, sources),
    route: routeEntries(documents, sources),
    limits: limitEntries(item, sources),
    fees: feeEntries(item, sources),
  };
}
