/** Who comes when with what: every visit of the past, in the order of time, before anybody decides anything. */
import type { Application, ServiceItem } from '../../schemas/generated/types.ts';
import { createLottery, createRandom, type Random } from '../personal-data/invention/random.ts';
import type { ApplicationStock } from './application-stock.ts';
import { type OfficeDays, officeMoment, onlineMoment } from './past-moments.ts';

/** An item with what is brought for it and the days on which it can be. */
export interface Attended {
  readonly stock: ApplicationStock;
  readonly days: OfficeDays;
}

export interface Visit {
  /** Its place among all that were made up; its further chances hang on it. */
  readonly number: number;
  readonly item: ServiceItem;
  readonly application: Application;
  /** `2026-03-02T10:17:09+08:00`. */
  readonly submittedAt: string;
}

/** Quick matters are many, joint ones few. */
const weightOfHandling: Readonly<Record<ServiceItem['handling'], number>> = {
  immediate: 5,
  committed: 2,
  joint: 1,
  escalated: 1,
};

export function randomOf(seed: string, number: number): Random {
  return createRandom(`${seed} visit ${number}`);
}

export function planVisits(
  attended: readonly Attended[],
  { count, seed }: { count: number; seed: string },
): Visit[] {
  const popularity = createRandom(`${seed} popularity`);
  const weights = attended.map((one): readonly [Attended, number] => {
    const { handling, secret } = one.stock.item;
    // A secret matter is rare; the days weigh because an item that came later has had fewer visits.
    const weight = secret ? 0.1 : weightOfHandling[handling] * (0.5 + 2 * popularity.next());
    return [one, weight * one.days.size];
  });
  const lottery = createLottery(weights);
  const visits = Array.from({ length: count }, (_, number): Visit => {
    const random = randomOf(seed, number);
    const { stock, days } = lottery.draw(random);
    const application = stock.pick(random);
    const moment = application.channel === 'online' ? onlineMoment : officeMoment;
    const seconds = String(random.below(60)).padStart(2, '0');
    const submittedAt = `${moment(random, days.draw(random))}:${seconds}+08:00`;
    return { number, item: stock.item, application, submittedAt };
  });
  return visits.sort((a, b) =>
    a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.number - b.number,
  );
}
