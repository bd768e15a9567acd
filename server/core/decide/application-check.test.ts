import { describe, expect, it } from 'vitest';
import type { Application } from '../../../schemas/generated/types.ts';
import { applicationWith, compiled, formOf, material } from '../../../test/support/documents.ts';
import { checkApplication } from './application-check.ts';

const version = compiled({
  variants: ['新办', '延续'],
  form: formOf({ area: { title: '面积', type: 'number' } }),
  materials: [
    material('M1', {
      licence: true,
      attributes: {
        signed: { title: '已签', type: 'boolean' },
        size: { title: '大小', type: 'number' },
        note: { title: '备注', type: 'string' },
        since: { title: '起', type: 'date' },
      },
    }),
    material('M2'),
  ],
});

function pointers(parts: Partial<Application>): string[] {
  return checkApplication(version, applicationWith({ variant: '新办', ...parts })).map(
    ({ pointer }) => pointer,
  );
}

/** What a schema lets through only because it does not know the item. */
const loosely = (parts: Record<string, unknown>): string[] => pointers(parts as Partial<Application>);

describe('an application', () => {
  it('that fits its item passes, with blanks where nothing was filled in', () => {
    const materials = {
      M1: {
        submitted: true,
        copies: 2,
        validUntil: '2026-01-01',
        signed: true,
        size: 1.5,
        note: '',
        since: '2025-01-01',
      },
    };
    expect(pointers({ form: { area: 80 }, materials, licences: ['M1'], acceptedOn: '2025-11-03' })).toEqual(
      [],
    );
    expect(pointers({ form: { area: null } })).toEqual([]);
  });

  it.each([
    [{ variant: null }, '/variant'],
    [{ variant: '注销' }, '/variant'],
    [{ submittedAt: '2025-02-30T09:50' }, '/submittedAt'],
    [{ submittedAt: 'soon' }, '/submittedAt'],
    [{ acceptedOn: '2025-11-31' }, '/acceptedOn'],
    [{ acceptedOn: '2025-11-02' }, '/acceptedOn'],
    [{ form: { aera: 3 } }, '/form/aera'],
    [{ form: { area: '3' } }, '/form/area'],
    [{ form: { 'a/b~c': 3 } }, '/form/a~1b~0c'],
    [{ materials: { M9: { submitted: true } } }, '/materials/M9'],
    [{ materials: { M1: { submitted: true, colour: 'red' } } }, '/materials/M1/colour'],
    [{ materials: { M1: { submitted: true, signed: 'yes' } } }, '/materials/M1/signed'],
    [{ materials: { M1: { submitted: true, size: '3' } } }, '/materials/M1/size'],
    [{ materials: { M1: { submitted: true, validUntil: '2025-02-29' } } }, '/materials/M1/validUntil'],
    [{ materials: { M1: { submitted: true, issuedOn: '' } } }, '/materials/M1/issuedOn'],
    [{ licences: ['M1', 'M2'] }, '/licences/1'],
    [{ licences: ['M9'] }, '/licences/0'],
    [{ events: [{ type: 'correction-notice', on: '2025-02-30' }] }, '/events/0/on'],
    [{ events: [{ type: 'corrected', at: 'soon' }] }, '/events/0/at'],
    [
      { events: [{ type: 'special-procedure', name: '听证', from: '2025-11-05', to: '2025-11-04' }] },
      '/events/0/to',
    ],
  ])('with %j is pointed at', (parts, pointer) => {
    expect(loosely(parts)).toEqual([pointer]);
  });

  it('has all its faults pointed at, at once', () => {
    const faults = {
      variant: '注销',
      submittedAt: 'soon',
      form: { area: '3', x: 1 },
      licences: ['M2'],
      materials: { M9: { submitted: true } },
    };
    expect(loosely(faults)).toEqual([
      '/variant',
      '/submittedAt',
      '/form/area',
      '/form/x',
      '/materials/M9',
      '/licences/0',
    ]);
  });

  it('of an item without variants leaves the variant out', () => {
    const plain = compiled({});
    expect(checkApplication(plain, applicationWith({ variant: null }))).toEqual([]);
    expect(checkApplication(plain, applicationWith({ variant: '新办' }))[0]?.pointer).toBe('/variant');
  });

  it('may be accepted on any day when nobody can tell the day of receipt', () => {
    expect(pointers({ submittedAt: '2027-03-01T10:00', acceptedOn: '2027-01-04' })).toEqual([]);
  });
});
