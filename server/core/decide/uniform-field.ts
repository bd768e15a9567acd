/** The same form field with every property in the same place in memory: forms are checked several times faster so. */
import type { Field } from '../../../schemas/generated/types.ts';

const BLANK_FIELD: Readonly<Record<Exclude<keyof Field, 'title' | 'type'>, undefined>> = {
  description: undefined,
  enum: undefined,
  format: undefined,
  pattern: undefined,
  patternText: undefined,
  default: undefined,
  minimum: undefined,
  maximum: undefined,
  exclusiveMinimum: undefined,
  exclusiveMaximum: undefined,
  multipleOf: undefined,
  minLength: undefined,
  maxLength: undefined,
  unit: undefined,
  items: undefined,
  uniqueItems: undefined,
  minItems: undefined,
  maxItems: undefined,
};

export function uniformField({ title, type, ...rest }: Field): Field {
  return { title, type, ...BLANK_FIELD, ...rest } as Field;
}
