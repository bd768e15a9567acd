import { describe, expect, it } from 'vitest';
import { filled } from '../messages/index.tsx';
import { zh } from '../messages/zh.ts';
import { createValidator } from './validator.ts';

const validator = createValidator((key, values) => filled(zh[key], values));

const schema = {
  type: 'object',
  properties: {
    area: { type: 'number', exclusiveMinimum: 0 },
    kind: { type: 'string', enum: ['企业', '个体工商户'] },
    rows: {
      type: 'array',
      items: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] },
    },
  },
  required: ['kind'],
  additionalProperties: false,
} as const;

describe('the form validator', () => {
  it('accepts what fits', () => {
    expect(
      validator.isValid(schema as never, { kind: '企业', area: 3, rows: [{ n: 1 }] }, schema as never),
    ).toBe(true);
    expect(validator.isValid(schema as never, undefined, schema as never)).toBe(true);
  });

  it('says in Chinese what does not fit, with the bound, at its place', () => {
    const { errors } = validator.validateFormData(
      { kind: '其他', area: 0, rows: [{ n: 'x' }] },
      schema as never,
    );
    expect(errors.map(({ property, message }) => `${property} ${message}`)).toEqual([
      '.area 应当大于 0',
      '.kind 不在可选范围内',
      '.rows.0.n 填写的内容类型不对',
    ]);
  });

  it('names an unknown field and a missing one', () => {
    const { errors } = validator.validateFormData({ other: 1 }, schema as never);
    expect(errors.map(({ message }) => message)).toContain('没有这个字段');
    expect(errors.map(({ message }) => message)).toContain('还没有填写');
  });
});
