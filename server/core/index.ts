/**
 * The core answers what the rules say of an application. It is pure: no input or output, no clock, no randomness; it runs
 * on the server and in the browser and gives the same bytes on both.
 *
 * Start reading at decide/compile.ts (a version, compiled once) and decide/decide.ts (one decision). The language is in
 * language/, its strict check in check/, working days and due dates in calendar/, sentences in explain/, what
 * a change changes in diff/.
 */
export { type CalendarReply, computeCalendar } from './calendar/calculator.ts';
export {
  type DerivationDay,
  type DueContext,
  derivationOf,
  dueAfter,
  dueRulesOf,
  mergePeriods,
} from './calendar/due-date.ts';
export { parseLocalTime, timestampText } from './calendar/local-time.ts';
export { type CheckContext, checkDocument } from './check/check-document.ts';
export { checkApplication } from './decide/application-check.ts';
export { type CompiledVersion, compile, type Documents } from './decide/compile.ts';
export { type DecideOptions, decide } from './decide/decide.ts';
export { decideInFormat, decisionFormat } from './decide/formats.ts';
export { type SettledDate, settlementOf } from './decide/settled-dates.ts';
export { type DecisionChangeKind, decisionChangeKinds } from './diff/decision/change.ts';
export { diff } from './diff/diff.ts';
export type { DocumentChange } from './diff/document-change.ts';
export { distinctEffects, type Effect, effectsOf, isDecidable, trialsFor } from './diff/effects-of.ts';
export type { ChangeSentence } from './diff/sentences/change-sentence.ts';
export { sentencesOf } from './diff/sentences-of.ts';
export {
  type TouchedDepartment,
  type TouchingChange,
  touchedDepartments,
} from './diff/touched-departments.ts';
export { type Guide, guideOf } from './explain/guide.ts';
export type { Language } from './explain/names.ts';
export { canonicalJson, hashOf } from './hash.ts';
export { type Finding, findingCodes, type PointerError } from './language/finding.ts';
