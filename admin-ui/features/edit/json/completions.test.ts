import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../../server/core/language/vocabulary.ts';
import { documentsOf } from '../../../../test/support/documents.ts';
import { completionsAt, describedAt, type OfferSources } from './completions.ts';
import { documentText, schemaFiles } from './schemas.ts';

const documents = documentsOf('dl-zw');

function sources(document: unknown): OfferSources {
  return {
    document,
    files: schemaFiles,
    file: 'service-item.json',
    kind: 'service-item',
    vocabulary: vocabularyOf(documents),
    departments: new Map([['gajg', '公安交管']]),
    language: 'zh',
    schemaText: (text) => text,
  };
}

const { item } = documents;

function offered(keys: string[], kind: 'key' | 'value', document: unknown = item): string[] {
  return completionsAt(sources(document), { keys, kind }).map(({ text }) => text);
}

describe('What is offered in a text', () => {
  it('is every key that the schema has and the object lacks, by its title', () => {
    const offers = completionsAt(sources({ materials: [{ id: 'M1', name: '申请表' }] }), {
      keys: ['materials', '0'],
      kind: 'key',
    });
    expect(offers.map(({ text }) => text)).toContain('exempt');
    expect(offers.map(({ text }) => text)).not.toContain('name');
    expect(offers.find(({ text }) => text === 'required')?.title).toMatch(/[一-龥]/);
  });

  it('is what fits the kind of event that stands there already', () => {
    const document = { routing: [{ event: { type: 'assign', params: {} } }] };
    expect(offered(['routing', '0', 'event', 'params'], 'key', document)).toContain('stage');
    const told = { routing: [{ event: { type: 'notify', params: {} } }] };
    expect(offered(['routing', '0', 'event', 'params'], 'key', told)).toContain('after');
    expect(offered(['routing', '0', 'event', 'params'], 'key', told)).not.toContain('stage');
  });

  it('is every listed value with its name', () => {
    expect(completionsAt(sources(item), { keys: ['handling'], kind: 'value' })[0]).toEqual({
      text: '"immediate"',
      title: '即办件',
    });
    expect(offered(['routing', '0', 'event', 'type'], 'value', { routing: [{ event: {} }] })).toEqual([
      '"assign"',
      '"notify"',
    ]);
    expect(offered(['online'], 'value')).toEqual(['true', 'false']);
  });

  it('is every fact by its title inside of a condition, however deep', () => {
    const document = { routing: [{ conditions: { all: [{ any: [{ fact: '' }] }] } }] };
    const keys = ['routing', '0', 'conditions', 'all', '0', 'any', '0', 'fact'];
    const offers = completionsAt(sources(document), { keys, kind: 'value' });
    expect(offers).toContainEqual({ text: '"receivedOn"', title: '收件日' });
    expect(offers.length).toBe(vocabularyOf(documents).size);
  });

  it('is only what fits the fact: its operators and its values', () => {
    const comparison = { fact: 'channel', operator: 'equal' };
    const document = { routing: [{ conditions: { all: [comparison] } }] };
    const at = ['routing', '0', 'conditions', 'all', '0'];
    expect(offered([...at, 'operator'], 'value', document)).toContain('"equal"');
    expect(offered([...at, 'operator'], 'value', document)).not.toContain('"before"');
    expect(offered([...at, 'value'], 'value', document)).toContain('"online"');
  });

  it('is a law of the item, a department of the directory, a named condition', () => {
    const basis = ['materials', '0', 'basis', '0', 'law'];
    expect(offered(basis, 'value')).toEqual(item.basis.map(({ id }) => JSON.stringify(id)));
    expect(offered(['routing', '0', 'event', 'params', 'department'], 'value')).toEqual(['"gajg"']);
    const condition = ['routing', '0', 'conditions', 'all', '0', 'condition'];
    expect(offered(condition, 'value', { conditions: { 'needs-fire': { title: '需要消防' } } })).toEqual([
      '"needs-fire"',
    ]);
  });

  it('is nothing where no schema says', () => {
    expect(offered(['nowhere', 'at', 'all'], 'key')).toEqual([]);
  });
});

describe('What a place is called', () => {
  it('is what its schema calls it', () => {
    expect(describedAt(sources(item), ['materials', '0', 'copies'])?.title).toBe('份数');
    expect(describedAt(sources(item), ['form', 'schema', 'properties', 'anything', 'title'])?.title).toMatch(
      /[一-龥]/,
    );
    expect(describedAt(sources(item), ['nowhere'])).toBe(undefined);
  });
});

describe('The text of a document', () => {
  it('says the same document', () => {
    expect(JSON.parse(documentText(item))).toEqual(item);
  });
});
