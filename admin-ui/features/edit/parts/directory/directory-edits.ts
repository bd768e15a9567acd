/** What happens to the directory when somebody changes a department, a hall or a window. Pure; places are places in the lists. */
import type { Directory } from '../../../../../schemas/generated/types.ts';

export type Department = Directory['departments'][number];
export type Hall = Directory['halls'][number];
export type Window = Hall['windows'][number];
type Text = Record<string, unknown>;

const NO_DEPARTMENTS: readonly Department[] = [];
const NO_HALLS: readonly Hall[] = [];

export function departmentsOf({ departments }: Text): readonly Department[] {
  return Array.isArray(departments) ? departments : NO_DEPARTMENTS;
}

export function hallsOf({ halls }: Text): readonly Hall[] {
  return Array.isArray(halls) ? halls : NO_HALLS;
}

export function withDepartments(
  document: Text,
  change: (all: readonly Department[]) => readonly Department[],
): Text {
  return { ...document, departments: change(departmentsOf(document)) };
}

export function withHalls(document: Text, change: (all: readonly Hall[]) => readonly Hall[]): Text {
  return { ...document, halls: change(hallsOf(document)) };
}

/** A list with another entry at a place. */
export function replaced<Entry>(list: readonly Entry[], index: number, next: Entry): Entry[] {
  return list.map((entry, i) => (i === index ? next : entry));
}

export function without<Entry>(list: readonly Entry[], index: number): Entry[] {
  return list.filter((_, i) => i !== index);
}

/** An id that none has: the letter and the first number that is free. */
export function freeId(taken: readonly { readonly id: string }[], letter: string): string {
  let n = 1;
  while (taken.some(({ id }) => id === `${letter}${n}`)) n += 1;
  return `${letter}${n}`;
}

export function withPhone({ phone: _, ...rest }: Department, phone: string): Department {
  return phone === '' ? rest : { ...rest, phone };
}
