import { describe, expect, it } from 'vitest';
import { shippedItems } from '../../../test/support/documents.ts';
import { onDocument, wholeItem } from './whole-item.ts';

describe('An unfinished item', () => {
  it('has every section for the parts to show, and nothing of it where it is finished', () => {
    const bare = wholeItem({ kind: 'service-item', code: 'x', materials: 'none', form: { schema: {} } });
    expect(bare.materials).toEqual([]);
    expect(bare.form.schema.properties).toEqual({});
    expect(bare.guide.steps).toEqual([]);
    for (const item of shippedItems) expect(wholeItem({ ...item })).toEqual(item);
  });

  it('is not filled up by a change elsewhere, and keeps what could not be shown', () => {
    const document = { kind: 'service-item', code: 'x', materials: 'none' };
    const named = onDocument((item) => ({ ...item, name: '占道' }))(document);
    expect(named).toEqual({ ...document, name: '占道' });
    const listed = onDocument((item) => ({ ...item, variants: ['新办'] }))(named);
    expect(listed).toEqual({ ...named, variants: ['新办'] });
  });
});
