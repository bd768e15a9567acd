/** The points on which the detailed rules are silent, and the settings of the procedure that they are about. Pure. */
import { schemaTitles } from '../../../../../schemas/generated/titles.ts';
import type { Procedure } from '../../../../../schemas/generated/types.ts';
import { PROCEDURE_SECTIONS } from '../../frame/part-places.ts';

export type Choice = Procedure['choices'][number];
export type Section = (typeof PROCEDURE_SECTIONS)[number];
type Text = Record<string, unknown>;

const NONE: readonly Choice[] = [];

export function choicesOf({ choices }: Text): readonly Choice[] {
  return Array.isArray(choices) ? choices : NONE;
}

export function withChoices(document: Text, change: (all: readonly Choice[]) => readonly Choice[]): Text {
  return { ...document, choices: change(choicesOf(document)) };
}

/** A point with the number after the last one. */
export function nextChoice(choices: readonly Choice[]): Choice {
  const point = Math.max(0, ...choices.map((one) => one.point)) + 1;
  return { point, question: '', choice: '', setting: null, convention: null };
}

export interface Setting {
  readonly pointer: string;
  readonly section: Section;
  /** As the schema calls it. */
  readonly title: string;
}

/** Every setting that a choice can be about. */
export const SETTINGS: readonly Setting[] = PROCEDURE_SECTIONS.flatMap((section) =>
  Object.entries(schemaTitles.procedure?.parts?.[section]?.parts ?? {})
    .filter(([key]) => key !== 'basis')
    .map(([key, { title = '' }]) => ({ pointer: `/${section}/${key}`, section, title })),
);

/** The points that are about a section, with their places. */
export function choicesAbout(
  choices: readonly Choice[],
  section: Section,
): { choice: Choice; index: number }[] {
  return choices
    .map((choice, index) => ({ choice, index }))
    .filter(({ choice: { setting } }) => setting?.startsWith(`/${section}/`));
}
