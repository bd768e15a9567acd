/** What the impact of a draft has against submitting it; and, where publishing is strict, that nobody has looked. */
import type { ImpactResult } from '../../../core/impact/impact-result.ts';
import type { Blocker } from '../../../core/life-cycle/blocker.ts';
import { caseCensus, type DocumentAddress } from '../../../storage/index.ts';
import type { Platform } from '../../platform.ts';
import { concernedItem, impactJobs } from './start-impact.ts';

export async function impactBlockers(
  { storage, strictPublishing }: Pick<Platform, 'storage' | 'strictPublishing'>,
  { kind, code, hash }: DocumentAddress & { readonly hash: string },
): Promise<Blocker[]> {
  const jobs = await impactJobs(storage, { kind, code, hash });
  const finished = jobs.find(({ state }) => state === 'done');
  if (finished !== undefined) return mistakesOf(finished.result as ImpactResult); // as the job writes it
  if (!strictPublishing) return [];
  const { cases } = await caseCensus(storage, concernedItem({ kind, code }));
  if (cases === 0) return [];
  const message = `还不知道以往的 ${cases} 件案件按这份草稿会判成什么`;
  return [{ code: 'unknown-impact', pointer: '', message, fix: '先做影响测算,看过结果再提交' }];
}

function mistakesOf({ undecidable }: ImpactResult): Blocker[] {
  return undecidable
    .filter(({ blocks }) => blocks)
    .map(({ message, cases, examples }) => {
      const numbers = examples.map(({ caseNumber }) => caseNumber).join('、');
      const why = examples[0]?.sentence;
      return {
        code: 'undecidable-cases',
        pointer: '',
        message: `${message}:${cases} 件,例如 ${numbers}${why === undefined ? '' : `(${why})`}`,
        fix: '在规则里先问这一项是否填写,或者保留字段原来的类型;改好之后再做影响测算',
      };
    });
}
