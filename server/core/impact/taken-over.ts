import type { Application } from '../../../schemas/generated/types.ts';
import type { CompiledVersion } from '../decide/compiled-version.ts';

/** The application as the other rules' own form and list of materials would have taken it. */
export function takenOver(
  application: Application,
  { fieldsByKey, materialsById }: CompiledVersion,
): Application {
  const kept = <T>(values: Readonly<Record<string, T>>, knows: { has: (key: string) => boolean }) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => knows.has(key)));
  const { form, materials = {}, licences = [] } = application;
  const given = Object.entries(kept(materials, materialsById)).map(([id, attributes]) => [
    id,
    kept(attributes, materialsById.get(id)?.attributes ?? new Map()),
  ]);
  return {
    ...application,
    form: kept(form, fieldsByKey),
    materials: Object.fromEntries(given),
    licences: licences.filter((id) => materialsById.get(id)?.material.licence),
  };
}
