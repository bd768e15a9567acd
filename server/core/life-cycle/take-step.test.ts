import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedDays } from '../../../test/support/days.ts';
import type { LifeStep, VersionState } from './life.ts';
import { inEffectOn, phaseOf } from './phase.ts';
import { type Action, type Life, takeStep } from './take-step.ts';

const people = ['甲', '乙', '丙', '丁'] as const;
const firstDay = '2026-03-01';

/** What random people try at random: it may make no sense at all. `of` picks a version, `hash` whether it is the right one. */
type Attempt =
  | { do: 'write'; by: string; content: number; retires: boolean }
  | { do: 'submit'; by: string; signers: string[] }
  | { do: 'sleep'; days: number }
  | { do: 'sign'; by: string; of: number; hash: number; department: string }
  | { do: 'return' | 'approve' | 'withdraw'; by: string; of: number; hash: number }
  | { do: 'publish'; by: string; of: number; hash: number; inDays: number };

const by = fc.constantFrom(...people);
const department = fc.constantFrom('yj', 'sthj');
/** Mostly the last version, mostly with the hash that is right. */
const of = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(5));
const hash = fc.oneof({ weight: 15, arbitrary: fc.constant(-1) }, fc.nat(3));
const mostlyNone = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>([]) },
  fc.uniqueArray(department, { minLength: 1 }),
);
const weighted = (weight: number, arbitrary: fc.Arbitrary<Attempt>) => ({ weight, arbitrary });
const retires = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true));
const inDays = fc.constantFrom(0, 0, 3, 3, 5, -1);
const attempt = fc.oneof(
  weighted(3, fc.record({ do: fc.constant('write'), by, content: fc.nat(3), retires })),
  weighted(4, fc.record({ do: fc.constant('submit'), by, signers: mostlyNone })),
  weighted(1, fc.record({ do: fc.constant('sleep'), days: fc.integer({ min: 1, max: 4 }) })),
  weighted(2, fc.record({ do: fc.constant('sign'), by, of, hash, department })),
  weighted(6, fc.record({ do: fc.constant('approve'), by, of, hash })),
  weighted(1, fc.record({ do: fc.constantFrom('return', 'withdraw'), by, of, hash })),
  weighted(5, fc.record({ do: fc.constant('publish'), by, of, hash, inDays })),
);

interface Kept {
  readonly version: number;
  readonly retires: boolean;
  life: Life & { state: VersionState };
  /** Of the text that was submitted. */
  readonly text: string;
}

/** One document, as the commands keep it: a draft, versions, a clock. */
class World {
  today = firstDay;
  draft: { text: string; writers: string[]; retires: boolean } | null = null;
  readonly versions: Kept[] = [];
  /** What was in effect at the end of each day that is over. */
  readonly past = new Map<string, number | undefined>();

  get published() {
    return this.versions.flatMap(({ version, retires, life: { effectiveFrom } }) =>
      effectiveFrom === null ? [] : [{ version, retires, effectiveFrom }],
    );
  }

  inEffect(day: string): number | undefined {
    return inEffectOn(this.published, day)?.version;
  }

  try(attempt: Attempt): void {
    switch (attempt.do) {
      case 'write': {
        const writers = [...new Set([...(this.draft?.writers ?? []), attempt.by])];
        this.draft = { text: `sha256:${attempt.content}`, writers, retires: attempt.retires };
        return;
      }
      case 'sleep':
        for (let days = 0; days < attempt.days; days += 1) {
          this.past.set(this.today, this.inEffect(this.today));
          this.today = addedDays(this.today, 1);
        }
        return;
      case 'submit':
        this.submit(attempt.by, attempt.signers);
        return;
      default:
        this.step(attempt);
    }
  }

  private circumstances(version: number) {
    const others = this.versions
      .filter((kept) => kept.version !== version)
      .map(({ version: number, life: { state, effectiveFrom } }) => ({
        version: number,
        state,
        effectiveFrom,
      }));
    return { today: this.today, others };
  }

  private submit(who: string, coSigners: string[]): void {
    if (this.draft === null) return;
    const { text, writers, retires } = this.draft;
    const version = this.versions.length + 1;
    const draft: Life = { state: 'draft', hash: text, effectiveFrom: null, steps: [] };
    const words = { statement: '同意', occasion: '更正', writers, coSigners, basedOn: null };
    const action: Action = { type: 'submitted', by: who, at: this.today, hash: text, ...words };
    const outcome = takeStep(draft, action, this.circumstances(version));
    if ('blockers' in outcome) return;
    this.versions.push({ version, retires, text, life: outcome.next as Kept['life'] });
    this.draft = null;
  }

  private step(attempt: Exclude<Attempt, { do: 'write' | 'submit' | 'sleep' }>): void {
    const kept = this.versions.at(-1 - attempt.of);
    if (kept === undefined) return;
    const told = attempt.hash < 0 ? kept.life.hash : `sha256:${attempt.hash}`;
    const did = { by: attempt.by, at: this.today, hash: told };
    const outcome = takeStep(kept.life, this.actionOf(attempt, did), this.circumstances(kept.version));
    if ('next' in outcome) {
      expect(outcome.next.steps.slice(0, -1)).toEqual(kept.life.steps);
      kept.life = outcome.next as Kept['life'];
    } else expect(outcome.blockers).not.toEqual([]);
  }

  private actionOf(
    attempt: Exclude<Attempt, { do: 'write' | 'submit' | 'sleep' }>,
    did: { by: string; at: string; hash: string },
  ): Action {
    switch (attempt.do) {
      case 'sign':
        return { ...did, type: 'signed', department: attempt.department };
      case 'return':
        return { ...did, type: 'returned', remarks: [] };
      case 'approve':
        return { ...did, type: 'approved' };
      case 'withdraw':
        return { ...did, type: 'withdrawn', reason: '不要了' };
      case 'publish':
        return { ...did, type: 'published', effectiveFrom: addedDays(this.today, attempt.inDays) };
    }
  }
}

