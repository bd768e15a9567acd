/** The checks and golden cases of a version, run again here under the documents of today. Loaded lazily: it brings the engine. */
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import { differencesOf } from '../../../../server/core/golden/expectation.ts';
import {
  checkDocument,
  compile,
  type Documents,
  decide,
  type Finding,
} from '../../../../server/core/index.ts';
import { forEyes } from '../../../api/for-eyes.ts';
import type { RuleKind } from '../../../api/rules.ts';
import type { SharedRules } from '../../../api/shared-rules.ts';

export interface CheckedVersion {
  readonly findings: readonly Finding[];
  /** Null for what is not an item, or cannot be decided by. */
  readonly cases: {
    readonly passed: number;
    readonly failed: readonly { id: string; title: string }[];
  } | null;
}

const NONE = { code: 'x', version: 0, hash: '' };
const NO_VERSIONS = { item: NONE, procedure: NONE, calendar: NONE, parameters: NONE, directory: NONE };

/** @param document fits its schema: it could not have been submitted else */
export function runChecks(
  { kind, document, effectiveFrom }: { kind: RuleKind; document: unknown; effectiveFrom: string },
  { documents, confirmedOnly }: SharedRules,
): CheckedVersion {
  const { parameters, directory } = documents;
  const context = { parameters, directory, effectiveFrom, confirmedOnly };
  const findings = checkDocument({ kind, document }, context, () => []);
  const cases = kind === 'service-item' ? runCases(document as ServiceItem, documents) : null; // fits its schema, see above
  return forEyes({ findings, cases });
}

function runCases(
  item: ServiceItem,
  { procedure, calendar, parameters, directory }: SharedRules['documents'],
) {
  if (!procedure || !calendar || !parameters || !directory) return null;
  const documents: Documents = { item, procedure, calendar, parameters, directory };
  const compiled = compile(documents, NO_VERSIONS);
  const failed = item.cases
    .filter((golden) => differencesOf(golden, decide(compiled, golden.application)).length > 0)
    .map(({ id, title }) => ({ id, title }));
  return { passed: item.cases.length - failed.length, failed };
}
