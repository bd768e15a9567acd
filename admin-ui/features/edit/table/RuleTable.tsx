/**
 * The rules of a section as a table: rows are rules, columns are conditions and what they lead to. It answers every change
 * through the draft and never holds rules of its own; a rule that a table cannot show is told as a sentence and kept.
 * Start reading at use-rule-table.ts; cells/, columns/ and rows/ are pure, sheet/ is the way to .xlsx and back.
 */
import { lazy, Suspense } from 'react';
import { Loading } from '../../../shared/states/Loading.tsx';
import type { Section } from './columns/column.ts';

const RuleGrid = lazy(async () => ({ default: (await import('./grid/RuleGrid.tsx')).RuleGrid }));

export function RuleTable({ section }: { section: Section }) {
  return (
    <Suspense fallback={<Loading />}>
      <RuleGrid key={section} section={section} />
    </Suspense>
  );
}
