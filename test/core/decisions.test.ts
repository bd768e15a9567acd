/** What must be so of every decision, whatever the rules and the application are. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../schemas/generated/types.ts';
import { canonicalJson, checkApplication, compile, decide, hashOf } from '../../server/core/index.ts';
import { documentsOf, shippedItems, versions } from '../support/documents.ts';
import { PARAMETERS, randomApplication, randomItem } from '../support/random-rules.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const compiledItems = shippedItems.map((item) => compile(documentsOf(item), versions));
const cases = shippedItems.flatMap((item, i) =>
  item.cases.map(({ application }) => ({
    version: compiledItems[i] as (typeof compiledItems)[number],
    application,
  })),
);

/** The same value with the keys of every object in another order. */
function shuffled<T>(value: T, order: (keys: string[]) => string[]): T {
  if (Array.isArray(value)) return value.map((element: unknown) => shuffled(element, order)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = order(Object.keys(value)).map((key) => [
    key,
    shuffled((value as Record<string, unknown>)[key], order),
  ]);
  return Object.fromEntries(entries) as T;
}

describe('the order of keys', () => {
  const backwards = (keys: string[]): string[] => [...keys].reverse();

  it('of an application does not change a byte of its decision', () => {
    for (const { version, application } of cases) {
      const turned = decide(version, shuffled(application, backwards), { trace: true });
      expect(JSON.stringify(turned)).toBe(JSON.stringify(decide(version, application, { trace: true })));
    }
  });

  it('of the documents changes no decision: what has the same hash decides the same', () => {
    for (const item of shippedItems) {
      const documents = documentsOf(item);
      const turned = shuffled(documents, backwards);
      expect(hashOf(turned)).toBe(hashOf(documents));
      const [before, after] = [compile(documents, versions), compile(turned, versions)];
      for (const { application } of item.cases.slice(0, 20)) {
        expect(JSON.stringify(decide(after, application, { trace: true }))).toBe(
          JSON.stringify(decide(before, application, { trace: true })),
        );
      }
    }
  });

  it('of random documents and applications changes nothing either', () => {
    const keyed = fc.gen();
    fc.assert(
      fc.property(keyed, fc.infiniteStream(fc.nat()), (draw, ranks) => {
        const documents = { ...documentsOf('spjy'), item: randomItem(draw), parameters: PARAMETERS };
        const application = randomApplication(draw, documents.item);
        const byRank = (keys: string[]): string[] =>
          keys
            .map((key) => ({ key, rank: ranks.next().value as number }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ key }) => key);
        const plain = decide(compile(documents, versions), application);
        const turned = decide(compile(shuffled(documents, byRank), versions), shuffled(application, byRank));
        expect(JSON.stringify(turned)).toBe(JSON.stringify(plain));
      }),
      { numRuns: Math.ceil(RUNS / 4), endOnFailure: true },
    );
  });
});

describe('a decision', () => {
  it('is the same bytes each time, whatever was decided in between', () => {
    const first = cases.map(({ version, application }) => JSON.stringify(decide(version, application)));
    const again = [...cases]
      .reverse()
      .map(({ version, application }) => JSON.stringify(decide(version, application)));
    expect(again.reverse()).toEqual(first);
  });

  it('can be written as canonical JSON and read back', () => {
    for (const { version, application } of cases.slice(0, 200)) {
      const decision = decide(version, application, { trace: true });
      expect(JSON.parse(canonicalJson(decision))).toEqual(JSON.parse(JSON.stringify(decision)));
    }
  });

  it('leaves the application, the documents and Object.prototype as they were', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const { version, application } of cases.slice(0, 100)) {
      const [sent, documents] = [canonicalJson(application), hashOf(version.documents)];
      decide(version, application, { trace: true });
      expect(canonicalJson(application)).toBe(sent);
      expect(hashOf(version.documents)).toBe(documents);
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('is the same with Object.prototype frozen', () => {
    const script = fileURLToPath(new URL('decide-frozen.ts', import.meta.url));
    const printed = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
    const { before, after } = JSON.parse(printed) as { before: string; after: string };
    expect(after).toBe(before);
  });
});

/** Text that has tripped programs before, and things that look like dates and are none. */
const texts = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '2025-02-30',
    '9999-12-31',
    '0000-01-01',
    '2027-05-01',
    '9999-12-31T23:59:59-14:00',
    '\u0000',
    '𠮷',
  ),
);
const json = fc.jsonValue({ maxDepth: 3 });
const leaf = fc.oneof(texts, fc.double(), fc.boolean(), fc.constant(null), json);

