/** The form of an item and the values derived from it: fields that are there, patterns that compile, arguments that fit. */
import type { Field, ServiceItem } from '../../../../schemas/generated/types.ts';
import { argumentFault } from '../../language/derived-functions.ts';
import { type Finding, fault, pointerToken } from '../../language/finding.ts';
import { columnsOf, derivedInOrder, rowVocabulary, type Vocabulary } from '../../language/vocabulary.ts';
import { conditionFaults, patternFault } from './conditions.ts';

export function derivedFaults(item: ServiceItem, vocabulary: Vocabulary): Finding[] {
  const ordered = new Set(derivedInOrder(item).map(([name]) => name));
  return Object.entries(item.derived).flatMap(([name, derived]) => {
    const pointer = `/derived/${name}`;
    const unknown = derived.args.flatMap((arg, i) => {
      if (typeof arg !== 'object' || vocabulary.has(arg.fact) || arg.fact.startsWith('derived.')) return [];
      return [
        fault('unknown-fact', `${pointer}/args/${i}`, {
          message: `没有“${arg.fact}”`,
          fix: '从词汇表里选择',
        }),
      ];
    });
    if (unknown.length > 0) return unknown;
    if (!ordered.has(name)) {
      return [
        fault('cycle', pointer, {
          message: `导出值“${derived.title}”引用了自己或不存在的导出值`,
          fix: '去掉这一引用',
        }),
      ];
    }
    const wrong = argumentFault(derived, vocabulary);
    if (wrong)
      return [
        fault('bad-arguments', `${pointer}/args`, { message: wrong, fix: '核对参数的个数、顺序和类型' }),
      ];
    const [list] = derived.args;
    if (!derived.where || typeof list !== 'object') return [];
    const rows = { vocabulary: rowVocabulary(vocabulary, list.fact), isNamed: () => false };
    return conditionFaults(derived.where, `${pointer}/where`, rows);
  });
}

export function fieldFaults({ form }: ServiceItem): Finding[] {
  const known = (key: string): boolean => Object.hasOwn(form.schema.properties, key);
  const unknown = (key: string, pointer: string): Finding[] =>
    known(key)
      ? []
      : [fault('unknown-field', pointer, { message: `申请表没有“${key}”这个字段`, fix: '改正或删去' })];
  return [
    ...form.schema.required.flatMap((key, i) => unknown(key, `/form/schema/required/${i}`)),
    ...Object.keys(form.requiredWhen).flatMap((key) =>
      unknown(key, `/form/requiredWhen/${pointerToken(key)}`),
    ),
    ...patternFaults(Object.entries(form.schema.properties), '/form/schema/properties'),
  ];
}

/** Patterns of fields and of the columns inside them. */
function patternFaults(fields: readonly [string, Field][], pointer: string): Finding[] {
  return fields.flatMap(([key, field]) => {
    const at = `${pointer}/${pointerToken(key)}`;
    const wrong = field.pattern === undefined ? undefined : patternFault(field.pattern);
    return [
      ...(wrong
        ? [fault('bad-pattern', `${at}/pattern`, { message: wrong, fix: '改用 RE2 支持的写法' })]
        : []),
      ...patternFaults(columnsOf(field), `${at}/items/properties`),
    ];
  });
}
