import { describe, expect, it } from 'vitest';
import type { ListedDraft } from '../../../api/drafts.ts';
import type { ListedAcross } from '../../../api/versions.ts';
import { fitsFilter, ruleRows } from './rule-rows.ts';

const version = (code: string, n: number, part: Partial<ListedAcross> = {}): ListedAcross => ({
  ...{
    kind: 'service-item',
    code,
    version: n,
    hash: `${code}${n}`,
    state: 'in-effect',
    title: `事项${code}`,
  },
  ...{ effectiveFrom: '2025-01-01', publishedAt: null, publishedBy: null, imported: true, retires: false },
  ...{ owner: 'cg', ownerName: '城管局' },
  ...part,
});
const draft = (code: string): ListedDraft => ({
  ...{
    kind: 'service-item',
    code,
    title: null,
    revision: 1,
    basedOn: null,
    owner: 'cg',
    ownerName: '城管局',
  },
  ...{
    writers: [],
    createdBy: 'a',
    createdAt: '',
    updatedBy: 'a',
    updatedAt: '',
    people: {},
    isReturned: false,
  },
});

describe('the rows of the workbench', () => {
  const rows = ruleRows({
    inEffect: [version('b', 1), version('a', 1), version('cn', 1, { kind: 'calendar', owner: null })],
    underWay: [version('a', 2, { state: 'submitted' }), version('a', 3, { state: 'scheduled' })],
    drafts: [draft('a'), draft('new')],
  });

  it('have one for each document, items first, with everything that is known of it', () => {
    expect(rows.map(({ kind, code }) => `${kind}/${code}`)).toEqual([
      'service-item/a',
      'service-item/b',
      'service-item/new',
      'calendar/cn',
    ]);
    expect(rows[0]?.underWay.map((each) => each.version)).toEqual([2, 3]);
    expect(rows[0]?.draft).toBeDefined();
  });

  it('call a new document by its code until it has a name', () => {
    expect(rows[2]).toMatchObject({ title: 'new', underWay: [] });
    expect(rows[2]?.inEffect).toBeUndefined();
  });

  it('are found by name or code, department and kind', () => {
    const found = (filter: object) => rows.filter((row) => fitsFilter(row, filter)).map(({ code }) => code);
    expect(found({ text: ' 事项B ' })).toEqual(['b']);
    expect(found({ kind: 'calendar' })).toEqual(['cn']);
    expect(found({ owner: 'cg', text: 'new' })).toEqual(['new']);
  });
});
