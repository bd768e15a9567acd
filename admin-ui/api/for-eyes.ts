/**
 * The texts of an answer as a person reads them: Chinese punctuation in full width. What the screens send back or
 * compare (choices, variants, values in conditions, rule documents, places in them) keeps its own marks; a choice is set
 * where it is drawn.
 */
import { withChinesePunctuation } from '../../server/core/explain/punctuation.ts';

const NOT_FOR_EYES: ReadonlySet<string> = new Set([
  'actual',
  'changes',
  'conditions',
  'const',
  'default',
  'document',
  'enum',
  'expected',
  'pattern',
  'pointer',
  'value',
  'variant',
  'variants',
  'where',
]);

export function forEyes<T>(answer: T): T {
  return read(answer) as T;
}

function read(part: unknown): unknown {
  if (typeof part === 'string') return withChinesePunctuation(part);
  if (Array.isArray(part)) return part.map(read);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, NOT_FOR_EYES.has(key) ? value : read(value)]),
  );
}
