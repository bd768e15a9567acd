/** The list of materials with what became of each. Materials that arise inside the procedure are not the applicant's business. */
import type { Content } from 'pdfmake/interfaces.js';
import type { Material, MaterialStatus } from '../../../schemas/generated/types.ts';
import type { DocumentContext } from '../document-context.ts';
import { chineseDate } from '../words/dates.ts';
import { MATERIAL_STATUS_NAMES } from '../words/names.ts';
import { listTable } from './layout.ts';

export function formsText(material: Material | undefined): string {
  return material?.forms.join('、') ?? '—';
}

/** How many copies came in, or how many are asked for where the window did not count. */
export function copiesText({ input, materialOf }: DocumentContext, id: string): string {
  return `${input.application.materials?.[id]?.copies ?? materialOf(id)?.copies ?? 1}份`;
}

/**
 * The last day for a deferred material. It has no day of its own only where a year without a published calendar lies
 * in between; then the clocks of the case name that year.
 */
export function deferralDueText({ input }: DocumentContext, id: string): string {
  const due = input.decision.deferred?.find((entry) => entry.id === id)?.dueOn;
  if (due) return chineseDate(due);
  const year = input.decision.timing.unknown?.[0]?.year;
  return year === undefined ? '另行告知' : `待国务院公布${year}年放假安排后确定`;
}

function statusText(context: DocumentContext, { id, status, because }: MaterialStatus): string {
  if (status === 'deferred') return `容缺后补,期限:${deferralDueText(context, id)}`;
  if (status === 'later') return context.materialOf(id)?.submitLaterText ?? MATERIAL_STATUS_NAMES.later;
  if (status === 'undetermined') return `${MATERIAL_STATUS_NAMES.undetermined}:${because}`;
  return MATERIAL_STATUS_NAMES[status];
}

/** The materials that this application needs or handed in, without those that the applicant never sees. */
export function applicableMaterials({ input, materialOf }: DocumentContext): MaterialStatus[] {
  return (input.decision.materials ?? []).filter(
    ({ id, status }) => status !== 'not-required' && materialOf(id)?.internal !== true,
  );
}

export function materialTable(context: DocumentContext, materials: readonly MaterialStatus[]): Content {
  return listTable(
    [
      { title: '序号', share: 7 },
      { title: '材料名称', share: 45 },
      { title: '材料形式', share: 20 },
      { title: '份数', share: 9, alignment: 'center' },
      { title: '收件情况', share: 19 },
    ],
    materials.map((material) => [
      material.name,
      formsText(context.materialOf(material.id)),
      copiesText(context, material.id),
      statusText(context, material),
    ]),
  );
}
