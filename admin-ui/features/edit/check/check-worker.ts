/**
 * Checks documents off the main thread: the server's strict check and the server's schemas, so that what is told while typing is
 * what `submit` would say. One document at a time; the page drops answers that it no longer waits for.
 */
import * as madeAhead from '../../../../schemas/generated/checks.js';
import { checkDocument, type DocumentKind } from '../../../../server/core/check/check-document.ts';
import type { PointerError } from '../../../../server/core/language/finding.ts';
import { toPointerErrors } from '../../../../server/schemas/pointer-errors.ts';
import type { CheckAnswer, CheckRequest } from './check-message.ts';

const checks = {
  'service-item': madeAhead.serviceItem,
  procedure: madeAhead.procedure,
  calendar: madeAhead.calendar,
  parameters: madeAhead.parameters,
  directory: madeAhead.directory,
} satisfies Record<DocumentKind, unknown>;

function faultsOf(kind: DocumentKind, document: unknown): PointerError[] {
  const check = checks[kind];
  return check(document) ? [] : toPointerErrors(check.errors ?? []);
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { id, kind, document, context } = data;
  const findings = checkDocument({ kind, document }, context, (whole) => faultsOf(kind, whole));
  postMessage({ id, findings } satisfies CheckAnswer);
});
