import { type Check, createChecks } from '../../schemas/index.ts';
import type { RuleKind } from '../../storage/index.ts';

/** What a document of each kind has to look like. */
export type DocumentChecks = Readonly<Record<RuleKind, Check>>;

/** Compiles the schemas; once, at start. */
export function createDocumentChecks(): DocumentChecks {
  const checks = createChecks();
  return {
    'service-item': checks.named('service-item.json'),
    procedure: checks.named('procedure.json'),
    calendar: checks.named('calendar.json'),
    parameters: checks.named('parameters.json'),
    directory: checks.named('directory.json'),
  };
}
