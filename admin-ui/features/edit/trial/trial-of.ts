/** An application as it is tried: from nothing, from one that is there already, and back. */
import type { Application, ServiceItem } from '../../../../schemas/generated/types.ts';
import {
  type ApplicationDraft,
  applicationOf,
  emptyDraft,
  knownDraft,
} from '../../../shared/application/application-draft.ts';
import type { Trial, TrialOrigin } from './kept-trials.ts';

export function emptyTrial(item: ServiceItem): Trial {
  return { entry: emptyDraft(item), rest: {}, origin: { from: 'empty' }, isChanged: false };
}

/** What the draft's form and list of materials do not know is left out. */
export function trialOf(application: Application, origin: TrialOrigin, item: ServiceItem): Trial {
  const { acceptedOn, events } = application;
  const rest = { ...(acceptedOn !== undefined && { acceptedOn }), ...(events?.length && { events }) };
  return { entry: knownDraft(entryOf(application), item), rest, origin, isChanged: false };
}

function entryOf(application: Application): Partial<ApplicationDraft> {
  const { channel, submittedAt, form, materials = {}, licences = [] } = application;
  const { deferralRequested = false, creditBad = false } = application;
  const variant = application.variant ?? null;
  return { variant, channel, submittedAt, form, materials, licences, deferralRequested, creditBad };
}

/** @param now of an application that is handed in at no particular time */
export function triedApplication({ entry, rest }: Trial, now: string): Application {
  return { ...applicationOf(entry, now), ...rest };
}
