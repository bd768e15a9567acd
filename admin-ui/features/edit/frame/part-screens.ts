/** The screen of each part: a chunk of its own, loaded when it is opened. Whoever writes a part adds it here and in part-places.ts. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PartId } from './part-words.ts';

type Load = () => Promise<ComponentType>;

const rules = () => import('../parts/rules/RuleParts.tsx');
const facts = () => import('../parts/facts/ItemFacts.tsx');

const LOADS: Readonly<Record<PartId, Load>> = {
  overview: () => import('../parts/overview/OverviewPart.tsx').then((m) => m.OverviewPart),
  identity: () => facts().then((m) => m.IdentityPart),
  basis: () => import('../parts/facts/BasisPart.tsx').then((m) => m.BasisPart),
  form: () => import('../parts/form/FormPart.tsx').then((m) => m.FormPart),
  derived: () => import('../parts/derived/DerivedPart.tsx').then((m) => m.DerivedPart),
  conditions: () => import('../parts/conditions/ConditionsPart.tsx').then((m) => m.ConditionsPart),
  acceptance: () => rules().then((m) => m.AcceptancePart),
  materials: () => import('../parts/materials/MaterialsPart.tsx').then((m) => m.MaterialsPart),
  routing: () => rules().then((m) => m.RoutingPart),
  limits: () => rules().then((m) => m.LimitsPart),
  fees: () => rules().then((m) => m.FeesPart),
  review: () => rules().then((m) => m.ReviewPart),
  guide: () => import('../parts/guide/GuidePart.tsx').then((m) => m.GuidePart),
  cases: () => import('../parts/cases/CasesPart.tsx').then((m) => m.CasesPart),
  trial: () => import('../trial/TrialPanel.tsx').then((m) => m.TrialPanel),
  impact: () => import('../impact/ImpactPanel.tsx').then((m) => m.ImpactPanel),
  search: () => import('../search/SearchPanel.tsx').then((m) => m.SearchPanel),
  json: () => import('../json/JsonView.tsx').then((m) => m.JsonView),
  procedure: () => import('../parts/procedure/ProcedurePart.tsx').then((m) => m.ProcedurePart),
  choices: () => import('../parts/procedure/ChoicesPart.tsx').then((m) => m.ChoicesPart),
  laws: () => import('../parts/facts/BasisPart.tsx').then((m) => m.BasisPart),
  calendar: () => import('../parts/calendar/CalendarPart.tsx').then((m) => m.CalendarPart),
  parameters: () => import('../parts/parameters/ParametersPart.tsx').then((m) => m.ParametersPart),
  departments: () => import('../parts/directory/DepartmentsPart.tsx').then((m) => m.DepartmentsPart),
  halls: () => import('../parts/directory/HallsPart.tsx').then((m) => m.HallsPart),
};

const entries = Object.entries(LOADS).map(([id, load]) => [
  id,
  lazy(async () => ({ default: await load() })),
]);

export const SCREENS = Object.fromEntries(entries) as Readonly<
  Record<PartId, LazyExoticComponent<ComponentType>> // made of LOADS, which has every part
>;

/** Asks for a part's screen while the document is on its way; whether that succeeds is seen when it is shown. */
export function preloadPart(part: PartId): void {
  LOADS[part]().catch(() => undefined);
}
