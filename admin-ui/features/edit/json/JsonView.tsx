/**
 * The draft as JSON, for who wants it: the same rules as in every other view, and nothing but what parses gets into the draft.
 * The editor is a chunk of its own (JsonEditor.tsx); what text and draft are to each other is in use-json-draft.ts.
 */
import { lazy, Suspense } from 'react';
import { Loading } from '../../../shared/states/Loading.tsx';
import type { JsonEditorProps } from './JsonEditor.tsx';

const JsonEditor = lazy(async () => ({ default: (await import('./JsonEditor.tsx')).JsonEditor }));

export function JsonView({ section }: JsonEditorProps) {
  return (
    <Suspense fallback={<Loading />}>
      <JsonEditor key={section ?? ''} section={section} />
    </Suspense>
  );
}
