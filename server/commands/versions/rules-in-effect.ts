/** Every rule document that is in effect on a day, with the version that it is. */

import { Refused } from '../../errors.ts';
import type { BundledDocument } from '../../rules/bundle.ts';
import type { RulesFolder } from '../../rules/rules-folder.ts';
import type { Reader, RuleVersion } from '../../storage/index.ts';
import { createPublishedRules, kindOfPart, type Part } from './published-rules.ts';

/** @throws Refused `no-version-in-effect` when a kind that every decision needs has none */
export async function rulesInEffect(reader: Reader, on: string): Promise<readonly BundledDocument[]> {
  const rules = createPublishedRules(reader);
  await rules.refresh();
  const bundled = async (part: Part, code?: string): Promise<BundledDocument[]> => {
    const version = rules.inEffect(kindOfPart[part], on, code);
    return version === undefined
      ? []
      : [{ ...address(version), document: { ...(await rules.document(part, version)) } }];
  };
  const codes = [...new Set(rules.versionsOf('service-item').map(({ code }) => code))].sort();
  const items = await Promise.all(codes.map((code) => bundled('item', code)));
  const others = await Promise.all(
    (['procedure', 'calendar', 'parameters', 'directory'] as const).map(async (part) => {
      const found = await bundled(part);
      if (found.length > 0) return found;
      throw new Refused('no-version-in-effect', { detail: `${on} 没有生效的规则文件(${kindOfPart[part]})` });
    }),
  );
  return [...items, ...others].flat();
}

function address({
  kind,
  code,
  version,
  hash,
  effectiveFrom,
}: RuleVersion): Omit<BundledDocument, 'document'> {
  return { kind, code, version, hash, effectiveFrom };
}

/** As a folder holds them. */
export function asFolder(documents: readonly BundledDocument[]): RulesFolder {
  const of = (kind: string) => documents.filter((each) => each.kind === kind).map(({ document }) => document);
  const only = (kind: string) => of(kind)[0];
  // Stored under the kind of their schema; rulesInEffect has found one of each.
  return {
    items: of('service-item'),
    procedure: only('procedure'),
    calendar: only('calendar'),
    parameters: only('parameters'),
    directory: only('directory'),
  } as unknown as RulesFolder; // each stored under the kind of its schema
}
