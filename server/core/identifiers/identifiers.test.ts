import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../calendar/civil-date.ts';
import { isCreditCode } from './credit-code.ts';
import { ageOnDay, birthDayOf, isIdentityNumber } from './identity-number.ts';
import { isMobileNumber } from './mobile-number.ts';
import { normaliseIdentifier } from './normalise.ts';

const day = (text: string): number => dayNumber(text) as number;

describe('an identity number (GB 11643)', () => {
  it.each([
    '350299198806150112',
    '350299199602290193',
    '35029919850808003X',
    '350299200710090135',
    '810000199001010019',
    '11010519491231002X',
  ])('%s is valid', (number) => {
    expect(isIdentityNumber(number)).toBe(true);
  });

  it.each([
    ['350299198806150110', 'a wrong check character'],
    ['35029919850808003x', 'a lower-case x'],
    ['350299202502290115', 'a birth date that does not exist'],
    ['350299199013010114', 'a thirteenth month'],
    ['990299199001010116', 'no such province'],
    ['350299900101001', 'fifteen digits'],
    ['35029919880615011', 'seventeen digits'],
    ['3502991988061501120', 'nineteen digits'],
    ['３５０２９９１９８８０６１５０１１２', 'full-width digits'],
    [' 350299198806150112', 'a blank'],
    ['3502991988061501O2', 'a letter O'],
    ['', 'nothing'],
  ])('%s is not: %s', (number) => {
    expect(isIdentityNumber(number)).toBe(false);
  });

  it('of somebody not yet born on the day of receipt is not valid, on the birthday it is', () => {
    const number = '350299203001010116';
    expect(isIdentityNumber(number)).toBe(true);
    expect(isIdentityNumber(number, day('2029-12-31'))).toBe(false);
    expect(isIdentityNumber(number, day('2030-01-01'))).toBe(true);
  });

  it('does not survive the change of one digit', () => {
    const digits = fc.record({ at: fc.nat(16), digit: fc.nat(9) });
    fc.assert(
      fc.property(digits, ({ at, digit }) => {
        const number = '350299198806150112';
        fc.pre(number[at] !== String(digit));
        expect(isIdentityNumber(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`)).toBe(false);
      }),
    );
  });

  it('says the birth date', () => {
    expect(birthDayOf('350299199602290193')).toBe(day('1996-02-29'));
    expect(birthDayOf('350299198806150110')).toBeUndefined();
  });
});

describe('an age', () => {
  it.each([
    ['2007-10-09', '2025-10-08', 17],
    ['2007-10-09', '2025-10-09', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2025-10-09', '2025-10-09', 0],
  ])('of somebody born on %s is on %s %i (CV11)', (birth, on, age) => {
    expect(ageOnDay(day(birth), day(on))).toBe(age);
  });

  it('before birth there is none', () => {
    expect(ageOnDay(day('2025-10-09'), day('2025-10-08'))).toBeUndefined();
  });
});

describe('a credit code (GB 32100 and GB 11714)', () => {
  it.each([
    '91350299MA00AB1248',
    '92350299MA00CD34XX',
    '11350299004001123D',
    '52350299MJ0AB0017E',
    '9144030071526726XG',
  ])('%s is valid', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each([
    ['91350299MA00AB1240', 'a wrong last character'],
    ['91350299IA00AB1248', 'a letter I'],
    ['91350299ma00ab1248', 'lower case'],
    ['350299600123456', 'an old registration number'],
    ['91350299MA00AB124', 'seventeen characters'],
    ['91000000MA00AB1248', 'no region'],
    ['91350299MA00AB121Y', 'a wrong check character of the organisation code, the last one right'],
    ['', 'nothing'],
  ])('%s is not: %s', (code) => {
    expect(isCreditCode(code)).toBe(false);
  });
});

describe('a mobile number', () => {
  it.each([
    ['13800000000', true],
    ['19900000000', true],
    ['12800000000', false],
    ['1380000000', false],
    ['+8613800000000', false],
    ['138 0000 0000', false],
    ['0592-5550100', false],
    ['１３８００００００００', false],
  ])('%s: %s', (number, valid) => {
    expect(isMobileNumber(number)).toBe(valid);
  });
});

describe('typing an identifier into a form', () => {
  it.each([
    ['idcard', '３５０２９９１９８８０６１５０１１２', '350299198806150112'],
    ['idcard', ' 35029919850808003x ', '35029919850808003X'],
    ['idcard', '350299 19880615 0112', '350299198806150112'],
    ['uscc', '91350299ma00ab1248', '91350299MA00AB1248'],
    ['mobile', '+86 138-0000-0000', '13800000000'],
    ['mobile', '0086　13800000000', '13800000000'],
  ] as const)('%s “%s” becomes %s', (format, typed, expected) => {
    expect(normaliseIdentifier(format, typed)).toBe(expected);
  });
});