/** Whatever a JSON Schema of the envelope lets through, and worse: dates are text, but any text. */
function applications(item: (typeof shippedItems)[number]): fc.Arbitrary<Application> {
  const keys = fc.oneof(fc.constantFrom(...Object.keys(item.form.schema.properties)), texts);
  const ids = fc.oneof(fc.constantFrom(...item.materials.map(({ id }) => id), 'M1'), texts);
  const attributes = fc.dictionary(
    fc.oneof(fc.constantFrom('submitted', 'copies', 'validUntil', 'issuedOn'), texts),
    leaf,
  );
  const types = fc.constantFrom(
    'special-procedure',
    'correction-notice',
    'corrected',
    'deferral-supplied',
    'stage-completed',
    'extension-approved',
    'condition-met',
    'x',
  );
  const days = fc.oneof(fc.constantFrom('2025-11-05', '2026-12-30', '2027-01-04', '2025-11-05T10:00'), texts);
  const events = fc.record(
    { type: types, name: leaf, department: leaf, from: days, to: days, on: days, at: days },
    { requiredKeys: ['type'] },
  );
  const drawn = fc.record(
    {
      variant: fc.oneof(fc.constantFrom(null, ...item.variants), leaf),
      channel: fc.oneof(fc.constantFrom('window', 'online', 'secret-desk'), leaf),
      submittedAt: fc.oneof(fc.constantFrom('2025-11-03T09:50', '2026-12-30T10:00', '2027-01-04'), texts),
      acceptedOn: days,
      form: fc.dictionary(keys, leaf),
      materials: fc.dictionary(ids, attributes),
      licences: fc.array(ids),
      deferralRequested: leaf,
      creditBad: leaf,
      events: fc.array(events, { maxLength: 5 }),
    },
    { requiredKeys: ['channel', 'submittedAt', 'form'] },
  );
  return drawn as fc.Arbitrary<unknown> as fc.Arbitrary<Application>;
}

describe('an application of any content', () => {
  it.each(shippedItems.map((item, i) => [item.code, item, compiledItems[i]] as const))(
    'to %s is checked and decided without throwing, traced and all',
    (_code, item, version) => {
      if (!version) throw new Error('every item is compiled');
      fc.assert(
        fc.property(applications(item), (application) => {
          const errors = checkApplication(version, application);
          const decision = decide(version, application, { trace: true });
          expect(typeof decision.outcome).toBe('string');
          // What may be sent can also be written; what is refused with 422 is never written.
          if (errors.length === 0) expect(() => canonicalJson(decision)).not.toThrow();
        }),
        { numRuns: Math.ceil(RUNS / 3) },
      );
    },
  );

  it('with a __proto__ of its own is an application without that field', () => {
    const sent = JSON.parse(
      '{"channel":"window","submittedAt":"2025-11-03T09:50","form":{"__proto__":{"area":80}},"materials":{"__proto__":{"submitted":true}}}',
    );
    for (const version of compiledItems) {
      const plain = decide(version, { channel: 'window', submittedAt: '2025-11-03T09:50', form: {} });
      expect(JSON.stringify(decide(version, sent))).toBe(JSON.stringify(plain));
    }
  });
});
