/** Golden cases name rules, materials, fields, variants and departments; one that names what is not there proves nothing. */
import type { Case, ServiceItem } from '../../../../schemas/generated/types.ts';
import { type Finding, type FindingCode, fault, pointerToken } from '../../language/finding.ts';
import type { ItemSources } from './item-sources.ts';

type Kind = 'rule' | 'material' | 'field' | 'variant' | 'department';

/** A name that a case uses, and where. */
interface Mention {
  kind: Kind;
  name: string;
  at: string;
}

const WORDS: Readonly<Record<Kind, [FindingCode, string]>> = {
  rule: ['unknown-rule', '规则'],
  material: ['unknown-material', '材料'],
  field: ['unknown-field', '字段'],
  variant: ['unknown-variant', '情形'],
  department: ['unknown-department', '部门'],
};

function mention(kind: Kind, at: string): (name: string, i: number | string) => Mention {
  return (name, i) => ({ kind, name, at: `${at}/${i}` });
}

function inApplication({ application }: Case): Mention[] {
  const { variant, form, materials = {}, licences = [] } = application;
  const keys = (record: object, kind: Kind, at: string): Mention[] =>
    Object.keys(record).map((name) => mention(kind, at)(name, pointerToken(name)));
  return [
    ...(typeof variant === 'string' ? [mention('variant', '/application')(variant, 'variant')] : []),
    ...keys(form, 'field', '/application/form'),
    ...keys(materials, 'material', '/application/materials'),
    ...licences.map(mention('material', '/application/licences')),
  ];
}

function problemMentions({ problems = [] }: Case['expect']): Mention[] {
  return problems.map(({ kind, id }, i) =>
    mention(kind, '/expect/problems')(kind === 'field' ? (id.split('.')[0] ?? id) : id, `${i}/id`),
  );
}

function inExpectation({ expect }: Case): Mention[] {
  const { refusal, variant, warnings = [], review = [], submitLater = [] } = expect;
  const { routing = [], notify = [], deferred = [], materials = [] } = expect;
  return [
    ...(refusal === undefined ? [] : [mention('rule', '/expect')(refusal, 'refusal')]),
    ...(typeof variant === 'string' ? [mention('variant', '/expect')(variant, 'variant')] : []),
    ...problemMentions(expect),
    ...warnings.map(mention('rule', '/expect/warnings')),
    ...review.map(mention('rule', '/expect/review')),
    ...submitLater.map(mention('material', '/expect/submitLater')),
    ...deferred.map(({ id }, i) => mention('material', '/expect/deferred')(id, `${i}/id`)),
    ...materials.map(({ id }, i) => mention('material', '/expect/materials')(id, `${i}/id`)),
    ...routing.map(({ department }, i) =>
      mention('department', '/expect/routing')(department, `${i}/department`),
    ),
    ...notify.map(({ department }, i) =>
      mention('department', '/expect/notify')(department, `${i}/department`),
    ),
  ];
}

function known({ item, directory }: ItemSources): Record<Kind, ReadonlySet<string>> {
  const rules = [...item.acceptance, ...item.review];
  return {
    rule: new Set(rules.map(({ name }) => name)),
    material: new Set(item.materials.map(({ id }) => id)),
    field: new Set(Object.keys(item.form.schema.properties)),
    variant: new Set(item.variants),
    department: new Set(directory.departments.map(({ id }) => id)),
  };
}

export function caseFaults(sources: ItemSources): Finding[] {
  const names = known(sources);
  const { cases }: ServiceItem = sources.item;
  return cases.flatMap((golden, i) =>
    [...inApplication(golden), ...inExpectation(golden)]
      .filter(({ kind, name }) => !names[kind].has(name))
      .map(({ kind, name, at }) => {
        const [code, word] = WORDS[kind];
        const message = `案例“${golden.title}”用到的${word}“${name}”不存在`;
        return fault(code, `/cases/${i}${at}`, { message, fix: `改正案例,或补上这个${word}` });
      }),
  );
}
