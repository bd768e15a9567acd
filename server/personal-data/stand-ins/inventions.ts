/**
 * Something invented in the place of one personal value. The levels keep more and more of it, for rules that look closer: the first that
 * leaves the decision as it is, is taken. What was valid stays valid, what was not stays invalid.
 */
import { dateText, dayNumber, partsOfDay } from '../../core/calendar/civil-date.ts';
import {
  creditCheckCharacter,
  isCreditCode,
  organisationCheckCharacter,
} from '../../core/identifiers/credit-code.ts';
import { ageOnDay, birthDayOf, identityCheckCharacter } from '../../core/identifiers/identity-number.ts';
import { isMobileNumber } from '../../core/identifiers/mobile-number.ts';
import {
  inventedCreditCode,
  inventedIdentityNumber,
  inventedName,
  inventedPhone,
} from '../invention/identities.ts';
import type { Random } from '../invention/random.ts';
import type { PersonalKind } from './personal-values.ts';

/** What of the value is still in the stand-in, beyond its being valid or not. */
export type Kept = 'nothing' | 'age' | 'birthday' | 'region' | 'register' | 'words' | 'shape';

export interface Inventing {
  readonly random: Random;
  /** The day on which an age is kept. */
  readonly day: number;
  /** Fragments that rules look for in texts. */
  readonly words: readonly string[];
  /** How many texts have been invented before this one. */
  readonly number: number;
}

interface Level {
  readonly kept: Kept;
  readonly invent: (value: string, inventing: Inventing) => string;
}

const text: readonly Level[] = [
  { kept: 'nothing', invent: (_, { number }) => `虚构内容${number + 1}` },
  {
    kept: 'words',
    invent: (value, { number, words }) => {
      const found = words.filter((word) => value.includes(word));
      return `虚构内容${number + 1}${found.join('')}`;
    },
  },
  { kept: 'shape', invent: sameShape },
];

export const levelsOf: Readonly<Record<PersonalKind, readonly Level[]>> = {
  idcard: [
    { kept: 'age', invent: (value, inventing) => identity(value, inventing, sameAge) },
    { kept: 'birthday', invent: (value, inventing) => identity(value, inventing, (birth) => birth) },
    { kept: 'region', invent: sameRegion },
  ],
  uscc: [
    {
      kept: 'register',
      invent: (value, inventing) =>
        isCreditCode(value)
          ? inventedCreditCode(inventing.random, value.slice(0, 2))
          : invalid(value, inventing, isCreditCode),
    },
    { kept: 'region', invent: sameRegister },
  ],
  mobile: [
    {
      kept: 'nothing',
      invent: (value, inventing) =>
        isMobileNumber(value) ? inventedPhone(inventing.random) : invalid(value, inventing, isMobileNumber),
    },
  ],
  birth: [
    {
      kept: 'age',
      invent: (value, inventing) => {
        const birth = dayNumber(value.slice(0, 10));
        return birth === undefined ? value : dateText(sameAge(birth, inventing)) + value.slice(10);
      },
    },
    { kept: 'birthday', invent: (value) => value },
  ],
  name: [{ kept: 'nothing', invent: (_, { random }) => inventedName(random) }, ...text],
  text,
};

/**
 * A day on which somebody of the same age may be born. It depends on the age alone, so that nobody can reckon back from it.
 */
function sameAge(birth: number, { random, day }: Pick<Inventing, 'random' | 'day'>): number {
  const age = ageOnDay(birth, day);
  if (age === undefined) return birth; // of somebody not born yet the rules may ask how long
  const { year, month } = partsOfDay(day);
  const middle = dayNumber(`${year - age - 1}-${String(month).padStart(2, '0')}-15`) ?? birth;
  for (let tries = 0; tries < 40; tries += 1) {
    const other = middle + random.below(366);
    if (ageOnDay(other, day) === age) return other;
  }
  return birth;
}

function identity(
  value: string,
  inventing: Inventing,
  bornOn: (birth: number, inventing: Inventing) => number,
): string {
  const birth = birthDayOf(value);
  if (birth === undefined) return invalid(value, inventing, (text) => birthDayOf(text) !== undefined);
  return inventedIdentityNumber(inventing.random, bornOn(birth, inventing));
}

function sameRegion(value: string, inventing: Inventing): string {
  if (birthDayOf(value) === undefined) return identity(value, inventing, (birth) => birth);
  const digits = value.slice(0, 14) + String(inventing.random.below(1000)).padStart(3, '0');
  return digits + identityCheckCharacter(digits);
}

function sameRegister(value: string, inventing: Inventing): string {
  if (!isCreditCode(value)) return invalid(value, inventing, isCreditCode);
  const organisation = `MA${String(inventing.random.below(1_000_000)).padStart(6, '0')}`;
  const code = `${value.slice(0, 8)}${organisation}${organisationCheckCharacter(organisation)}`;
  return code + creditCheckCharacter(code);
}

function invalid(value: string, inventing: Inventing, isValid: (text: string) => boolean): string {
  for (let tries = 0; tries < 40; tries += 1) {
    const other = sameShape(value, { ...inventing, words: [] });
    if (!isValid(other)) return other;
  }
  return '0';
}

const letters = [...'ABCDEFGHJKLMNPQRTUWXY'];
const signs = [...'甲乙丙丁戊己庚辛壬癸'];

/** Digits for digits, letters for letters, signs for signs; the fragments that rules look for stay. */
function sameShape(value: string, { random, words }: Pick<Inventing, 'random' | 'words'>): string {
  const kept = words.find((word) => value.includes(word));
  if (kept !== undefined) {
    const at = value.indexOf(kept);
    const [before, after] = [value.slice(0, at), value.slice(at + kept.length)];
    return sameShape(before, { random, words }) + kept + sameShape(after, { random, words });
  }
  return value
    .replaceAll(/\p{N}/gu, () => String(random.below(10)))
    .replaceAll(/\p{Lu}/gu, () => random.pick(letters))
    .replaceAll(/\p{Ll}/gu, () => random.pick(letters).toLowerCase())
    .replaceAll(/\p{Lo}/gu, () => random.pick(signs));
}
