import { describe, expect, it } from 'vitest';
import type { Field } from '../../../schemas/generated/types.ts';
import { dayNumber } from '../calendar/civil-date.ts';
import { fieldFaults, objectTypeErrors } from './field-check.ts';

const onDay = dayNumber('2025-11-03');
const field = (parts: Partial<Field>): Field => ({ title: '字段', type: 'string', ...parts });

function faults(parts: Partial<Field>, value: unknown): string[] {
  return fieldFaults(field(parts), value, onDay).map(
    ({ code, column, message }) => `${code}${column === undefined ? '' : ` ${column}`}: ${message}`,
  );
}

describe('a value of the right type', () => {
  it.each([
    [{ format: 'idcard' }, '350299198806150112'],
    [{ format: 'uscc' }, '91350299MA00AB1248'],
    [{ format: 'mobile' }, '13800000000'],
    [{ format: 'date' }, '2024-02-29'],
    [{ format: 'local-date-time' }, '2025-11-03T09:00'],
    [{ enum: ['甲', '乙'] }, '乙'],
    [{ minLength: 2, maxLength: 3 }, '甲乙'],
    [{ maxLength: 1 }, '𠮷'],
    [{ pattern: '^\\d+$' }, '12'],
    [{ type: 'number', minimum: 0, maximum: 1 }, 1],
    [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
    [{ type: 'number', multipleOf: 0.1 }, 0.3],
    [{ type: 'number', multipleOf: 1 }, -3],
    [{ type: 'boolean' }, false],
    [
      { type: 'array', items: { enum: ['甲', '乙'] }, uniqueItems: true, minItems: 1, maxItems: 2 },
      ['甲', '乙'],
    ],
  ] as [Partial<Field>, unknown][])('%j allows %j', (parts, value) => {
    expect(faults(parts, value)).toEqual([]);
  });

  it.each([
    [{ format: 'idcard' }, '350299198806150110', 'idcard_invalid: 身份证号不符合GB 11643(校验码/出生日期)'],
    [{ format: 'idcard' }, '350299203001010116', 'idcard_invalid: 身份证号不符合GB 11643(校验码/出生日期)'],
    [{ format: 'uscc' }, '91350299MA00AB1240', 'uscc_invalid: 统一社会信用代码不符合GB 32100(校验码)'],
    [{ format: 'mobile' }, '12800000000', 'mobile_invalid: 手机号码应为 11 位,以 13—19 开头'],
    [{ format: 'date' }, '2025-02-29', 'invalid: 日期不存在或写法不对,应为 年-月-日'],
    [{ format: 'local-date-time' }, '2025-11-03T25:00', 'invalid: 时间不存在或写法不对'],
    [{ enum: ['甲', '乙'] }, '丙', 'invalid: “丙”不在可选范围内:甲、乙'],
    [{ minLength: 2 }, '甲', 'invalid: 至少 2 个字'],
    [{ maxLength: 2 }, '甲乙丙', 'invalid: 至多 2 个字'],
    [{ pattern: '^\\d+$' }, '12a', 'invalid: 不符合规定的式样'],
    [{ pattern: '^\\d+$', patternText: '只写数字' }, '12a', 'invalid: 只写数字'],
    [{ type: 'number', minimum: 1, unit: '人' }, 0, 'invalid: 不得小于 1人'],
    [{ type: 'number', maximum: 1 }, 1.01, 'invalid: 不得大于 1'],
    [{ type: 'number', exclusiveMinimum: 0, unit: '㎡' }, 0, 'invalid: 应大于 0㎡'],
    [{ type: 'number', exclusiveMaximum: 1 }, 1, 'invalid: 应小于 1'],
    [{ type: 'number', multipleOf: 1 }, 1.5, 'invalid: 应为整数'],
    [{ type: 'number', multipleOf: 5 }, 12, 'invalid: 应为 5 的整数倍'],
    [{ type: 'array', items: { enum: ['甲'] } }, ['甲', '丁'], 'invalid: “丁”不在可选范围内'],
    [{ type: 'array', items: { enum: ['甲'] }, uniqueItems: true }, ['甲', '甲'], 'invalid: 有重复的选项'],
    [{ type: 'array', items: { enum: ['甲', '乙'] }, minItems: 2 }, ['甲'], 'invalid: 至少 2 项'],
    [{ type: 'array', items: { enum: ['甲', '乙'] }, maxItems: 1 }, ['甲', '乙'], 'invalid: 至多 1 项'],
  ] as [Partial<Field>, unknown, string][])('%j finds fault with %j', (parts, value, fault) => {
    expect(faults(parts, value)).toEqual([fault]);
  });

  it('is an identity number of somebody born by the day of receipt', () => {
    const idcard = field({ format: 'idcard' });
    expect(fieldFaults(idcard, '350299203001010116', dayNumber('2030-01-01'))).toEqual([]);
    expect(fieldFaults(idcard, '350299203001010116', undefined)).toEqual([]);
  });
});

describe('a list', () => {
  const list: Partial<Field> = {
    type: 'array',
    minItems: 1,
    maxItems: 7,
    items: {
      type: 'object',
      properties: {
        name: field({ title: '姓名' }),
        paid: field({ title: '出资', type: 'number', minimum: 0 }),
      },
      required: ['name'],
      additionalProperties: false,
    },
  };

  it('has one fault a column, which names the rows', () => {
    const rows = [{ name: '甲', paid: -1 }, { paid: 3 }, { name: '', paid: -2 }];
    expect(faults(list, rows)).toEqual([
      'missing name: 未填写:姓名(第 2、3 行)',
      'invalid paid: 出资(第 1、3 行):不得小于 0',
    ]);
  });

  it('names the first five rows of many', () => {
    const rows = Array.from({ length: 7 }, () => ({ paid: 1 }));
    expect(faults(list, rows)).toEqual(['missing name: 未填写:姓名(第 1、2、3、4、5 行等 7 行)']);
  });

  it('has a fault of its own for too few or too many rows', () => {
    expect(faults(list, [])).toEqual(['invalid: 至少 1 项']);
    expect(
      faults(
        list,
        Array.from({ length: 8 }, () => ({ name: '甲' })),
      ),
    ).toEqual(['invalid: 至多 7 项']);
  });
});

describe('the JSON types of a form', () => {
  const row = {
    type: 'object' as const,
    properties: { paid: field({ type: 'number' }) },
    additionalProperties: false as const,
  };
  const fields = new Map([
    ['text', field({})],
    ['area', field({ type: 'number' })],
    ['yes', field({ type: 'boolean' })],
    ['scope', field({ type: 'array', items: { enum: ['甲'] } })],
    ['owners', field({ type: 'array', items: row })],
  ]);
  const pointers = (form: Record<string, unknown>): string[] =>
    objectTypeErrors(fields, form, '/form').map(({ pointer }) => pointer);

  it('are right, and blanks are of every type', () => {
    expect(pointers({ text: '甲', area: 3, yes: false, scope: ['甲'], owners: [{ paid: 3 }] })).toEqual([]);
    expect(pointers({ text: null, area: null, yes: null, scope: null, owners: null })).toEqual([]);
    expect(pointers({ scope: '', owners: '' })).toEqual([]);
  });

  it('are wrong at once in every place', () => {
    const form = {
      text: 3,
      area: '3',
      yes: 'true',
      scope: ['甲', 1],
      owners: [3, { paid: '3', name: '甲' }],
      'a/b': 1,
    };
    expect(pointers(form)).toEqual([
      '/form/text',
      '/form/area',
      '/form/yes',
      '/form/scope/1',
      '/form/owners/0',
      '/form/owners/1/paid',
      '/form/owners/1/name',
      '/form/a~1b',
    ]);
    expect(pointers({ area: Number.NaN, scope: {}, owners: 3 })).toEqual([
      '/form/area',
      '/form/scope',
      '/form/owners',
    ]);
  });

  it('do not mind a value that only the form’s rules refuse: that is a problem, not a refusal of the request', () => {
    expect(pointers({ text: '', area: -1 })).toEqual([]);
  });
});
