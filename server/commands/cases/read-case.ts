/** One case with its history, its papers, and what may happen next. */
import type { Application, Decision, Directory, Event } from '../../../schemas/generated/types.ts';
import { TIMING_TITLES } from '../../core/golden/difference-words.ts';
import type { Person } from '../../people/person.ts';
import { siteTimestamp } from '../../site-time.ts';
import { type CaseEvent, listCaseDocuments, listCaseEvents } from '../../storage/index.ts';
import { type ShownPerson, shownPeople } from '../people/shown-people.ts';
import type { Platform } from '../platform.ts';
import { type GuideAnswer, guideUnder } from '../versions/catalogue.ts';
import { type Applicant, shownApplicant } from './applicant.ts';
import { findCase } from './case-access.ts';
import type { IssuedDocument } from './case-documents.ts';
import { type AllowedEvent, allowedEvents } from './case-state.ts';
import { documentUrl } from './document-numbers.ts';
import type { DatesSettled } from './settle-dates.ts';
import { openApplication, shownApplication } from './stored-application.ts';

export interface ShownEvent {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  /** In part where one may not know them. */
  readonly by?: ShownPerson;
  readonly note?: string;
}

export interface ShownCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly revision: number;
  readonly hall: string;
  readonly state: string;
  readonly item: { readonly code: string; readonly name: string; readonly version: number };
  readonly receivedAt: string;
  readonly receivedBy: string;
  readonly applicant: Applicant;
  readonly application: Application;
  readonly decision: Decision;
  readonly documents: readonly IssuedDocument[];
  readonly history: readonly ShownEvent[];
  readonly allowed: readonly AllowedEvent[];
}

/** @throws Refused `not-found` */
export async function showCase(platform: Platform, caseId: string, person: Person): Promise<ShownCase> {
  const { storage, sealer, rules } = platform;
  const found = await findCase(storage, caseId, person);
  const compiled = await rules.compiled(found.versions);
  const { item, directory } = compiled.documents;
  const application = openApplication(sealer, found.application);
  const [documents, events] = await Promise.all([
    listCaseDocuments(storage, found.id),
    listCaseEvents(storage, found.id),
  ]);
  const names = events.map(({ actor }) => actor);
  const departmentName = (code: string) => directory.departments.find(({ id }) => id === code)?.name ?? code;
  const people = await shownPeople(storage, { names, departmentName }, person);
  return {
    id: found.id,
    caseNumber: found.caseNumber,
    revision: found.revision,
    hall: found.hall,
    state: found.state,
    item: { code: item.code, name: item.name, version: found.versions.item.version },
    receivedAt: siteTimestamp(new Date(found.receivedAt)),
    receivedBy: found.createdBy,
    applicant: shownApplicant(sealer.open(found.applicant) as Applicant),
    application: shownApplication(application, item),
    decision: found.decision,
    documents: documents
      .sort(byDecision(found.decision))
      .map(({ code, number }) => ({ code, number, url: documentUrl(found.id, number) })),
    history: events.map((event) => shownEvent(event, { directory, by: people.get(event.actor) })),
    allowed: allowedEvents(found.state, {
      decision: found.decision,
      events: application.events ?? [],
      compiled,
    }),
  };
}

/**
 * The guide by which the case was decided: its item may have been changed or retired since.
 *
 * @throws Refused `not-found`
 */
export async function caseGuide(platform: Platform, caseId: string, person: Person): Promise<GuideAnswer> {
  const { versions } = await findCase(platform.storage, caseId, person);
  return guideUnder(platform, versions);
}

/** In the order in which the decision names them. */
function byDecision({ documents }: Decision): (a: { code: string }, b: { code: string }) => number {
  return (a, b) => documents.indexOf(a.code) - documents.indexOf(b.code);
}

function shownEvent(
  { seq, at, type, payload }: CaseEvent,
  { directory, by }: { directory: Directory; by: ShownPerson | undefined },
): ShownEvent {
  const note = type === 'received' ? undefined : noteOf(payload as Event | DatesSettled, directory);
  return {
    seq,
    at: siteTimestamp(new Date(at)),
    type,
    ...(by && { by }),
    ...(note !== undefined && { note }),
  };
}

/** What the event says beyond its type, in a few words. */
function noteOf(event: Event | DatesSettled, { departments }: Directory): string | undefined {
  switch (event.type) {
    case 'special-procedure':
      return `${event.name} ${event.from}${event.to === undefined ? '起' : ` 至 ${event.to}`}`;
    case 'correction-notice':
      return [event.on, ...(event.requires ?? [])].join(' ');
    case 'stage-completed':
      return `${departments.find(({ id }) => id === event.department)?.name ?? event.department} ${event.on}`;
    case 'condition-met':
      return `${event.name} ${event.at}`;
    case 'corrected':
    case 'deferral-supplied':
      return event.at;
    case 'dates-settled':
      return event.dates
        .map(
          ({ clock, date, estimate }) =>
            `${TIMING_TITLES[clock] ?? '分段的日期'} ${date}(原暂估 ${estimate})`,
        )
        .join(';');
    case 'extension-approved':
      return undefined;
  }
}
