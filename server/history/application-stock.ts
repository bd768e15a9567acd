/**
 * What people bring: the applications of an item's golden cases and such as differ from them in one thing, sorted by how they end.
 */
import type { Application, Decision, ServiceItem } from '../../schemas/generated/types.ts';
import { candidatesFrom } from '../core/golden/candidates.ts';
import { type CompiledVersion, checkApplication, decide } from '../core/index.ts';
import { createLottery, createRandom, type Lottery, type Random } from '../personal-data/invention/random.ts';

type Ending = 'accepted' | 'to-complete' | 'turned-away' | 'elsewhere';

const endingOf: Readonly<Record<Decision['outcome'], Ending>> = {
  accepted: 'accepted',
  accepted_deferred: 'accepted',
  immediate: 'accepted',
  one_time_notice: 'to-complete',
  refused_with_notice: 'to-complete',
  refused: 'turned-away',
  not_required: 'turned-away',
  not_in_jurisdiction: 'turned-away',
  special_channel: 'elsewhere',
};

/** How a hall's year ends, in per cent. */
const endings: readonly (readonly [Ending, number])[] = [
  ['accepted', 74],
  ['to-complete', 17],
  ['turned-away', 8],
  ['elsewhere', 1],
];

export interface ApplicationStock {
  readonly item: ServiceItem;
  readonly pick: (random: Random) => Application;
}

const mostBases = 6;
const mostCandidates = 300;

/** One base for each way in which a golden case of the item ends. */
function basesOf(version: CompiledVersion): ServiceItem['cases'] {
  const seen = new Map<string, ServiceItem['cases'][number]>();
  for (const golden of version.documents.item.cases) {
    const { outcome, variant } = decide(version, golden.application);
    const key = `${endingOf[outcome]} ${variant}`;
    if (!seen.has(key)) seen.set(key, golden);
  }
  return [...seen.values()].slice(0, mostBases);
}

/** Some of the applications that differ from a golden case in one thing. */
function neighbours(version: CompiledVersion, seed: string): Application[] {
  const { item, parameters } = version.documents;
  const numbers = Object.values(parameters.parameters).flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [],
  );
  const all = candidatesFrom(basesOf(version), { item, parameters: numbers, samples: {} });
  const random = createRandom(`${seed} ${item.code} neighbours`);
  const few = all.filter(() => random.chance(mostCandidates / all.length));
  return few.map(({ application }) => application);
}

export function applicationStock(version: CompiledVersion, seed: string): ApplicationStock {
  const { item } = version.documents;
  const golden = item.cases.map(({ application }) => application);
  const known = byEnding(version, golden);
  const near = byEnding(version, neighbours(version, seed));
  const pick = (random: Random): Application => random.pick((random.chance(0.7) ? known : near).draw(random));
  return { item, pick };
}

function byEnding(
  version: CompiledVersion,
  applications: readonly Application[],
): Lottery<readonly Application[]> {
  const sorted = new Map<Ending, Application[]>();
  for (const application of applications) {
    if (checkApplication(version, application).length > 0) continue;
    const ending = endingOf[decide(version, application).outcome];
    sorted.set(ending, [...(sorted.get(ending) ?? []), application]);
  }
  return createLottery(
    endings.flatMap(([ending, weight]) => {
      const some = sorted.get(ending);
      return some ? [[some, weight] as const] : [];
    }),
  );
}
