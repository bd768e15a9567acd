import { useQuery } from '@tanstack/react-query';
import type { Comparison } from '../../../api/drafts.ts';
import { sharedRulesQuery } from '../../../api/shared-rules.ts';
import { type VersionAnswer, versionDiffQuery } from '../../../api/versions.ts';
import { useMessages } from '../../../messages/index.tsx';

export type Told = Pick<Comparison, 'sentences' | 'effects' | 'departments'>;

/** What a version changes; of a first version, what it brings. */
export function useComparison(
  version: VersionAnswer,
  base: number | null,
): { data: Told | undefined; error: unknown; retry: () => void } {
  const { language } = useMessages();
  const shared = useQuery({ ...sharedRulesQuery, enabled: base === null });
  const known = useQuery({
    ...versionDiffQuery(version, [base ?? 0, version.version], language),
    enabled: base !== null,
  });
  const first = useQuery({
    queryKey: ['first-version', version.hash, language, shared.dataUpdatedAt],
    queryFn: async () => {
      if (!shared.data) throw new Error('asked before its documents are there');
      const { comparedWithNothing } = await import('../changes/compare-documents.ts');
      const { kind, document } = version;
      return comparedWithNothing({ kind, before: null, after: document, shared: shared.data, language });
    },
    enabled: base === null && shared.data !== undefined,
  });
  const asked = base === null ? first : known;
  return { data: asked.data, error: asked.error ?? shared.error, retry: () => void asked.refetch() };
}
