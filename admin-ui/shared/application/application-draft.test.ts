import { describe, expect, it } from 'vitest';
import type { ShownItem } from '../../api/types.ts';
import { applicationOf, emptyDraft, isUntouched, knownDraft } from './application-draft.ts';

const item = {
  variants: ['新办', '延续'],
  secret: false,
  materials: [{ id: 'M1' }],
  form: { schema: { type: 'object', properties: { area: { title: '面积', type: 'number' } }, required: [] } },
} as unknown as ShownItem; // only what drafts read

describe('a draft', () => {
  it('starts at the window with the first variant and is untouched until something is entered', () => {
    const draft = emptyDraft(item);
    expect(draft).toMatchObject({ variant: '新办', channel: 'window', submittedAt: null });
    expect(isUntouched({ ...draft, variant: '延续' }, item)).toBe(true);
    expect(isUntouched({ ...draft, form: { area: 1 } }, item)).toBe(false);
  });

  it('becomes a request without emptied fields and unticked materials, submitted now unless a time is set', () => {
    const draft = {
      ...emptyDraft(item),
      form: { area: 80, phone: undefined },
      materials: { M1: { submitted: true, copies: 2 }, M2: { submitted: false } },
    };
    expect(applicationOf(draft, '2025-09-29T09:50')).toMatchObject({
      submittedAt: '2025-09-29T09:50',
      form: { area: 80 },
      materials: { M1: { submitted: true, copies: 2 } },
    });
    expect(applicationOf({ ...draft, submittedAt: '2025-01-01T09:00' }, 'x').submittedAt).toBe(
      '2025-01-01T09:00',
    );
    expect(Object.keys(applicationOf(draft, 'x').form)).toEqual(['area']);
  });

  it('forgets what a newer version of the item no longer has', () => {
    const stored = {
      variant: '注销',
      form: { area: 1, gone: 2 },
      materials: { M9: { submitted: true } },
      licences: ['M9'],
    };
    expect(knownDraft(stored, item)).toMatchObject({
      variant: '新办',
      form: { area: 1 },
      materials: {},
      licences: [],
    });
  });
});
