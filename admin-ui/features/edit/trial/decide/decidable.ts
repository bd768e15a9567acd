/** The draft and what is in effect as something to decide with, or why not. */
import type { ServiceItem } from '../../../../../schemas/generated/types.ts';
import type { Documents } from '../../../../../server/core/decide/compiled-version.ts';
import type { Beside } from '../../editing/editing.ts';

export type SharedKind = keyof Beside;

const SHARED: readonly SharedKind[] = ['procedure', 'calendar', 'parameters', 'directory'];

/** The shared documents without which nothing can be decided. */
export function lackingBeside(beside: Beside): SharedKind[] {
  return SHARED.filter((kind) => beside[kind] === undefined);
}

export function documentsWith(
  item: ServiceItem | null,
  { procedure, calendar, parameters, directory }: Beside,
): Documents | null {
  if (!item || !procedure || !calendar || !parameters || !directory) return null;
  return { item, procedure, calendar, parameters, directory };
}
