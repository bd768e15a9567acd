/**
 * Imports shipped rule documents as version 1 of their kind and code. A document that has a version already is left
 * alone, so an import that was cut off goes on where it stopped.
 */
import type { ServiceItem } from '../../../schemas/generated/types.ts';
import { checkDocument, hashOf } from '../../core/index.ts';
import type { RulesFolder } from '../../rules/rules-folder.ts';
import {
  appendLedgerEntry,
  insertRuleVersion,
  listRuleVersions,
  type RuleKind,
  type Storage,
} from '../../storage/index.ts';
import { createDocumentChecks } from './document-checks.ts';
import { ledgerStream } from './ledger-stream.ts';

/** From when the documents that carry no date of their own are in effect. */
const shippedFrom = '2025-01-01';

export interface ImportedBy {
  readonly actor: string;
  /** An instant in UTC with milliseconds. */
  readonly at: string;
}

/** Documents that cannot be published, with every reason. */
class UnfitRules extends Error {
  override readonly name = 'UnfitRules';
}

type RuleDocument = { kind: RuleKind; code: string };

/** @returns how many documents were imported */
export async function importRules(storage: Storage, folder: RulesFolder, by: ImportedBy): Promise<number> {
  const present = new Set((await listRuleVersions(storage)).map(({ kind, code }) => `${kind} ${code}`));
  const shipped: RuleDocument[] = [
    folder.procedure,
    folder.calendar,
    folder.parameters,
    folder.directory,
    ...folder.items,
  ];
  const missing = shipped.filter(({ kind, code }) => !present.has(`${kind} ${code}`));
  if (missing.length > 0) refuseUnfit(missing, folder);
  for (const document of missing) await importDocument(storage, document, by); // one transaction each keeps them small
  return missing.length;
}

function importDocument(storage: Storage, document: RuleDocument, { actor, at }: ImportedBy): Promise<void> {
  const { kind, code } = document;
  const hash = hashOf(document);
  const effectiveFrom = effectiveFromOf(document);
  return storage.write(async (tx) => {
    const version = { kind, code, version: 1, hash, effectiveFrom };
    await insertRuleVersion(tx, {
      ...version,
      document,
      owner: document.kind === 'service-item' ? (document as ServiceItem).owner : null,
      publishedAt: at,
      publishedBy: actor,
      imported: true,
    });
    await appendLedgerEntry(tx, {
      stream: ledgerStream(document),
      entry: { type: 'imported', ...version },
      at,
      actor,
    });
  });
}

function effectiveFromOf(document: RuleDocument): string {
  return document.kind === 'service-item' ? (document as ServiceItem).effectiveFrom : shippedFrom;
}

function refuseUnfit(documents: readonly RuleDocument[], folder: RulesFolder): void {
  const fits = createDocumentChecks();
  const faults = documents.flatMap((document) => {
    const { kind, code } = document;
    const context = { ...folder, effectiveFrom: effectiveFromOf(document) };
    return checkDocument({ kind, document }, context, fits[kind])
      .filter(({ severity }) => severity === 'error')
      .map(({ pointer, message }) => `${kind} ${code}${pointer}: ${message}`);
  });
  if (faults.length > 0)
    throw new UnfitRules(`these rule documents cannot be imported:\n${faults.join('\n')}`);
}
