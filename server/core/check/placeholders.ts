/** What stands in for a section that cannot be read, so that the others can: as little as its schema allows. */
import type {
  Calendar,
  Citation,
  Directory,
  Law,
  Parameters,
  Procedure,
  ServiceItem,
} from '../../../schemas/generated/types.ts';

export type DocumentKind = 'service-item' | 'procedure' | 'calendar' | 'parameters' | 'directory';

const UNREAD = 'unread';
const law: Law = { id: UNREAD, law: '—', article: '—', point: '—', source: 'P', confirmed: true };
const basis: [Citation] = [{ text: '—', law: UNREAD, confirmed: true }];

const item: ServiceItem = {
  kind: 'service-item',
  code: UNREAD,
  officialCode: null,
  name: '—',
  keywords: [],
  theme: '经营管理类',
  category: '—',
  handling: 'committed',
  subjects: ['person'],
  owner: UNREAD,
  variants: [],
  online: false,
  secret: false,
  effectiveFrom: '2025-01-01',
  correction: { mode: 'standard', basis },
  result: { document: '—', validity: '—', delivery: ['—'] },
  basis: [law],
  form: {
    schema: { type: 'object', properties: {}, required: [], additionalProperties: false },
    uiSchema: { 'ui:order': [] },
    requiredWhen: {},
  },
  derived: {},
  conditions: {},
  acceptance: [],
  materials: [],
  notDemanded: [],
  routing: [],
  limits: [],
  fees: [],
  review: [],
  guide: { summary: '—', steps: ['—'], procedures: [], notes: [] },
  knowledge: [],
  cases: [],
};

const procedure: Procedure = {
  kind: 'procedure',
  code: UNREAD,
  name: '—',
  officeHours: { opensAt: '00:00', closesAt: '23:59' },
  handover: {
    morningEndsAt: '12:00',
    morningBy: '14:00',
    afternoonBy: '12:00',
    afternoonWorkingDays: 1,
    basis,
  },
  counting: { startDayCounted: false, rollUnits: [], basis },
  correction: {
    noticeWorkingDays: 1,
    withinCommitment: true,
    restartsClock: true,
    lateNotice: 'deemed-accepted',
    applicantWorkingDays: null,
    basis,
  },
  onlineReply: { workingDays: 1, basis },
  preReview: { workingDays: 1, basis },
  deferral: { withinCommitment: true, refusedForBadCredit: true, basis },
  resultHandover: { redoWorkingDays: 1, archiveWorkingDays: 1, basis },
  transition: { months: 0, basis },
  nonResident: { timesPerWeek: 1, basis },
  choices: [],
  basis: [law],
};

const calendar: Calendar = {
  kind: 'calendar',
  code: UNREAD,
  name: '—',
  years: [{ year: 2025, source: '—', holidays: [], makeupWorkdays: [] }],
};

const parameters: Parameters = { kind: 'parameters', code: UNREAD, name: '—', parameters: {} };

const directory: Directory = {
  kind: 'directory',
  code: UNREAD,
  name: '—',
  district: '—',
  departments: [{ id: UNREAD, name: '—', resident: true, level: 'other' }],
  halls: [{ id: UNREAD, name: '—', address: '—', phone: '—', windows: [] }],
};

const documents = {
  'service-item': item,
  procedure,
  calendar,
  parameters,
  directory,
} as const satisfies Record<DocumentKind, object>;

/** Sections by their key, fresh for each document. */
export function placeholders(kind: DocumentKind): Record<string, unknown> {
  return JSON.parse(JSON.stringify(documents[kind])) as Record<string, unknown>;
}

/** An always that asks nothing. */
const ALWAYS = { all: [{ fact: 'always', operator: 'equal', value: true }] };

/** What stands in for a part of an entry that cannot be read; a part that is not here can be done without, or the entry cannot. */
const ENTRY_PARTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/materials': { required: true, forms: ['—'], copies: 1, source: '—', licence: false },
  '/form/schema/properties': { type: 'string', title: '—' },
  ...Object.fromEntries(
    ['acceptance', 'routing', 'limits', 'fees', 'review'].map((section) => [
      `/${section}`,
      { conditions: ALWAYS },
    ]),
  ),
};

/** By the collection that the entry is in; undefined where an entry is read whole or not at all. */
export function standIns(collection: string): Record<string, unknown> | undefined {
  const parts = Object.hasOwn(ENTRY_PARTS, collection) ? ENTRY_PARTS[collection] : undefined;
  return parts && (JSON.parse(JSON.stringify(parts)) as Record<string, unknown>);
}

export function standInBasis(): unknown {
  return JSON.parse(JSON.stringify(basis));
}
