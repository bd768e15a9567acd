/**
 * Rule documents over HTTP: what they have in common and what is asked across them. One document's draft is in drafts.ts, its
 * versions in versions.ts. Documents are answered as they are stored; only sentences about them are set for eyes.
 */
import type { CitedPlace } from '../../server/core/law/cited-places.ts';
import type { Use } from '../../server/core/uses/use.ts';
import { call } from './client.ts';
import { forEyes } from './for-eyes.ts';

export type RuleKind = 'service-item' | 'procedure' | 'calendar' | 'parameters' | 'directory';

export interface RuleAddress {
  kind: RuleKind;
  code: string;
}

export function ruleAddress({ kind, code }: RuleAddress): string {
  return `/rules/${kind}/${encodeURIComponent(code)}`;
}

/** `?a=1&b=2` of those that are there; nothing for none. */
export function queryText(query: Readonly<Record<string, string | number | null | undefined>>): string {
  const asked = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
  );
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}

export interface LawCitation {
  id: string;
  law: string;
  article: string;
}

export interface TouchedDocument extends RuleAddress {
  name: string;
  version: number;
  effectiveFrom: string;
  phase: 'in-effect' | 'scheduled';
  /** Whether it is what stands on the day. */
  standsOn: boolean;
  laws: LawCitation[];
  places: CitedPlace[];
}

export interface BasisImpact {
  law: string;
  on: string;
  documents: TouchedDocument[];
  cases: {
    count: number;
    cases: {
      id: string;
      caseNumber: string;
      item: string;
      receivedAt: string;
      commitmentDue: string | null;
    }[];
    next: string | null;
  };
}

/** What cites a law that is to become void on a day, and the open cases that hang on it; a page of these. */
export function basisImpact(
  asked: { law: string; on: string; cursor?: string | null },
  signal: AbortSignal,
): Promise<BasisImpact> {
  return call<BasisImpact>(`/basis/impact${queryText(asked)}`, { signal }).then(forEyes);
}

export interface UsingDocument extends RuleAddress {
  name: string;
  /** The version in effect; null for a draft of one's own. */
  version: number | null;
  /** Of a draft. */
  revision: number | null;
  /** All of its places, of which `uses` lists the first fifty. */
  count: number;
  uses: Use[];
}

/** Where a fact, a law, a material or a department is used, by a part of its name or by its code. */
export function whereUsedQuery(text: string) {
  return {
    queryKey: ['rules', 'where-used', text],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call<{ count: number; documents: UsingDocument[] }>(`/rules/where-used${queryText({ q: text })}`, {
        signal,
      }).then(forEyes),
    enabled: text.trim() !== '',
    staleTime: 60_000,
  };
}
