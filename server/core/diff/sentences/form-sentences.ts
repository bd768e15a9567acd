/** The form's fields: what is asked, when it has to be filled in, in which order. */

import { schemaTitles } from '../../../../schemas/generated/titles.ts';
import type { Field, Form, RootCondition } from '../../../../schemas/generated/types.ts';
import { quoted } from '../../explain/names.ts';
import { sentenceOf } from '../../explain/sentence.ts';
import { columnsOf } from '../../language/vocabulary.ts';
import { sameJson } from '../same-json.ts';
import { type ChangeSentence, joinedPhrases, replaced } from './change-sentence.ts';
import type { Sides } from './condition-phrases.ts';
import { mappedParts } from './part-sentences.ts';
import { plainPhrases } from './plain-phrases.ts';

const FORM = schemaTitles['service-item']?.parts?.form?.parts;
const FIELD = FORM?.schema?.parts?.properties?.each;

/** A field with all that the form says of it elsewhere. */
interface FieldView {
  readonly title: string;
  readonly field: Field;
  readonly isRequired: boolean;
  readonly requiredWhen: RootCondition | null;
}

function viewsOf({ schema, requiredWhen }: Form): Record<string, FieldView> {
  const required = new Set(schema.required);
  const views = Object.entries(schema.properties as Record<string, Field>).map(([key, field]) => {
    const when = Object.hasOwn(requiredWhen, key) ? (requiredWhen[key] ?? null) : null;
    return [key, { title: field.title, field, isRequired: required.has(key), requiredWhen: when }] as const;
  });
  return Object.fromEntries(views);
}

function requiredName(
  { isRequired, requiredWhen }: FieldView,
  side: 'before' | 'after',
  sides: Sides,
): string {
  const isZh = sides.language === 'zh';
  if (isRequired) return isZh ? '必填' : 'required';
  if (requiredWhen === null) return isZh ? '选填' : 'optional';
  const when = sentenceOf(requiredWhen, sides[side], sides.language);
  return isZh ? `当${when}时必填` : `required when ${when}`;
}

/** The columns of a list are fields too. */
function columnPhrases(was: Field, is: Field, sides: Sides): string[] {
  const [before, after] = [new Map(columnsOf(was)), new Map(columnsOf(is))];
  const { language } = sides;
  const isZh = language === 'zh';
  const words = { language, departments: sides.after.departments };
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [had, has] = [before.get(key), after.get(key)];
    const name = quoted((has ?? had)?.title ?? '');
    if (!has) return [isZh ? `去掉列${name}` : `the column ${name} goes`];
    if (!had) return [isZh ? `增加列${name}` : `the column ${name} is new`];
    const phrases = plainPhrases([had, has], { titles: FIELD, words, subject: name });
    return phrases.map((phrase) => (isZh ? `列${name}的${phrase}` : `column ${name}: ${phrase}`));
  });
}

/** Told with the columns. */
const COLUMNS = new Set(['properties']);

function fieldPhrases(was: FieldView, is: FieldView, sides: Sides): string[] {
  const { language } = sides;
  const words = { language, departments: sides.after.departments };
  const [from, to] = [requiredName(was, 'before', sides), requiredName(is, 'after', sides)];
  const items = { titles: FIELD?.parts?.items, words, subject: language === 'zh' ? '选项' : 'the choices' };
  return [
    ...(from === to
      ? []
      : [
          replaced(
            language === 'zh' ? '填写要求' : 'whether it is required',
            [quoted(from), quoted(to)],
            language,
          ),
        ]),
    ...plainPhrases([was.field, is.field], { titles: FIELD, words, subject: '' }, new Set(['items'])),
    ...plainPhrases([was.field.items ?? {}, is.field.items ?? {}], items, COLUMNS),
    ...columnPhrases(was.field, is.field, sides),
  ];
}

export function formSentences([before, after]: readonly [Form, Form], sides: Sides): ChangeSentence[] {
  const { language } = sides;
  const fields = mappedParts([viewsOf(before), viewsOf(after)], {
    what: 'field',
    name: { zh: '字段', en: 'Field' },
    pointer: '/form/schema/properties',
    titles: undefined,
    words: { language, departments: sides.after.departments },
    whole: (view, side) => requiredName(view as FieldView, side, sides),
    phrases: (was, is) => {
      const phrases = fieldPhrases(was as FieldView, is as FieldView, sides);
      return phrases.length > 0
        ? phrases
        : [language === 'zh' ? '写法有变,意思不变' : 'written differently, meaning the same'];
    },
  });
  if (sameJson(before.uiSchema, after.uiSchema)) return fields;
  const isOrder = !sameJson(before.uiSchema['ui:order'], after.uiSchema['ui:order']);
  const phrases = [
    isOrder ? { zh: '申请表字段的次序有变', en: 'The order of the form’s fields changes' } : undefined,
    otherUi(before, after),
  ];
  const said = phrases.flatMap((phrase) => (phrase ? [phrase[language]] : []));
  return [
    ...fields,
    {
      ...{ pointer: '/form/uiSchema', kind: 'changed' },
      subject: { what: 'field', title: language === 'zh' ? '申请表' : 'form' },
      sentence: joinedPhrases(said, language),
    },
  ];
}

function otherUi(before: Form, after: Form): { zh: string; en: string } | undefined {
  const { 'ui:order': _was, ...had } = before.uiSchema;
  const { 'ui:order': _is, ...has } = after.uiSchema;
  return sameJson(had, has)
    ? undefined
    : { zh: '申请表的显示方式有变', en: 'The way the form is shown changes' };
}
