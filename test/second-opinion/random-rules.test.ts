/**
 * Random rules over the whole grammar, put to both evaluators and to a plain third reader of the language. FUZZ_RUNS and
 * FUZZ_SEED set how many and which; a failure prints its seed.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../schemas/generated/types.ts';
import { languageFindings } from '../../server/core/check/item/check-item.ts';
import { listedConditions } from '../../server/core/decide/listed-conditions.ts';
import { startRun, truthOf } from '../../server/core/decide/run.ts';
import { traceOf } from '../../server/core/decide/trace.ts';
import { type CompiledVersion, compile, type Documents } from '../../server/core/index.ts';
import { compareOpinions } from '../../server/second-opinion/index.ts';
import { factsFor } from '../../server/second-opinion/second-opinion.ts';
import { documentsOf, shippedItems, versions } from '../support/documents.ts';
import { readerOf, verdictOf } from '../support/kleene.ts';
import { PARAMETERS, randomApplication, randomItem } from '../support/random-rules.ts';

/** Random documents; each is asked about several applications, so that there are more than 10,000 pairs of rule and facts. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const APPLICATIONS = 3;
const SEED = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED);
// Shrinking a drawn document takes minutes: the seed is enough to draw it again.
const parameters = { numRuns: RUNS, endOnFailure: true, ...(SEED !== undefined && { seed: SEED }) };

const shared = documentsOf('spjy');
const VERDICTS = ['unmet', 'undetermined', 'met'] as const;

function documentsFor(draw: fc.GeneratorValue): Documents {
  return { ...shared, item: randomItem(draw), parameters: PARAMETERS };
}

type Verdict = (typeof VERDICTS)[number];

/** How often each verdict was given. */
type Tally = Record<Verdict, number>;

async function judge(
  documents: Documents,
  compiled: CompiledVersion,
  application: Application,
): Promise<Verdict[]> {
  const run = startRun(compiled, application);
  const ours = compiled.allRules.map(
    ({ name }, rule) => [name, VERDICTS[truthOf(run, rule)] as Verdict] as const,
  );
  const reader = readerOf(documents.item, await factsFor(documents, application));
  const expected = listedConditions(documents.item).map(({ name, condition }) => [
    name,
    verdictOf(condition, reader),
  ]);
  expect(ours).toEqual(expected);
  expect(traceOf(startRun(compiled, application)).map(({ rule, verdict }) => [rule, verdict])).toEqual(
    expected,
  );
  expect(await compareOpinions(documents, application, { compiled })).toEqual([]);
  return ours.map(([, verdict]) => verdict);
}

describe('over random rules and random applications', () => {
  it('json-rules-engine agrees with the core wherever the core is determined, and the core with Kleene everywhere', async () => {
    const tally: Tally = { met: 0, unmet: 0, undetermined: 0 };
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const documents = documentsFor(draw);
        expect(languageFindings(documents).filter(({ severity }) => severity === 'error')).toEqual([]);
        const compiled = compile(documents, versions);
        for (let i = 0; i < APPLICATIONS; i += 1) {
          const application = randomApplication(draw, documents.item);
          for (const verdict of await judge(documents, compiled, application)) tally[verdict] += 1;
        }
      }),
      parameters,
    );
    const pairs = tally.met + tally.unmet + tally.undetermined;
    expect(pairs).toBeGreaterThan(RUNS * APPLICATIONS * 12.5);
    expect(Math.min(tally.met, tally.unmet, tally.undetermined) / pairs).toBeGreaterThan(0.1);
  }, 3_600_000);
});

describe.each(shippedItems.map((item) => [item.code, item] as const))(
  'over random applications to %s',
  (_code, item) => {
    it('the two agree, and the core with Kleene', async () => {
      const documents = documentsOf(item);
      const compiled = compile(documents, versions);
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (draw) => {
          await judge(documents, compiled, randomApplication(draw, item));
        }),
        { ...parameters, numRuns: Math.ceil(RUNS / 20) },
      );
    }, 3_600_000);
  },
);
