/**
 * Decisions are kept for years and decided again: a decision comes out of the format in which it was made as the same bytes, forever. A change
 * that would alter what an old application gives is a new format beside the old one, never an edit of it; test/formats/ holds us to it.
 */
import type { Application, Decision } from '../../../schemas/generated/types.ts';
import type { CompiledVersion } from './compile.ts';
import { decide } from './decide.ts';

/** Of what is decided now. */
export const decisionFormat = 1;

const deciders: ReadonlyMap<number, typeof decide> = new Map([[1, decide]]);

/** Undefined for a format that this release does not know. */
export function decideInFormat(
  format: number,
  version: CompiledVersion,
  application: Application,
): Decision | undefined {
  return deciders.get(format)?.(version, application);
}
