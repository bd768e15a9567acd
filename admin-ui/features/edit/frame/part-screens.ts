/** The screen of each part: a chunk of its own, loaded when it is opened. Whoever writes a part adds it here and in part-places.ts. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PartId } from './part-words.ts';

const screen = (load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> =>
  lazy(async () => ({ default: await load() }));

const rules = () => import('../parts/rules/RuleParts.tsx');
const facts = () => import('../parts/facts/ItemFacts.tsx');

export const SCREENS: Readonly<Record<PartId, LazyExoticComponent<ComponentType>>> = {
  overview: screen(() => import('../parts/overview/OverviewPart.tsx').then((m) => m.OverviewPart)),
  identity: screen(() => facts().then((m) => m.IdentityPart)),
  basis: screen(() => import('../parts/facts/BasisPart.tsx').then((m) => m.BasisPart)),
  form: screen(() => import('../parts/form/FormPart.tsx').then((m) => m.FormPart)),
  derived: screen(() => import('../parts/derived/DerivedPart.tsx').then((m) => m.DerivedPart)),
  conditions: screen(() => import('../parts/conditions/ConditionsPart.tsx').then((m) => m.ConditionsPart)),
  acceptance: screen(() => rules().then((m) => m.AcceptancePart)),
  materials: screen(() => import('../parts/materials/MaterialsPart.tsx').then((m) => m.MaterialsPart)),
  routing: screen(() => rules().then((m) => m.RoutingPart)),
  limits: screen(() => rules().then((m) => m.LimitsPart)),
  fees: screen(() => rules().then((m) => m.FeesPart)),
  review: screen(() => rules().then((m) => m.ReviewPart)),
  guide: screen(() => import('../parts/guide/GuidePart.tsx').then((m) => m.GuidePart)),
  cases: screen(() => import('../parts/cases/CasesPart.tsx').then((m) => m.CasesPart)),
  trial: screen(() => import('../trial/TrialPanel.tsx').then((m) => m.TrialPanel)),
  impact: screen(() => import('../impact/ImpactPanel.tsx').then((m) => m.ImpactPanel)),
  search: screen(() => import('../search/SearchPanel.tsx').then((m) => m.SearchPanel)),
  json: screen(() => import('../json/JsonView.tsx').then((m) => m.JsonView)),
  procedure: screen(() => import('../parts/procedure/ProcedurePart.tsx').then((m) => m.ProcedurePart)),
  choices: screen(() => import('../parts/procedure/ChoicesPart.tsx').then((m) => m.ChoicesPart)),
  laws: screen(() => import('../parts/facts/BasisPart.tsx').then((m) => m.BasisPart)),
  calendar: screen(() => import('../parts/calendar/CalendarPart.tsx').then((m) => m.CalendarPart)),
  parameters: screen(() => import('../parts/parameters/ParametersPart.tsx').then((m) => m.ParametersPart)),
  departments: screen(() => import('../parts/directory/DepartmentsPart.tsx').then((m) => m.DepartmentsPart)),
  halls: screen(() => import('../parts/directory/HallsPart.tsx').then((m) => m.HallsPart)),
};
