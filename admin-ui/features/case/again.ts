/** An application that comes back put right: what was entered the first time, to be entered again only where it has to be. */
import type { Application, ServiceItem } from '../../../schemas/generated/types.ts';
import type { Channel } from '../../api/types.ts';
import type { ApplicationDraft } from '../../shared/application/application-draft.ts';

type Fields = ServiceItem['form']['schema']['properties'];

/** Numbers of persons are shown in part alone, so they are asked for anew. */
const MASKED: readonly (string | undefined)[] = ['idcard', 'mobile'];

export function draftAgain(
  { variant, channel, form, materials, licences, deferralRequested, creditBad }: Application,
  { schema }: ServiceItem['form'],
): ApplicationDraft {
  return {
    variant: variant ?? null,
    channel: channel as Channel, // received at a window, so one of those that a window has
    submittedAt: null,
    form: unmasked(form, schema.properties),
    materials: materials ?? {},
    licences: licences ?? [],
    deferralRequested: deferralRequested ?? false,
    creditBad: creditBad ?? false,
  };
}

function unmasked(values: Readonly<Record<string, unknown>>, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (MASKED.includes(field?.format)) return [];
      const columns = field?.items && 'properties' in field.items ? field.items.properties : undefined;
      return [[key, columns && Array.isArray(value) ? value.map((row) => unmasked(row, columns)) : value]];
    }),
  );
}
