/**
 * The second opinion: what json-rules-engine, whose format our rules are written in, says of the same rules and the same
 * application. Every golden case is put to both; where they differ, a version is not published.
 *
 * It shares no evaluating code with server/core: facts, days, derived values and operators are read and computed here
 * again, by other means (the platform's Date, days walked one by one). It must never decide anything for anybody.
 *
 * Two differences of the engine are met here: it knows no third truth value (a missing fact passes `notEqual`), so that only
 * what the core has determined is compared; and runs on one Engine disturb each other, so that each run has its own.
 * Start reading at second-opinion.ts; compare-opinions.ts is the only file that knows the core's evaluator.
 */
export { compareOpinions, type Disagreement } from './compare-opinions.ts';
export type { OperatorTest } from './operators.ts';
export { type SecondOpinionOptions, secondOpinion } from './second-opinion.ts';
