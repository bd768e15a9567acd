/**
 * The editor of rule documents: /rules/:kind/:code/edit. It opens the draft, or the version in effect to begin one from, and hands
 * both to the frame. Nothing here knows a part of a document. Start at editing/editing.ts, then frame/Editor.tsx; the
 * parts are in parts/, what they are made of in condition/, table/, picture/ and shared/.
 */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { draftQuery } from '../../api/drafts.ts';
import { ApiProblem, notSignedIn } from '../../api/problem.ts';
import type { RuleAddress, RuleKind } from '../../api/rules.ts';
import { useSession } from '../../api/session.ts';
import { sharedRulesQuery } from '../../api/shared-rules.ts';
import { inEffectQuery, versionQuery } from '../../api/versions.ts';
import { Failure } from '../../shared/states/Failure.tsx';
import { Loading } from '../../shared/states/Loading.tsx';
import { NotFound } from '../../shared/states/NotFound.tsx';
import { useCheckWorker } from './check/use-findings.ts';
import { Editor } from './frame/Editor.tsx';
import { partNamed } from './frame/part-places.ts';
import { preloadPart } from './frame/part-screens.ts';

const KINDS: ReadonlySet<string> = new Set<RuleKind>([
  ...(['service-item', 'procedure', 'calendar', 'parameters', 'directory'] as const),
]);

export function EditPage() {
  const { kind = '', code = '' } = useParams();
  if (!KINDS.has(kind)) return <NotFound />;
  // Another document is another editor, with nothing left over from the first.
  return <Opening key={`${kind}/${code}`} at={{ kind: kind as RuleKind, code }} />;
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ApiProblem && error.status === status;
}

/** What is missing is no failure: a new document has no version, and who may not edit has no draft. */
function unless(status: number, error: Error | null): Error | null {
  return hasStatus(error, status) ? null : error;
}

function useOpening(at: RuleAddress, isSignedIn: boolean) {
  const [draft, known, shared] = useQueries({
    queries: [
      // Read anew each time: what is edited must be what the server has.
      { ...draftQuery(at), gcTime: 0, staleTime: Number.POSITIVE_INFINITY, enabled: isSignedIn },
      { ...inEffectQuery(at), retry: false },
      sharedRulesQuery,
    ],
  });
  const version = known.data?.version ?? 0;
  const standing = useQuery({ ...versionQuery({ ...at, version }), enabled: version > 0 });
  const asked = [draft, known, shared, ...(version > 0 ? [standing] : [])];
  return {
    error: unless(403, draft.error) ?? unless(404, known.error) ?? shared.error ?? standing.error,
    isDone: asked.every(({ isPending }) => !isPending),
    ...{ draft: draft.data, shared: shared.data, standing: standing.data },
  };
}

function Opening({ at }: { at: RuleAddress }) {
  const session = useSession();
  const checker = useCheckWorker();
  const [address] = useSearchParams();
  const part = partNamed(at.kind, address.get('part'));
  useEffect(() => {
    if (part) preloadPart(part.id);
  }, [part]);
  const { error, isDone, draft, shared, standing } = useOpening(at, Boolean(session));
  if (session === null) return <Failure error={notSignedIn()} />;
  if (error) return <Failure error={error} retry={() => window.location.reload()} />;
  if (!session || !isDone || !shared) return <Loading />;
  const document = draft?.document ?? standing?.document;
  if (document === undefined) return <NotFound />;
  return (
    <Editor
      {...{ checker, at, shared, document }}
      person={session.user}
      standing={standing ?? null}
      draft={draft ?? null}
    />
  );
}
