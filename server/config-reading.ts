/** How one setting is read, and how what is wrong with it is said. */

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one setting at a time and collects what is wrong. */
export interface Reading {
  readonly env: Environment;
  readonly faults: string[];
}

/** An empty variable is one that is not set. */
export function setting({ env }: Reading, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

export function fault({ faults }: Reading, name: string, words: { zh: string; en: string }): undefined {
  faults.push(`${name}: ${words.zh} / ${words.en}`);
  return undefined;
}

/** `on` or `off`. */
export function switchOf(reading: Reading, name: string, otherwise: boolean): boolean {
  const word = choiceOf(reading, name, { choices: ['on', 'off'], otherwise: otherwise ? 'on' : 'off' });
  return word === 'on';
}

export function choiceOf<Choice extends string>(
  reading: Reading,
  name: string,
  { choices, otherwise }: { choices: readonly Choice[]; otherwise: Choice },
): Choice {
  const text = setting(reading, name);
  const chosen = text === undefined ? otherwise : choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  fault(reading, name, { zh: `应为 ${choices.join(' 或 ')}`, en: `expected ${choices.join(' or ')}` });
  return otherwise;
}
