/** Whether this node can take requests. */
import type { Platform } from './platform.ts';

export interface Readiness {
  readonly database: boolean;
  readonly migrations: boolean;
  readonly rules: boolean;
  /** False from the moment it was told to stop. */
  readonly accepting: boolean;
}

export async function checkReadiness(
  { storage, rules }: Pick<Platform, 'storage' | 'rules'>,
  accepting: boolean,
): Promise<Readiness> {
  const database = await storage.ping().then(
    () => true,
    () => false,
  );
  const pending = database ? await storage.pendingMigrations().catch(() => ['unknown']) : ['unknown'];
  const loaded = rules.versionsOf('service-item').length > 0 && rules.versionsOf('procedure').length > 0;
  return { database, migrations: pending.length === 0, rules: loaded, accepting };
}
