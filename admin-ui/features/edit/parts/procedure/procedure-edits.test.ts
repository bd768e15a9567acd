import { describe, expect, it } from 'vitest';
import procedure from '../../../../../rules/procedure/ywsl.json' with { type: 'json' };
import { choicesAbout, choicesOf, nextChoice, SETTINGS } from './procedure-edits.ts';

describe('a point on which the rules are silent', () => {
  const choices = choicesOf(procedure);

  it('is about a setting that has a name, in every point that is shipped', () => {
    const known = new Set(SETTINGS.map(({ pointer }) => pointer));
    const about = choices.flatMap(({ setting }) => (setting === null ? [] : [setting]));
    expect(about.filter((pointer) => !known.has(pointer))).toEqual([]);
    expect(SETTINGS.filter(({ title }) => title === '')).toEqual([]);
  });

  it('is found beside its section', () => {
    expect(choicesAbout(choices, 'handover').map(({ choice }) => choice.point)).toEqual([1, 2]);
  });

  it('comes after the last one', () => {
    expect(nextChoice(choices).point).toBe(16);
    expect(nextChoice([]).point).toBe(1);
  });
});
