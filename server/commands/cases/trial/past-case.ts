/**
 * A past case for those who write the rules and may not know the people: what it was about in words, and its facts with invented people
 * in the place of the real ones. The decision of the stand-in is the stored one, or the answer says that it is not.
 */
import type { Application, Field } from '../../../../schemas/generated/types.ts';
import { type CompiledVersion, canonicalJson, decideInFormat } from '../../../core/index.ts';
import { Refused } from '../../../errors.ts';
import type { Person } from '../../../people/person.ts';
import { ruleTexts } from '../../../personal-data/stand-ins/personal-values.ts';
import { type Replaced, standIn } from '../../../personal-data/stand-ins/stand-in.ts';
import { type CaseRecord, readCase } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { findOwnDocument } from '../../versions/document-owner.ts';
import { openApplication } from '../stored-application.ts';

type Means = Pick<Platform, 'storage' | 'rules' | 'sealer'>;

/** A case without anybody in it. */
export interface PastCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly receivedOn: string;
  readonly outcome: string;
  /** As it was decided; null for an item without variants. */
  readonly variant: string | null;
}

export function pastCase({
  id,
  caseNumber,
  receivedOn,
  receivedAt,
  outcome,
  variant,
}: CaseSummaryPart): PastCase {
  return { id, caseNumber, receivedOn: receivedOn ?? receivedAt.slice(0, 10), outcome, variant };
}

type CaseSummaryPart = Pick<
  CaseRecord,
  'id' | 'caseNumber' | 'receivedOn' | 'receivedAt' | 'outcome' | 'variant'
>;

export interface TriedCase extends PastCase {
  readonly application: Application;
  readonly replaced: readonly Replaced[];
  /** Whether the application as it is answered is decided as the case was. */
  readonly isSame: boolean;
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of a special channel no application was kept (semantics 8). */
export function isKept({ outcome }: Pick<CaseRecord, 'outcome'>): boolean {
  return outcome !== 'special_channel';
}

/** @throws Refused `not-found`: no such case of this item, or an item of another department */
export async function readPastCase(
  platform: Means,
  { code, caseId }: { code: string; caseId: string },
  person: Person,
): Promise<TriedCase> {
  await findOwnDocument(platform.storage, { kind: 'service-item', code }, person);
  const found = idForm.test(caseId) ? await readCase(platform.storage, { id: caseId }) : null;
  if (found === null || found.itemCode !== code) throw new Refused('not-found', { detail: '没有这个案件' });
  if (!isKept(found)) throw new Refused('not-found', { detail: '这个案件没有保留申请的内容,不能试' });
  return { ...pastCase(found), ...(await withoutPeople(platform, found)) };
}

async function withoutPeople({ rules, sealer }: Means, found: CaseRecord) {
  const compiled = await rules.compiled(found.versions);
  const { item, parameters, directory } = compiled.documents;
  const stored = canonicalJson(found.decision);
  return standIn(openApplication(sealer, found.application), {
    item,
    rules: ruleTexts(item, parameters, directory),
    seed: found.id,
    isSame: (application) => canonicalJson(decideInFormat(found.format, compiled, application)) === stored,
  });
}

const mostFacts = 4;

/** The first facts that were chosen, counted or measured, as `场所类型:单位食堂`. */
export function factsInWords(application: Application, compiled: CompiledVersion): string[] {
  const fields = Object.entries(compiled.documents.item.form.schema.properties) as [string, Field][];
  return fields
    .flatMap(([key, field]) => {
      const value = Object.hasOwn(application.form, key) ? application.form[key] : undefined;
      const said = valueInWords(value, field);
      return said === undefined ? [] : [said === '' ? field.title : `${field.title}:${said}`];
    })
    .slice(0, mostFacts);
}

/** Undefined for what is not chosen or measured; empty where the title says it all. */
function valueInWords(value: unknown, field: Field): string | undefined {
  if (value === true) return '';
  if (typeof value === 'number') return `${value}${field.unit ?? ''}`;
  if (typeof value === 'string') return field.enum?.includes(value) ? value : undefined;
  const choices = field.items && 'enum' in field.items ? field.items.enum : undefined;
  if (!Array.isArray(value) || choices === undefined) return undefined;
  const chosen = value.filter((one) => choices.includes(one));
  return chosen.length === 0 ? undefined : chosen.join('、');
}
