import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { RuleSection } from './conclusions.ts';

export interface ViewProps {
  readonly section: RuleSection;
  /** Somebody wants to change this rule. */
  readonly onPick: (ruleName: string) => void;
}

export interface View {
  readonly id: 'sentences' | 'tree' | 'table' | 'json' | 'picture' | 'timeline';
  /** Sentences and trees are the list of rules itself. */
  readonly Screen?: LazyExoticComponent<ComponentType<ViewProps>>;
}

const RuleTable = lazy(() => import('../../table/RuleTable.tsx').then((m) => ({ default: m.RuleTable })));
const JsonView = lazy(() => import('../../json/JsonView.tsx').then((m) => ({ default: m.JsonView })));

const every: readonly View[] = [
  { id: 'sentences' },
  { id: 'tree' },
  { id: 'table', Screen: RuleTable },
  { id: 'json', Screen: JsonView },
];

const picture: View = {
  id: 'picture',
  Screen: lazy(() => import('../../picture/RoutePicture.tsx').then((m) => ({ default: m.RoutePicture }))),
};

const timeline: View = {
  id: 'timeline',
  Screen: lazy(() => import('../../picture/LimitTimeline.tsx').then((m) => ({ default: m.LimitTimeline }))),
};

/** The views of each section; the first one is what it opens with. */
export const VIEWS: Readonly<Record<RuleSection, readonly View[]>> = {
  acceptance: every,
  routing: [...every, picture],
  limits: [...every, timeline],
  fees: every,
  review: every,
};
