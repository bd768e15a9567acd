/** Complete applications for the sample item: every fact is given, about one material in thirty is not handed in. */
import type { Application } from '../../schemas/generated/types.ts';
import type { Random } from './random.ts';
import type { Sample } from './sample-item.ts';

function applicationOf({ documents, facts }: Sample, random: Random): Application {
  const values = facts.map(({ fact, value }) => [fact, value(random)] as const);
  const form = values
    .filter(([fact]) => fact.startsWith('form.'))
    .map(([fact, value]) => [fact.slice(5), value]);
  const application = {
    variant: values[0]?.[1],
    channel: values[1]?.[1],
    submittedAt: `2025-${random.pick(['03', '06', '09'])}-${10 + random.below(20)}T${random.pick(['09', '11', '15'])}:30`,
    form: Object.fromEntries(form),
    materials: Object.fromEntries(
      documents.item.materials.map(({ id }) => [id, { submitted: random.next() > 0.03 }]),
    ),
  } as Application;
  // As the runtime has it: parsed from a request, not built by hand.
  return JSON.parse(JSON.stringify(application));
}

export function sampleApplications(sample: Sample, random: Random, count: number): Application[] {
  return Array.from({ length: count }, () => applicationOf(sample, random));
}

/** The same application with the keys of its form and its materials in another order. */
export function withShuffledKeys(application: Application, random: Random): Application {
  const shuffled = (value: object) => Object.fromEntries(random.shuffled(Object.entries(value)));
  const { form, materials = {}, ...rest } = application;
  const copy = { ...rest, form: shuffled(form), materials: shuffled(materials) };
  return JSON.parse(JSON.stringify(shuffled(copy)));
}
