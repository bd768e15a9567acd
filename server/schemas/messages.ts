/** What is wrong with a value, in Chinese, at the place where it is wrong. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { PointerError } from '../core/language/finding.ts';

type Params = Readonly<Record<string, unknown>>;

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  object: '对象',
  array: '清单',
  null: '空值 null',
};

function typeMessage({ type }: Params): string {
  const types = Array.isArray(type) ? type : [type];
  return `应为${types.map((name) => typeWords[String(name)] ?? String(name)).join('或')}`;
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function patternMessage({ parentSchema }: ErrorObject): string {
  const described = parentSchema as { title?: string; description?: string } | undefined;
  return `写法不对,应为${described?.description ?? described?.title ?? '规定的写法'}`.replace(/。$/, '');
}

const limitWords: Readonly<Record<string, string>> = {
  minLength: '至少 {} 个字',
  maxLength: '至多 {} 个字',
  minItems: '至少 {} 项',
  maxItems: '至多 {} 项',
  minProperties: '至少 {} 个键',
  maxProperties: '至多 {} 个键',
  minimum: '不得小于 {}',
  maximum: '不得大于 {}',
  exclusiveMinimum: '应大于 {}',
  exclusiveMaximum: '应小于 {}',
};

/** Keywords that only wrap the errors of others. */
const silent = new Set(['if', 'not', 'propertyNames', 'oneOf', 'allOf']);

const messages: Readonly<Record<string, (error: ErrorObject) => string>> = {
  type: ({ params }) => typeMessage(params),
  enum: ({ params }) =>
    `应为 ${(params as { allowedValues: unknown[] }).allowedValues.map(valueText).join('、')} 之一`,
  const: ({ params }) => `应为 ${valueText((params as { allowedValue: unknown }).allowedValue)}`,
  required: () => '必填',
  additionalProperties: () => '不认识这个键',
  pattern: patternMessage,
  uniqueItems: () => '不得重复',
  anyOf: () => '不是可以接受的任何一种写法',
};

/** Undefined for an error that another one explains better. */
export function messageOf(error: ErrorObject): PointerError | undefined {
  const { keyword, params } = error;
  if (silent.has(keyword)) return undefined;
  const limit = limitWords[keyword]?.replace('{}', String((params as { limit?: unknown }).limit));
  const message = limit ?? messages[keyword]?.(error) ?? '不符合要求';
  return { pointer: pointerOf(error), message };
}

/** A missing or unknown key is told at the key itself. */
function pointerOf({ keyword, params, instancePath }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  const key = keyword === 'required' ? missingProperty : additionalProperty;
  return key === undefined ? instancePath : `${instancePath}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}
