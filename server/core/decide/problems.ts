/**
 * Everything that is wrong with an application, at once and in order: `correct` rules, field checks, materials
 * (semantics 9). A rule that must be determined and is not adds a problem for each form fact it lacks (semantics 1).
 */
import type { DecisionProblem } from '../../../schemas/generated/types.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { CompiledField, ListedRule } from './compiled-version.ts';
import { isEmptyValue } from './fact-table.ts';
import { type FieldFault, fieldFaults } from './field-check.ts';
import type { MaterialResults } from './materials.ts';
import { formKeysOf, isMet, lackingOf, type Run, truthOf } from './run.ts';
import { UNDETERMINED } from './truth.ts';

/** A title for a field key such as `area` or `shareholders.payDeadline`. */
export function fieldTitle(vocabulary: Vocabulary, id: string): string {
  const [key = '', column] = id.split('.');
  const fact = column === undefined ? `form.${key}` : `form.${key}[].${column}`;
  return vocabulary.get(fact)?.title ?? id;
}

function correctionProblems(run: Run): DecisionProblem[] {
  return run.met.corrections.map(({ name, params, basis }) => ({
    kind: 'field',
    id: params.field,
    code: name,
    name: fieldTitle(run.version.vocabulary, params.field),
    message: params.reason,
    basis,
  }));
}

interface Demands {
  /** Form keys (with a column, `list.column`) that undetermined rules lack. */
  keys: Set<string>;
  /** Rules that nothing in the form can determine, with the field they ask about. */
  unanswerable: { rule: string; key: string; lacking: string[] }[];
}

/** Whether the form's own check will say what keeps a fact from being known (an invalid number, an impossible date). */
function hasOwnFault(run: Run, key: string): boolean {
  const [name = ''] = key.split('.');
  const place = run.version.fields.findIndex((candidate) => candidate.key === name);
  const compiled = run.version.fields[place];
  if (!compiled) return false;
  const value = run.values[place];
  return (
    !isEmptyValue(value, compiled.field) && fieldFaults(compiled.field, value, run.received?.day).length > 0
  );
}

/** The rules and material requirements that must be determined before anything can be accepted, and are not. */
function blockingRules(run: Run, { undetermined }: MaterialResults): ListedRule[] {
  const { allRules } = run.version;
  const blocking = run.undetermined.filter((rule) => rule.blocking);
  for (const { required, exempt } of undetermined)
    for (const rule of [required, exempt])
      if (rule >= 0 && truthOf(run, rule) === UNDETERMINED) blocking.push(allRules[rule] as ListedRule);
  return blocking;
}

const NO_DEMANDS: Demands = { keys: new Set(), unanswerable: [] };

/** What the undetermined rules and material requirements ask for. */
function demandsOf(run: Run, materials: MaterialResults): Demands {
  const blocking = blockingRules(run, materials);
  if (blocking.length === 0) return NO_DEMANDS;
  const demands: Demands = { keys: new Set(), unanswerable: [] };
  for (const rule of blocking) {
    const lacking = lackingOf(run, rule);
    const keys = lacking.filter((fact) => fact.startsWith('form.')).flatMap((fact) => formKeysOf(run, fact));
    for (const key of keys) demands.keys.add(key);
    if (keys.length > 0) continue;
    const related = lacking.flatMap((fact) => formKeysOf(run, fact));
    if (related.some((key) => hasOwnFault(run, key))) continue;
    demands.unanswerable.push({ rule: rule.name, key: related[0] ?? lacking[0] ?? rule.name, lacking });
  }
  return demands;
}

function fieldProblem(
  { version }: Pick<Run, 'version'>,
  id: string,
  { code, message }: { code: string; message: string },
): DecisionProblem {
  const name = fieldTitle(version.vocabulary, id);
  return { kind: 'field', id, code, name, message, basis: version.correctionBasis };
}

function isRequired(run: Run, { required, requiredWhen }: CompiledField): boolean {
  return required || (requiredWhen >= 0 && isMet(run, requiredWhen));
}

function isAsked(key: string, demanded: ReadonlySet<string>): boolean {
  return demanded.has(key) || [...demanded].some((id) => id.startsWith(`${key}.`));
}

/** What is wrong with a field that was filled in, and the columns that a rule needs and nobody filled in. */
function faultProblems(
  run: Run,
  key: string,
  { faults, demanded }: { faults: readonly FieldFault[]; demanded: ReadonlySet<string> },
): DecisionProblem[] {
  const idOf = ({ column }: FieldFault): string => (column === undefined ? key : `${key}.${column}`);
  const known = new Set(faults.map(idOf));
  const gaps = [...demanded].filter((id) => id.startsWith(`${key}.`) && !known.has(id));
  return [
    ...faults.map((fault) => fieldProblem(run, idOf(fault), fault)),
    ...gaps.map((id) => {
      const message = `未填写:${fieldTitle(run.version.vocabulary, id)}`;
      return fieldProblem(run, id, { code: 'missing', message });
    }),
  ];
}

function addFieldProblems(run: Run, demanded: ReadonlySet<string>, problems: DecisionProblem[]): void {
  const { fields } = run.version;
  for (let place = 0; place < fields.length; place += 1) {
    const compiled = fields[place] as CompiledField;
    const { key, field } = compiled;
    const value = run.values[place];
    if (isEmptyValue(value, field)) {
      if (isRequired(run, compiled) || isAsked(key, demanded)) problems.push(compiled.missing);
      continue;
    }
    const faults = fieldFaults(field, value, run.received?.day);
    if (faults.length > 0 || demanded.size > 0)
      problems.push(...faultProblems(run, key, { faults, demanded }));
  }
}

/** A rule that only a later calendar or another department can determine: said plainly, never passed over. */
function unanswerableProblems(run: Run, { unanswerable }: Demands): DecisionProblem[] {
  return unanswerable.map(({ rule, key, lacking }) => {
    const titles = lacking.map((fact) => run.version.vocabulary.get(fact)?.title ?? fact).join('、');
    return fieldProblem(run, key, {
      code: rule,
      message: `暂时无法判定,缺少:${titles}(涉及的年份可能尚未公布放假安排)`,
    });
  });
}

/** All problems, each once. */
export function problemsOf(run: Run, materials: MaterialResults): DecisionProblem[] {
  const demands = demandsOf(run, materials);
  const problems = correctionProblems(run);
  addFieldProblems(run, demands.keys, problems);
  problems.push(...unanswerableProblems(run, demands));
  for (const wanting of materials.wanting) problems.push(...wanting.problems);
  return problems;
}
