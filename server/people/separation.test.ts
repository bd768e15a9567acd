import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRulesFolder } from '../rules/rules-folder.ts';
import { demoPeople } from './demo-people.ts';
import { roles as allRoles, type Role } from './person.ts';
import { standingFaults } from './separation.ts';

const pairs = (one: readonly Role[], other: readonly Role[]): Role[][] =>
  one.flatMap((left) => other.map((right) => [left, right]));

const someone = (roles: readonly Role[], id = 'one') => ({
  ...{ id, roles, department: 'scjg', hall: 'BH', disabled: false },
});
const faults = (roles: readonly Role[], threeAdministrators = false) => {
  const after = someone(roles);
  return standingFaults({ before: undefined, after, everybody: [], settings: { threeAdministrators } });
};

describe('one person', () => {
  it('does one of accepting, approving and supervising (R39)', () => {
    const works: Role[][] = [
      ['clerk', 'issuer'],
      ['handler', 'centre-approver'],
      ['auditor', 'audit-admin'],
    ];
    for (const roles of works) expect(faults(roles)).toEqual([]);
    const apart = works.flatMap((one) => works.flatMap((other) => (one === other ? [] : pairs(one, other))));
    expect(apart).toHaveLength(24);
    for (const pair of apart) expect(faults(pair)).toHaveLength(1);
  });

  it('is one administrator of the three, where they are three, and never all of them', () => {
    expect(faults(['system-admin', 'security-admin'])).toEqual([]);
    expect(faults(['system-admin', 'security-admin'], true)).toHaveLength(1);
    expect(faults(['admin'])).toEqual([]);
    expect(faults(['admin'], true)).toHaveLength(1);
    for (const role of ['system-admin', 'security-admin', 'audit-admin'] as const) {
      expect(faults([role], true)).toEqual([]);
    }
  });

  it('handles for a department and sits in a hall', () => {
    const after = { ...someone(['handler']), department: null };
    const settings = { threeAdministrators: false };
    const [fault] = standingFaults({ before: undefined, after, everybody: [], settings });
    expect(fault?.pointer).toBe('/department');
    const clerk = { ...someone(['clerk']), hall: null };
    expect(standingFaults({ before: undefined, after: clerk, everybody: [], settings })[0]?.pointer).toBe(
      '/hall',
    );
  });

  it('of a demonstration is in order', () => {
    const { directory } = readRulesFolder(fileURLToPath(new URL('../../rules/', import.meta.url)));
    for (const person of demoPeople(directory)) {
      const after = { ...person, id: person.name, disabled: false };
      const settings = { threeAdministrators: false };
      expect(standingFaults({ before: undefined, after, everybody: [], settings })).toEqual([]);
    }
  });
});

describe('no sequence of changes', () => {
  const duties = ['system-admin', 'security-admin', 'audit-admin'] as const;

  it('leaves the work of an administrator to nobody', () => {
    const step = fc.record({
      who: fc.integer({ min: 0, max: 3 }),
      roles: fc.subarray([...allRoles]),
      disabled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, threeAdministrators) => {
        let people = duties.map((role, i) => someone([role], `${i}`)).concat(someone([], '3'));
        for (const { who, roles, disabled } of steps) {
          const before = people[who];
          if (before === undefined) continue;
          const after = { ...before, roles, disabled };
          const settings = { threeAdministrators };
          if (standingFaults({ before, after, everybody: people, settings }).length > 0) continue;
          people = people.map((each) => (each === before ? after : each));
        }
        for (const duty of duties) {
          const holders = people.filter(
            (each) => !each.disabled && each.roles.some((role) => role === duty || role === 'admin'),
          );
          expect(holders.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
