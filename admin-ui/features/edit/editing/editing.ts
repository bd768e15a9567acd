/**
 * What every part of the editor works on: the draft as it stands on the screen, what it is decided with, what is wrong with
 * it, and the one way to change it. Parts never talk to the server and never keep a copy of the document.
 * Start reading here, then use-editing.tsx, which makes one of these out of a draft.
 */
import { createContext, useContext } from 'react';
import type {
  Calendar,
  Directory,
  Parameters,
  Procedure,
  ServiceItem,
} from '../../../../schemas/generated/types.ts';
import type { Finding } from '../../../../server/core/language/finding.ts';
import type { Vocabulary } from '../../../../server/core/language/vocabulary.ts';
import type { RuleKind } from '../../../api/rules.ts';

export interface Beside {
  readonly procedure?: Procedure | undefined;
  readonly calendar?: Calendar | undefined;
  readonly parameters?: Parameters | undefined;
  readonly directory?: Directory | undefined;
}

export interface Editing<Document = Record<string, unknown>> {
  readonly kind: RuleKind;
  readonly code: string;
  /** Never changed in place; may lack anything while it is being written. */
  readonly document: Document;
  /** What is in effect today; null for a new document. */
  readonly standing: Document | null;
  /** The shared documents in effect that an item is decided with. */
  readonly beside: Beside;
  /** Names of departments by their codes. */
  readonly departments: ReadonlyMap<string, string>;
  /** What is wrong with the document as it stands; a moment behind the last keystroke. */
  readonly findings: readonly Finding[];
  /** Shown to read: no rights, submitted already, or the session has ended. */
  readonly isReadOnly: boolean;
  /**
   * The one way to change the draft; each call is one step of undo, saved by itself. `change` must not touch what it is given.
   *
   * @param about consecutive calls about the same thing (typing in one field) are one step
   */
  readonly edit: (change: (document: Document) => Document, about?: string) => void;
  /**
   * Says that something was deleted and offers to bring it back, as long as nothing else is done; the keyboard goes on beside it.
   *
   * @param entry what was deleted, as it still stands on the page
   */
  readonly offerUndo: (entry: Element | null | undefined) => void;
  /** Brings what was typed to the server now, for what is worked out there. */
  readonly save: () => Promise<void>;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('useEditing outside the editor');
  return editing;
}

export interface ItemEditing extends Editing<ServiceItem> {
  /** Every fact that its rules may name. */
  readonly vocabulary: Vocabulary;
}

export const ItemEditingContext = createContext<ItemEditing | null>(null);

/** In parts of a service item. The document has every section (an unfinished one is filled up with empty ones). */
export function useItemEditing(): ItemEditing {
  const editing = useContext(ItemEditingContext);
  if (editing === null) throw new Error('useItemEditing outside the editor of an item');
  return editing;
}

/** The findings at a place or inside it. */
export function findingsWithin(findings: readonly Finding[], pointer: string): Finding[] {
  return findings.filter(
    (finding) => finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`),
  );
}
