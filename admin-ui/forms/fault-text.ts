import type { RJSFSchema } from '@rjsf/utils';
import type { MessageKey, Translate } from '../messages/index.tsx';

/** Keyword to sentence. These are the words of last resort: decisions speak better. */
const SENTENCES: Record<string, MessageKey> = {
  required: 'fault.required',
  type: 'fault.type',
  enum: 'fault.enum',
  const: 'fault.enum',
  minimum: 'fault.minimum',
  maximum: 'fault.maximum',
  exclusiveMinimum: 'fault.exclusiveMinimum',
  exclusiveMaximum: 'fault.exclusiveMaximum',
  multipleOf: 'fault.multipleOf',
  minLength: 'fault.minLength',
  maxLength: 'fault.maxLength',
  minItems: 'fault.minItems',
  maxItems: 'fault.maxItems',
  uniqueItems: 'fault.uniqueItems',
  pattern: 'fault.format',
  format: 'fault.format',
  additionalProperties: 'fault.unknown',
};

interface FaultPlace {
  schema: RJSFSchema;
  keyword: string;
  /** `#/properties/area/minimum` */
  keywordLocation: string;
  fallback: string;
}

/** One sentence for one failed keyword. */
export function faultText({ schema, keyword, keywordLocation, fallback }: FaultPlace, t: Translate): string {
  const sentence = SENTENCES[keyword];
  if (!sentence) return fallback;
  const value = keywordLocation
    .replace(/^#\/?/, '')
    .split('/')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], schema);
  return t(sentence, { n: String(value ?? '') });
}
