/** A dry run: what the rules say of an application. Nothing is stored. */
import type { Application, Decision, Versions } from '../../../schemas/generated/types.ts';
import { type CompiledVersion, checkApplication, type DecideOptions, decide } from '../../core/index.ts';
import { Refused, refuseFaults } from '../../errors.ts';
import { may } from '../../people/permissions.ts';
import type { Person } from '../../people/person.ts';
import { readVersionRecord } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { mayReadVersion } from '../versions/lifecycle/find-version.ts';
import type { VersionAddress } from '../versions/published-rules.ts';
import { type Receipt, versionsAt } from '../versions/versions-at.ts';

/** An application with the versions that decide it, free of faults. */
export interface Weighable {
  readonly compiled: CompiledVersion;
  readonly versions: Versions;
  readonly receipt: Receipt;
  /** As the core takes it: without the wish for a version. */
  readonly application: Application;
}

/**
 * @throws Refused `not-found`, `no-version-in-effect`, `forbidden` (a version named without the right to),
 * `invalid-body` with every fault
 */
export async function prepare(
  platform: Pick<Platform, 'rules' | 'storage'>,
  asked: { item: string; application: Application; person: Person | null },
): Promise<Weighable> {
  const { rules } = platform;
  const { version, ...application } = asked.application;
  const pinned = version === undefined ? undefined : await chosenVersion(platform, { ...asked, version });
  const at = { submittedAt: application.submittedAt, pinned };
  const { versions, receipt } = await versionsAt(rules, asked.item, at);
  const compiled = await rules.compiled(versions);
  refuseFaults(checkApplication(compiled, application));
  return { compiled, versions, receipt, application };
}

/** A published version for whoever may choose one, another for whoever may read it. */
async function chosenVersion(
  { rules, storage }: Pick<Platform, 'rules' | 'storage'>,
  { item, version, person }: { item: string; version: number; person: Person | null },
): Promise<VersionAddress> {
  if (!may(person, 'version.choose'))
    throw new Refused('forbidden', { detail: '指定规则版本需要审计或编辑权限' });
  const published = rules.versionsOf('service-item', item).find((known) => known.version === version);
  if (published) return published;
  const found = await readVersionRecord(storage, { kind: 'service-item', code: item, version });
  if (found && mayReadVersion(found, person)) return found;
  if (rules.versionsOf('service-item', item).length === 0)
    throw new Refused('not-found', { detail: `没有事项“${item}”` });
  throw new Refused('no-version-in-effect', { detail: `本事项没有第 ${version} 版` });
}

export async function evaluate(
  platform: Platform,
  asked: { item: string; application: Application; person: Person | null },
  options: DecideOptions,
): Promise<Decision> {
  const { compiled, application } = await prepare(platform, asked);
  return decide(compiled, application, options);
}
