/** What is in effect today, for those who choose an item and read its guide. */
import type { Citation, ServiceItem, Unit, Versions } from '../../../schemas/generated/types.ts';
import { type Guide, guideOf } from '../../core/index.ts';
import { siteDay } from '../../site-time.ts';
import type { RuleVersion } from '../../storage/index.ts';
import type { Platform } from '../platform.ts';
import { versionsAt } from './versions-at.ts';

export interface Span {
  readonly n: number;
  readonly unit: Unit;
}

export interface CatalogueEntry
  extends Pick<
    ServiceItem,
    | 'code'
    | 'name'
    | 'keywords'
    | 'theme'
    | 'category'
    | 'handling'
    | 'subjects'
    | 'owner'
    | 'variants'
    | 'online'
    | 'secret'
  > {
  readonly ownerName: string;
  readonly version: number;
  readonly effectiveFrom: string;
  /** How many of its citations have not been confirmed. */
  readonly unconfirmed: number;
  readonly limits: { readonly committed: readonly Span[]; readonly statutory: readonly Span[] };
}

export async function listItems(platform: Platform): Promise<CatalogueEntry[]> {
  const { rules } = platform;
  const today = siteDay(platform.now());
  const codes = [...new Set(rules.versionsOf('service-item').map(({ code }) => code))].sort();
  const inEffect = codes.flatMap((code) => rules.inEffect('service-item', today, code) ?? []);
  const names = await departmentNames(platform, today);
  return Promise.all(
    inEffect.map(async (version) => entryOf(await rules.document('item', version), version, names)),
  );
}

async function departmentNames({ rules }: Platform, on: string): Promise<ReadonlyMap<string, string>> {
  const version = rules.inEffect('directory', on);
  if (version === undefined) return new Map();
  const { departments } = await rules.document('directory', version);
  return new Map(departments.map(({ id, name }) => [id, name]));
}

function entryOf(
  item: ServiceItem,
  version: RuleVersion,
  names: ReadonlyMap<string, string>,
): CatalogueEntry {
  const { code, name, keywords, theme, category, handling, subjects, owner, variants, online, secret } = item;
  return {
    ...{ code, name, keywords, theme, category, handling, subjects, owner, variants, online, secret },
    ownerName: names.get(owner) ?? owner,
    version: version.version,
    effectiveFrom: version.effectiveFrom,
    unconfirmed: unconfirmedCitations(item),
    limits: { committed: spansOf(item, 'committed'), statutory: spansOf(item, 'statutory') },
  };
}

function spansOf({ limits }: ServiceItem, clock: 'committed' | 'statutory'): Span[] {
  const spans = limits.flatMap(({ event }) => {
    if (event.type !== 'limit' || event.params.clock !== clock) return [];
    return [{ n: event.params.n, unit: event.params.unit }];
  });
  return spans.filter(
    ({ n, unit }, i) => spans.findIndex((span) => span.n === n && span.unit === unit) === i,
  );
}

/** Distinct citations that nobody has confirmed, wherever they stand in the document; its cases cite nothing. */
function unconfirmedCitations({ cases: _, ...item }: ServiceItem): number {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { text, law, confirmed } = value as Partial<Citation>;
    if (confirmed === false && text !== undefined) found.add(`${law} ${text}`);
    for (const child of Object.values(value)) visit(child);
  };
  visit(item);
  return found.size;
}

export interface GuideAnswer {
  readonly version: number;
  readonly hash: string;
  readonly effectiveFrom: string;
  readonly item: Omit<ServiceItem, 'cases'>;
  readonly departments: readonly { id: string; name: string; resident: boolean }[];
  readonly parameters: Readonly<
    Record<string, { title: string; value: string | number | boolean; unit?: string }>
  >;
  readonly guide: Guide;
}

/** @throws Refused `not-found`, `no-version-in-effect` */
export async function readGuide(platform: Platform, code: string): Promise<GuideAnswer> {
  const today = siteDay(platform.now());
  const { versions } = await versionsAt(platform.rules, code, { submittedAt: today });
  return guideUnder(platform, versions);
}

/** As it was under these versions, whatever is in effect now. */
export async function guideUnder(
  { rules }: Pick<Platform, 'rules'>,
  versions: Versions,
): Promise<GuideAnswer> {
  const documents = await rules.documents(versions);
  const { cases: _, ...item } = documents.item;
  const { code, version, hash } = versions.item;
  const known = rules.versionsOf('service-item', code).find((one) => one.version === version);
  return {
    version,
    hash,
    effectiveFrom: known?.effectiveFrom ?? item.effectiveFrom,
    item,
    departments: documents.directory.departments.map(({ id, name, resident }) => ({ id, name, resident })),
    parameters: Object.fromEntries(
      Object.entries(documents.parameters.parameters).map(([key, { title, value, unit }]) => [
        key,
        { title, value, ...(unit !== undefined && { unit }) },
      ]),
    ),
    guide: guideOf(documents),
  };
}
