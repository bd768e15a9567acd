/**
 * Answers what is wrong with a rule document of any kind, all at once: its schema, and the strict check of what can be read. It
 * takes any JSON and never throws. Must never: change a document, or ask a solver (proofs are another part's).
 *
 * Start reading at checkDocument; item/ checks a service item, logic/ sees contradictions, the other kinds have a file each.
 */
import type {
  Calendar,
  Directory,
  Parameters,
  Procedure,
  ServiceItem,
} from '../../../schemas/generated/types.ts';
import { type Finding, type FindingCode, fault, hasErrors, pointerKeys } from '../language/finding.ts';
import { type Vocabulary, vocabularyOf } from '../language/vocabulary.ts';
import { checkCalendar } from './calendar.ts';
import { checkDirectory } from './directory.ts';
import { doubtIn } from './doubt.ts';
import { checkItem, languageFindings } from './item/check-item.ts';
import { setUnfinishedAside, unfinishedFinding } from './item/unfinished.ts';
import { checkParameters } from './parameters.ts';
import type { DocumentKind } from './placeholders.ts';
import { checkProcedure } from './procedure.ts';
import { type ReadablePart, readablePart, type SchemaCheck } from './readable-part.ts';

export type { DocumentKind } from './placeholders.ts';
export type { SchemaCheck } from './readable-part.ts';

/** What a document is checked against. */
export interface CheckContext {
  /** The documents in effect beside it; undefined where a district has none yet. */
  readonly parameters?: Parameters | undefined;
  readonly directory?: Directory | undefined;
  /** The items in effect, which parameters and a directory may not break. */
  readonly items?: readonly ServiceItem[];
  /** The day from which the document is to be in effect, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  /** Whether what nobody has confirmed is an error. */
  readonly confirmedOnly?: boolean;
}

export interface CheckedDocument {
  readonly kind: DocumentKind;
  readonly document: unknown;
}

export function checkDocument(
  { kind, document }: CheckedDocument,
  context: CheckContext,
  schemaCheck: SchemaCheck,
): Finding[] {
  if (kind !== 'service-item') return read({ kind, document }, context, schemaCheck).findings;
  const { document: finished, rows } = setUnfinishedAside(document);
  const { findings, part } = read({ kind, document: finished }, context, schemaCheck);
  if (rows.length === 0) return findings;
  const vocabulary = factsKnown(part, context);
  const isAbout = ({ code, pointer }: Finding): boolean =>
    // What only an unfinished row uses looks as if nothing did.
    code === 'unused' || rows.some((row) => pointer === row.pointer || pointer.startsWith(`${row.pointer}/`));
  return [
    ...rows.map((row) => unfinishedFinding(row, vocabulary)),
    ...findings.filter((finding) => !isAbout(finding)),
  ];
}

/** What a row may be about, as far as the item can be read. */
function factsKnown(part: unknown, { parameters }: CheckContext): Vocabulary {
  if (part === undefined) return new Map();
  // Its schema has admitted what can be read of the item.
  return vocabularyOf({ item: part as ServiceItem, parameters: parameters ?? NO_PARAMETERS });
}

const NO_PARAMETERS: Parameters = { kind: 'parameters', code: '', name: '', parameters: {} };

interface Read {
  readonly findings: Finding[];
  /** What of the document can be read: all of it where its schema finds no fault. */
  readonly part?: unknown;
}

function read({ kind, document }: CheckedDocument, context: CheckContext, schemaCheck: SchemaCheck): Read {
  const faults = schemaCheck(document);
  if (faults.length === 0) return { findings: strictFindings(kind, document, context), part: document };
  const told = faults.map(({ pointer, message }) => schemaFinding(document, pointer, message));
  const part = readablePart(kind, document, schemaCheck);
  if (part === undefined) return { findings: told };
  const isDoubtful = kind === 'service-item' ? doubtIn(document, part) : doubtOfShared(part);
  const certain = strictFindings(kind, part.document, context).flatMap((finding) => {
    const pointer = isDoubtful(finding) ? undefined : part.originalPlace(finding.pointer);
    return pointer === undefined ? [] : [{ ...finding, pointer }];
  });
  return { findings: [...told, ...certain], part: part.document };
}

