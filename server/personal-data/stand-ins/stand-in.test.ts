import { describe, expect, it } from 'vitest';
import type { Application, Field, ServiceItem } from '../../../schemas/generated/types.ts';
import { documentsOf, shippedItems } from '../../../test/support/documents.ts';
import { dayNumber } from '../../core/calendar/civil-date.ts';
import { TRIAL_VERSIONS } from '../../core/golden/coverage.ts';
import { ageOnDay, birthDayOf } from '../../core/identifiers/identity-number.ts';
import { type CompiledVersion, canonicalJson, compile, decide } from '../../core/index.ts';
import { ruleTexts } from './personal-values.ts';
import { type StandIn, standIn } from './stand-in.ts';

const compiledItems = new Map<ServiceItem, CompiledVersion>();
function compiledOf(item: ServiceItem): CompiledVersion {
  const known = compiledItems.get(item) ?? compile({ ...documentsOf(item), item }, TRIAL_VERSIONS);
  compiledItems.set(item, known);
  return known;
}

function standInOf(item: ServiceItem, application: Application, seed = 'a case'): StandIn {
  const compiled = compiledOf(item);
  const { documents } = compiled;
  const stored = canonicalJson(decide(compiled, application));
  return standIn(application, {
    item,
    rules: ruleTexts(item, documents.parameters, documents.directory),
    seed,
    isSame: (other) => canonicalJson(decide(compiled, other)) === stored,
  });
}

function changed(
  code: string,
  change: (item: ServiceItem, fields: Record<string, Field>) => void,
): ServiceItem {
  const item = structuredClone(shippedItems.find((one) => one.code === code));
  if (!item) throw new Error('there is no such item');
  change(item, item.form.schema.properties as Record<string, Field>);
  return item;
}

function goldenOf(item: ServiceItem): Application {
  const golden = item.cases.find(
    ({ expect: { outcome } }) => outcome === 'accepted' || outcome === 'immediate',
  );
  if (!golden) throw new Error('the item has no such case');
  return golden.application;
}

/** A rule that refuses whom it knows by what is written in a field. */
function ruleOn(fact: string, operator: string, value: unknown): ServiceItem['acceptance'][number] {
  const basis = [{ text: '办法', law: 'b1', confirmed: false }];
  return {
    name: 'x1',
    conditions: { all: [{ fact, operator, value }] },
    event: { type: 'refuse', params: { reason: '不符合', requirement: '符合', basis } },
  } as ServiceItem['acceptance'][number]; // of the shape that the schema wants
}

const numbers = /^(\d{17}[\dXx]|1[3-9]\d{9}|[0-9A-Z]{18})$/;
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

describe('A stand-in', () => {
  it('of every golden case is decided like it, has none of its numbers, and is the same for the same seed', () => {
    for (const item of shippedItems) {
      for (const { id, application } of item.cases) {
        const made = standInOf(item, application);
        expect([id, made.isSame]).toEqual([id, true]);
        const others = textsIn(made.application);
        for (const number of textsIn(application.form).filter((text) => numbers.test(text)))
          expect(others, id).not.toContain(number);
        expect(standInOf(item, application)).toEqual(made);
      }
    }
  });

  it('is somebody of the same age, whoever that is', () => {
    const item = changed('gths-sl', () => undefined);
    const application = goldenOf(item);
    const day = dayNumber(application.submittedAt?.slice(0, 10) ?? '') ?? 0;
    const births = ['1', '2', '3'].map((seed) => {
      const { form } = standInOf(item, application, seed).application;
      return birthDayOf(String(form.operatorId)) ?? Number.NaN;
    });
    const age = ageOnDay(birthDayOf(String(application.form.operatorId)) ?? 0, day);
    expect(births.map((birth) => ageOnDay(birth, day))).toEqual([age, age, age]);
    expect(new Set(births).size).toBe(3);
  });

  it('is the same person wherever it was the same person, and two where they were two', () => {
    const item = changed('bdc-zy', () => undefined);
    const application = goldenOf(item);
    const withBuyer = (buyerId: string) =>
      standInOf(item, { ...application, form: { ...application.form, buyerId } }).application.form;
    const same = withBuyer(String(application.form.sellerId));
    expect(same.buyerId).toBe(same.sellerId);
    const two = withBuyer('110101199003070038');
    expect(two.buyerId).not.toBe(two.sellerId);
  });

  it('keeps the region of a number where a rule looks at it, and says so', () => {
    const item = changed('gths-sl', ({ acceptance }) => {
      acceptance.push(ruleOn('form.operatorId', 'matches', '^110101'));
    });
    const application = goldenOf(item);
    const form = { ...application.form, operatorId: '110101199003070038' };
    const made = standInOf(item, { ...application, form });
    expect(made.isSame).toBe(true);
    expect(made.application.form.operatorId).toMatch(/^11010119900307/);
    expect(made.application.form.operatorId).not.toBe(form.operatorId);
    expect(made.replaced).toContainEqual(expect.objectContaining({ path: 'operatorId', kept: 'region' }));
  });

  it('keeps the words that a rule looks for, and no more', () => {
    const item = changed('gths-sl', () => undefined);
    const application = goldenOf(item);
    const form = { ...application.form, bizName: '老王家的小公司' };
    const made = standInOf(item, { ...application, form });
    expect(made.isSame).toBe(true);
    expect(made.application.form.bizName).toMatch(/^虚构内容\d+公司$/);
  });

  it('keeps the shape of what has to have one', () => {
    const item = changed('gths-sl', (_, fields) => {
      fields.bizName = {
        title: '编码',
        type: 'string',
        pattern: '^[A-Z]{2}-\\d{4}$',
        patternText: '应为编码',
      };
    });
    const application = goldenOf(item);
    const made = standInOf(item, { ...application, form: { ...application.form, bizName: 'QZ-9731' } });
    expect(made.isSame).toBe(true);
    expect(made.application.form.bizName).toMatch(/^[A-Z]{2}-\d{4}$/);
    expect(made.application.form.bizName).not.toBe('QZ-9731');
  });

  it('says that it is decided otherwise where a rule knows somebody by name, and does not tell the name', () => {
    const item = changed('gths-sl', ({ acceptance }) => {
      acceptance.push(ruleOn('form.operatorName', 'matches', '^欧阳'));
      acceptance.push({ ...ruleOn('form.operatorName', 'matches', '飞$'), name: 'x2' });
    });
    const application = goldenOf(item);
    const form = { ...application.form, operatorName: '欧飞' };
    const made = standInOf(item, { ...application, form });
    expect(made.isSame).toBe(false);
    expect(JSON.stringify(made)).not.toContain('欧飞');
  });

  it('takes what is written where something was to be chosen, or a day, for somebody’s words', () => {
    const item = changed('gths-sl', () => undefined);
    const application = goldenOf(item);
    const form = { ...application.form, nationality: '张三丰的表哥', falseRegRevokedOn: '问张三丰' };
    expect(JSON.stringify(standInOf(item, { ...application, form }))).not.toContain('张三丰');
  });
});
