import { expect, it } from 'vitest';
import { knownPart } from './known-part.ts';

it('keeps of a stored draft only fields that exist and values of their type', () => {
  const schema = {
    type: 'object' as const,
    properties: {
      area: { title: '面积', type: 'number' as const },
      kind: { title: '性质', type: 'string' as const, enum: ['企业'] },
      items: { title: '项目', type: 'array' as const, items: { enum: ['热食'] } },
    },
    required: [],
    additionalProperties: false as const,
  };
  expect(knownPart(schema, { area: 3, kind: '企业', items: ['热食'], gone: 1 })).toEqual({
    area: 3,
    kind: '企业',
    items: ['热食'],
  });
  expect(knownPart(schema, { area: '3', kind: '机关', items: {}, constructor: 'x' })).toEqual({});
});
