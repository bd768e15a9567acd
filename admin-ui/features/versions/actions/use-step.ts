import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Remark } from '../../../../server/core/life-cycle/life.ts';
import {
  approveVersion,
  publishVersion,
  restoreVersion,
  returnVersion,
  type SeenVersion,
  signVersion,
  type VersionVerb,
  withdrawVersion,
} from '../../../api/versions.ts';

/** What is said with a step. */
export type Said =
  | { verb: 'sign' | 'restore' }
  | { verb: 'approve' | 'withdraw'; words: string }
  | { verb: 'return'; remarks: readonly Remark[] }
  | { verb: 'publish'; day: string };

export interface Done {
  readonly verb: VersionVerb;
  /** Of a publication. */
  readonly openCases?: number;
}

async function take(at: SeenVersion, said: Said): Promise<Done> {
  switch (said.verb) {
    case 'sign':
      await signVersion(at);
      break;
    case 'restore':
      await restoreVersion(at);
      break;
    case 'approve':
      await approveVersion(at, said.words.trim());
      break;
    case 'withdraw':
      await withdrawVersion(at, said.words.trim());
      break;
    case 'return':
      await returnVersion(at, said.remarks);
      break;
    default: {
      const { openCases } = await publishVersion(at, said.day);
      return { verb: 'publish', openCases: openCases.count };
    }
  }
  return { verb: said.verb };
}

/** Takes a step for exactly the text that is on the screen; every list that may show the version is read again. */
export function useStep(at: SeenVersion, onDone: (done: Done) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: Said) => take(at, said),
    onSuccess: async (done) => {
      for (const queryKey of [
        ['rules', at.kind, at.code],
        ['versions'],
        ['drafts'],
        ['items'],
        ['guide', at.code],
      ])
        await queries.invalidateQueries({ queryKey });
      onDone(done);
    },
  });
}
