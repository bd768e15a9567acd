/**
 * An application while it is being entered, at the window or when a draft of the rules is tried. What is drawn of it is beside:
 * Circumstances.tsx, Materials.tsx; the form itself is in admin-ui/forms. Nothing here asks the server.
 */
import type { Application, ServiceItem } from '../../../schemas/generated/types.ts';
import type { Channel, ShownItem } from '../../api/types.ts';
import { knownPart } from '../../forms/known-part.ts';

export type MaterialEntry = NonNullable<Application['materials']>[string];

/** What the clerk has entered so far. `submittedAt` null is "now". */
export interface ApplicationDraft {
  variant: string | null;
  channel: Channel;
  submittedAt: string | null;
  form: Record<string, unknown>;
  materials: Record<string, MaterialEntry>;
  licences: string[];
  deferralRequested: boolean;
  creditBad: boolean;
}

/** Under which the draft of an item is kept in this tab. */
export function draftKey(code: string): string {
  return `onewindow.draft.${code}`;
}

export type ChangeDraft = (
  part: Partial<ApplicationDraft> | ((draft: ApplicationDraft) => Partial<ApplicationDraft>),
) => void;

type DraftedItem = Pick<ServiceItem, 'variants' | 'secret' | 'form'>;

/** The declared defaults; the form shows them from the start. */
function defaultsOf({ schema }: ServiceItem['form']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.properties).flatMap(([key, field]) =>
      field.default === undefined ? [] : [[key, field.default]],
    ),
  );
}

export function emptyDraft(item: DraftedItem): ApplicationDraft {
  return {
    variant: item.variants[0] ?? null,
    channel: item.secret ? 'secret-desk' : 'window',
    submittedAt: null,
    form: defaultsOf(item.form),
    materials: {},
    licences: [],
    deferralRequested: false,
    creditBad: false,
  };
}

/** Nothing has been entered that would be a pity to lose. */
export function isUntouched(draft: ApplicationDraft, item: DraftedItem): boolean {
  const { variant: _variant, ...entered } = draft;
  const { variant: _first, ...empty } = emptyDraft(item);
  return canonical(entered) === canonical(empty);
}

/** The same text for the same content, whatever order the keys were entered in; emptied fields are no content. */
function canonical(draft: Omit<ApplicationDraft, 'variant'>): string {
  const form = Object.entries(draft.form).filter(([, value]) => value !== undefined);
  return JSON.stringify({ ...draft, form: form.sort(([a], [b]) => (a < b ? -1 : 1)) });
}

/** The request for a draft, as of `now` unless the clerk set another time. Emptied fields and unticked materials are left out. */
export function applicationOf(draft: ApplicationDraft, now: string): Application {
  const materials = Object.entries(draft.materials).filter(([, entry]) => entry.submitted);
  return {
    variant: draft.variant,
    channel: draft.channel,
    submittedAt: draft.submittedAt ?? now,
    form: Object.fromEntries(Object.entries(draft.form).filter(([, value]) => value !== undefined)),
    materials: Object.fromEntries(materials),
    licences: draft.licences,
    deferralRequested: draft.deferralRequested,
    creditBad: draft.creditBad,
  };
}

/** A stored draft under today's version of the item: what no longer exists is dropped. */
export function knownDraft(stored: Partial<ApplicationDraft>, item: ShownItem): ApplicationDraft {
  const empty = emptyDraft(item);
  const isMaterial = (id: string) => item.materials.some((material) => material.id === id);
  const known = { ...empty, ...stored };
  return {
    ...known,
    variant: known.variant !== null && item.variants.includes(known.variant) ? known.variant : empty.variant,
    form: { ...empty.form, ...knownPart(item.form.schema, known.form) },
    materials: Object.fromEntries(Object.entries(known.materials).filter(([id]) => isMaterial(id))),
    licences: known.licences.filter(isMaterial),
  };
}
