/**
 * What rjsf asks about schemas, answered by @cfworker/json-schema: it interprets a schema instead of compiling it, which
 * our CSP would not let a browser do. What is missing or wrong in an application is said by the decision, not from here;
 * this only tells rjsf which branch of a schema fits, and what a stored draft may still contain.
 */
import { type Schema, Validator } from '@cfworker/json-schema';
import type { RJSFSchema, RJSFValidationError, ValidationData, ValidatorType } from '@rjsf/utils';
import { toErrorSchema } from '@rjsf/utils';
import type { Translate } from '../messages/index.tsx';
import { faultText } from './fault-text.ts';

interface Fault {
  keyword: string;
  path: string[];
  message: string;
}

function faultsOf(schema: RJSFSchema, data: unknown, t: Translate): Fault[] {
  // An absent value fails on its parent's `required`, not here; cfworker cannot look at undefined.
  if (data === undefined) return [];
  const found = new Validator(schema as Schema, '2020-12', false).validate(data).errors;
  return found
    .filter(({ keyword }) => keyword !== 'properties' && keyword !== 'items')
    .map(({ keyword, instanceLocation, keywordLocation, error }) => ({
      keyword,
      path: instanceLocation.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent),
      message: faultText({ schema, keyword, keywordLocation, fallback: error }, t),
    }));
}

function asError({ keyword, path, message }: Fault): RJSFValidationError {
  return { name: keyword, property: path.map((part) => `.${part}`).join(''), message, stack: message };
}

/** A validator that speaks the language of the screen. */
export function createValidator(t: Translate): ValidatorType {
  return {
    isValid: (schema, data) => faultsOf(schema, data, t).length === 0,
    rawValidation: <Result>(schema: RJSFSchema, data?: unknown) => ({
      errors: faultsOf(schema, data, t) as Result[],
    }),
    validateFormData(data, schema): ValidationData<unknown> {
      const errors = faultsOf(schema, data, t).map(asError);
      return { errors, errorSchema: toErrorSchema(errors) };
    },
  };
}