const stepOf = <Type extends LifeStep['type']>({ steps }: Life, type: Type) =>
  steps.find((step): step is Extract<LifeStep, { type: Type }> => step.type === type);

/** Looks at what has come about, not at how. */
function expectProperlyPublished({ life, text }: Kept): void {
  const [submitted, approved, published] = [
    stepOf(life, 'submitted'),
    stepOf(life, 'approved'),
    stepOf(life, 'published'),
  ];
  expect(life.hash).toBe(text);
  expect([submitted?.hash, approved?.hash, published?.hash]).toEqual([text, text, text]);
  expect([submitted?.by, ...(submitted?.writers ?? [])]).not.toContain(approved?.by);
  const order = life.steps.map(({ type }) => type);
  expect(order.filter((type) => type !== 'signed')).toEqual(['submitted', 'approved', 'published']);
  const signed = life.steps.flatMap((step) => (step.type === 'signed' ? [step.department] : []));
  expect(signed.toSorted()).toEqual([...(submitted?.coSigners ?? [])].toSorted());
  expect(order.lastIndexOf('signed')).toBeLessThan(order.indexOf('approved'));
  expect(published && published.effectiveFrom >= published.at).toBe(true);
}

describe('Whatever people try in whatever order', () => {
  const runs = { numRuns: 300 };
  const attempts = fc.array(attempt, { minLength: 10, maxLength: 120, size: 'max' });

  it('nothing is published that another person has not approved, by its hash, unchanged and co-signed', () => {
    let publications = 0;
    fc.assert(
      fc.property(attempts, (tried) => {
        const world = new World();
        for (const each of tried) {
          world.try(each);
          for (const kept of world.versions.filter(({ life }) => life.state === 'published'))
            expectProperlyPublished(kept);
        }
        publications += world.published.length;
      }),
      runs,
    );
    expect(publications).toBeGreaterThan(100);
  });

  it('no two versions begin on one day, and what was in effect on a day that is over stays so', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const world = new World();
        for (const each of tried) {
          world.try(each);
          const days = world.published.map(({ effectiveFrom }) => effectiveFrom);
          expect(new Set(days).size).toBe(days.length);
          const rewritten = [...world.past].filter(([day, version]) => world.inEffect(day) !== version);
          expect(rewritten).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('between the first effect and a retirement exactly one version is in effect on every day', () => {
    let days = 0;
    fc.assert(
      fc.property(attempts, (tried) => {
        const world = new World();
        for (const each of tried) world.try(each);
        const { published } = world;
        const first = published.map(({ effectiveFrom }) => effectiveFrom).sort()[0];
        if (first === undefined) return;
        for (let day = first; day <= addedDays(world.today, 10); day = addedDays(day, 1)) {
          const dates = published.map(({ effectiveFrom }) => effectiveFrom);
          const standing = published.filter(
            ({ effectiveFrom }) => phaseOf({ state: 'published', effectiveFrom }, dates, day) === 'in-effect',
          );
          expect(standing).toHaveLength(1);
          expect(world.inEffect(day)).toBe(standing[0]?.retires ? undefined : standing[0]?.version);
          days += 1;
        }
      }),
      runs,
    );
    expect(days).toBeGreaterThan(1000);
  });

  it('only one version of a document is on its way at a time', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const world = new World();
        for (const each of tried) {
          world.try(each);
          const underWay = world.versions.filter(({ life }) =>
            ['submitted', 'approved'].includes(life.state),
          );
          expect(underWay.length).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });
});

describe('A step', () => {
  const submitted: Life = {
    state: 'submitted',
    hash: 'sha256:1',
    effectiveFrom: null,
    steps: [
      {
        ...{
          type: 'submitted',
          by: '甲',
          at: firstDay,
          hash: 'sha256:1',
          statement: '同意',
          occasion: '更正',
        },
        ...{ writers: ['甲', '乙'], coSigners: ['yj', 'sthj'], basedOn: 1 },
      },
    ],
  };
  const codes = (life: Life, action: Action) => {
    const outcome = takeStep(life, action, { today: firstDay, others: [] });
    return 'blockers' in outcome ? outcome.blockers.map(({ code }) => code) : [];
  };

  it('hears of everything in its way at once, each with a way out', () => {
    const action: Action = { type: 'approved', by: '乙', at: firstDay, hash: 'sha256:2' };
    expect(codes(submitted, action)).toEqual([
      ...['wrong-hash', 'self-approval', 'missing-signature', 'missing-signature'],
    ]);
    const outcome = takeStep(submitted, action, { today: firstDay, others: [] });
    if (!('blockers' in outcome)) throw new Error('it was let through');
    for (const { message, fix } of outcome.blockers)
      expect([message, fix].every((text) => text !== '')).toBe(true);
  });

  it.each(['draft', 'returned', 'withdrawn'] as const)(
    'from %s leads nowhere but where its state says',
    (state) => {
      const life: Life = { ...submitted, state };
      const did = { by: '丙', at: firstDay, hash: 'sha256:1' };
      expect(codes(life, { ...did, type: 'approved' })).toEqual(['wrong-state']);
      expect(codes(life, { ...did, type: 'published', effectiveFrom: '2026-04-01' })).toEqual([
        'wrong-state',
      ]);
      expect(codes(life, { ...did, type: 'withdrawn', reason: '不要了' })).toEqual(['wrong-state']);
    },
  );
});
