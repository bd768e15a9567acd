import type { CheckContext, DocumentKind } from '../../../../server/core/check/check-document.ts';
import type { Finding } from '../../../../server/core/language/finding.ts';

export interface CheckRequest {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly document: unknown;
  readonly context: CheckContext;
}

export interface CheckAnswer {
  readonly id: number;
  readonly findings: Finding[];
}
