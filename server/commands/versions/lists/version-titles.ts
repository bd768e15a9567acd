import { readVersionTitles, type VersionRecord } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';

type Titled = Pick<VersionRecord, 'kind' | 'code' | 'version' | 'hash'>;

/** A text never changes under its hash: each is opened once for its name, and a list opens none that it has shown before. */
const known = new WeakMap<Platform['storage'], Map<string, string | null>>();
const MOST_KNOWN = 20_000;

/** What versions call themselves; the code of one that has no name. */
export async function versionTitles(
  storage: Platform['storage'],
  versions: readonly Titled[],
): Promise<(version: Titled) => string> {
  const titles = known.get(storage) ?? new Map<string, string | null>();
  known.set(storage, titles);
  const shown = new Map(versions.map(({ hash }) => [hash, titles.get(hash)]));
  const unknown = versions.filter(({ hash }) => !titles.has(hash));
  for (const { hash, title } of await readVersionTitles(storage, unknown)) {
    shown.set(hash, title);
    titles.set(hash, title);
  }
  for (const oldest of [...titles.keys()].slice(0, Math.max(0, titles.size - MOST_KNOWN)))
    titles.delete(oldest);
  return ({ hash, code }) => shown.get(hash) ?? code;
}
