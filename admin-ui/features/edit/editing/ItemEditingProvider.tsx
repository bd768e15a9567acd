import { type ReactNode, useMemo } from 'react';
import type { Parameters, ServiceItem } from '../../../../schemas/generated/types.ts';
import { vocabularyOf } from '../../../../server/core/language/vocabulary.ts';
import { onDocument, wholeItem } from '../../../shared/item/whole-item.ts';
import { type ItemEditing, ItemEditingContext, useEditing } from './editing.ts';

const NO_PARAMETERS: Parameters = { kind: 'parameters', code: 'none', name: '', parameters: {} };

/** Inside the editor of an item: the draft as an item with every section, and the facts that its rules may name. */
export function ItemEditingProvider({ children }: { children: ReactNode }) {
  const editing = useEditing();
  const { kind, document, standing, beside } = editing;
  const item = useMemo(() => wholeItem(document), [document]);
  const { form, materials, derived, variants } = item;
  const parameters = beside.parameters ?? NO_PARAMETERS;
  // Facts come of these four alone: typing in a rule does not make the vocabulary anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const vocabulary = useMemo(
    () => readableVocabulary(item, parameters),
    [form, materials, derived, variants, parameters],
  );
  const value = useMemo<ItemEditing>(
    () => ({
      ...editing,
      document: item,
      standing: standing as ServiceItem | null, // a published version has passed its schema
      vocabulary,
      edit: (change, about) => editing.edit(onDocument(change), about),
    }),
    [editing, item, standing, vocabulary],
  );
  if (kind !== 'service-item') return children;
  return <ItemEditingContext value={value}>{children}</ItemEditingContext>;
}

/** Of an item that somebody has broken in the whole text: no facts rather than no editor. */
function readableVocabulary(item: ServiceItem, parameters: Parameters) {
  try {
    return vocabularyOf({ item, parameters });
  } catch {
    return new Map();
  }
}
