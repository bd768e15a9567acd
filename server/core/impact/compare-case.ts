/**
 * One past case under other rules: what it was, what it would have been, and whether the other rules can decide it at all. What the
 * case has beyond what the other rules ask for is left out; what they ask for and the case's own form had no place for is not held
 * against them.
 */
import type { Application, Decision } from '../../../schemas/generated/types.ts';
import { checkApplication } from '../decide/application-check.ts';
import type { CompiledVersion } from '../decide/compiled-version.ts';
import { decide } from '../decide/decide.ts';
import { quoted } from '../explain/names.ts';
import { ruleSentence } from '../explain/rule-sentence.ts';
import { takenOver } from './taken-over.ts';

/**
 * `variant`: the other rules have no such variant any more. `new-fact`: they ask for what the case's form had no place for. `form`:
 * a field or an attribute that both have is read otherwise, so the case's value cannot be taken. `undetermined`: a rule lacks a fact
 * that the case's form left open. `rules`: the other rules cannot be put together for this item.
 */
export type UndecidableReason = 'variant' | 'new-fact' | 'form' | 'undetermined' | 'rules';

/** The reasons that are mistakes of the draft, not a change that it means. */
export const mistakes: ReadonlySet<UndecidableReason> = new Set(['form', 'undetermined', 'rules']);

export interface Undecidable {
  readonly reason: UndecidableReason;
  /** What exactly, without any value of the case. */
  readonly message: string;
}

export interface ComparedCase {
  readonly before: Decision;
  /** Undefined where the other rules do not take the case. */
  readonly after: Decision | undefined;
  readonly undecidable: readonly Undecidable[];
}

export function compareCase(
  versions: { before: CompiledVersion; after: CompiledVersion | undefined },
  application: Application,
): ComparedCase {
  const { before, after } = versions;
  const decided = decide(before, application);
  if (after === undefined) {
    return refused(decided, { reason: 'rules', message: '这个事项在草稿之下的规则拼不起来' });
  }
  const taken = takenOver(application, after);
  const known = new Set(checkApplication(before, application).map(({ pointer }) => pointer));
  const faults = checkApplication(after, taken).filter(({ pointer }) => !known.has(pointer));
  if (faults.length > 0) return refused(decided, ...faults.map((fault) => undecidableOf(fault, after)));
  const redecided = decide(after, taken);
  return { before: decided, after: redecided, undecidable: undeterminedNow(decided, redecided, versions) };
}

function refused(before: Decision, ...undecidable: Undecidable[]): ComparedCase {
  return { before, after: undefined, undecidable };
}

function undecidableOf({ pointer }: { pointer: string }, after: CompiledVersion): Undecidable {
  const [, part, key = ''] = pointer.split('/');
  if (part === 'variant') return { reason: 'variant', message: '没有这个办理情形了' };
  if (part === 'form') {
    const title = after.fieldsByKey.get(key)?.title ?? key;
    return { reason: 'form', message: `申请表的“${title}”改了类型,已收的申请读不出来` };
  }
  const name = after.materialsById.get(key)?.material.name ?? '申请';
  return { reason: 'form', message: `“${name}”登记的内容改了类型,已收的申请读不出来` };
}

/** The rules that must be determined, were not in doubt before, and now are. */
function undeterminedNow(
  before: Decision,
  after: Decision,
  versions: { before: CompiledVersion; after: CompiledVersion | undefined },
): Undecidable[] {
  const blocking = new Set(versions.after?.allRules.flatMap((rule) => (rule.blocking ? rule.name : [])));
  const doubted = new Set(before.undetermined?.map(({ rule }) => rule));
  const form = versions.after?.documents.item.form;
  const asked = new Set(
    after.problems?.flatMap(({ kind, id }) =>
      kind === 'field' && (form?.schema.required.includes(id) || form?.requiredWhen[id])
        ? [`form.${id}`]
        : [],
    ),
  );
  const fresh = (after.undetermined ?? []).filter(
    // What the applicant left out and is asked for is the applicant's to mend, and no fault of the rule.
    ({ rule, missing }) =>
      blocking.has(rule) && !doubted.has(rule) && !missing.every((fact) => asked.has(fact)),
  );
  return fresh.map(({ rule, missing }) => {
    const isNew = missing.every((fact) => !versions.before.vocabulary.has(fact));
    const words = versions.after ? sentenceOfRule(rule, versions.after) : rule;
    const facts = missing.map((fact) => quoted(versions.after?.vocabulary.get(fact)?.title ?? fact));
    return {
      reason: isNew ? 'new-fact' : 'undetermined',
      message: isNew
        ? `规则“${words}”要看的${facts.join('、')},当时的申请表里没有`
        : `没有填${facts.join('、')},规则“${words}”判不出来;当时的申请表允许不填`,
    };
  });
}

/** What people call a rule; a rule that belongs to a material or to the form goes by its name. */
function sentenceOfRule(name: string, { documents, vocabulary }: CompiledVersion): string {
  const { acceptance, routing, limits, fees, review, conditions } = documents.item;
  const rule = [...acceptance, ...routing, ...limits, ...fees, ...review].find((one) => one.name === name);
  if (rule === undefined) return name;
  const departments = new Map(documents.directory.departments.map(({ id, name: title }) => [id, title]));
  return ruleSentence(rule, { vocabulary, conditions, departments }, 'zh');
}