/** A requirement without a basis has its own code: no document can be published with one (细则四(二),R109). */
function schemaFinding(document: unknown, pointer: string, message: string): Finding {
  const keys = pointerKeys(pointer);
  const value = keys.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    document,
  );
  const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
  if (keys.length > 1 && keys.at(-1) === 'basis' && isEmpty)
    return fault('no-basis', pointer, { message: '这条要求没有依据', fix: '写明依据哪部法规的哪一条' });
  return fault('schema', pointer, { message, fix: '按这里的要求改正' });
}

/** Of a shared document: findings that may only be there because of what was left out. */
const CONSEQUENCES: Readonly<Record<string, readonly FindingCode[]>> = {
  basis: ['unknown-law'],
  years: ['bad-order'],
  parameters: ['breaks-item'],
  departments: ['breaks-item', 'unknown-department'],
};

function doubtOfShared({ leftOut }: ReadablePart): (finding: Finding) => boolean {
  const doubtful = new Set(leftOut.flatMap((place) => CONSEQUENCES[pointerKeys(place)[0] ?? ''] ?? []));
  return ({ code }) => doubtful.has(code);
}

/** Of a document that fits its schema. */
function strictFindings(kind: DocumentKind, document: unknown, context: CheckContext): Finding[] {
  const { effectiveFrom, confirmedOnly = false } = context;
  // The schema of its kind has admitted the document.
  switch (kind) {
    case 'service-item':
      return itemFindings(document as ServiceItem, context);
    case 'procedure':
      return checkProcedure(document as Procedure, { effectiveFrom, confirmedOnly });
    case 'calendar':
      return checkCalendar(document as Calendar);
    case 'parameters':
      return [
        ...checkParameters(document as Parameters, confirmedOnly),
        ...brokenItems(context, { parameters: document as Parameters }),
      ];
    case 'directory':
      return [
        ...checkDirectory(document as Directory),
        ...brokenItems(context, { directory: document as Directory }),
      ];
  }
}

function itemFindings(item: ServiceItem, context: CheckContext): Finding[] {
  const { parameters, directory, effectiveFrom, confirmedOnly } = context;
  if (parameters && directory)
    return checkItem({ item, parameters, directory, effectiveFrom, confirmedOnly });
  const missing = [...(parameters ? [] : ['地方参数']), ...(directory ? [] : ['部门目录'])].join('和');
  return [
    fault('missing-source', '', { message: `还没有生效的${missing},无法检查事项`, fix: `先发布${missing}` }),
  ];
}

/** Items in effect that would not pass any more. */
function brokenItems(
  context: CheckContext,
  changed: Partial<Pick<CheckContext, 'parameters' | 'directory'>>,
): Finding[] {
  const { parameters, directory } = { ...context, ...changed };
  if (!parameters || !directory) return [];
  return (context.items ?? []).flatMap((item) => {
    const after = languageFindings({ item, parameters, directory });
    if (!hasErrors(after)) return [];
    const before =
      context.parameters && context.directory
        ? languageFindings({ item, parameters: context.parameters, directory: context.directory })
        : [];
    const known = new Set(before.map(({ code, pointer }) => `${code} ${pointer}`));
    const broken = after.filter(
      ({ severity, code, pointer }) => severity === 'error' && !known.has(`${code} ${pointer}`),
    );
    const messages = [...new Set(broken.map(({ message }) => message))];
    return messages.map((message) =>
      fault('breaks-item', '', {
        message: `生效中的事项“${item.name}”会出错:${message}`,
        fix: '保留它用到的内容,或先修改这个事项',
      }),
    );
  });
}
