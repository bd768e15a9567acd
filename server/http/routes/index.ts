/** Every route of the server, in one table. */
import type { Route } from '../route.ts';
import { attachmentRoutes } from './attachments.ts';
import { basisRoutes } from './basis.ts';
import { calendarRoutes } from './calendar.ts';
import { caseRoutes } from './cases.ts';
import { comparisonRoutes } from './comparisons.ts';
import { documentationRoutes } from './documentation.ts';
import { draftCheckRoutes } from './draft-checks.ts';
import { draftPresenceRoutes } from './draft-presence.ts';
import { draftRoutes } from './drafts.ts';
import { impactRoutes } from './impact.ts';
import { itemRoutes } from './items.ts';
import { jobRoutes } from './jobs.ts';
import { ledgerRoutes } from './ledger.ts';
import { lifecycleRoutes } from './lifecycle.ts';
import { oidcRoutes } from './oidc.ts';
import { type Operations, operationRoutes } from './operations.ts';
import { pastCaseRoutes } from './past-cases.ts';
import { peopleRoutes } from './people.ts';
import { ruleListRoutes } from './rule-lists.ts';
import { ruleRoutes } from './rules.ts';
import { sessionRoutes } from './session.ts';
import { tokenRoutes } from './tokens.ts';

export function allRoutes(operations: Operations): Route[] {
  const routes = [
    ...itemRoutes,
    ...calendarRoutes,
    ...caseRoutes,
    ...comparisonRoutes,
    ...ruleRoutes,
    ...ruleListRoutes,
    ...draftRoutes,
    ...attachmentRoutes,
    ...draftPresenceRoutes,
    ...lifecycleRoutes,
    ...draftCheckRoutes,
    ...basisRoutes,
    ...impactRoutes,
    ...pastCaseRoutes,
    ...jobRoutes,
    ...sessionRoutes,
    ...ledgerRoutes,
    ...oidcRoutes,
    ...peopleRoutes,
    ...tokenRoutes,
    ...operationRoutes(operations),
  ];
  return [...routes, ...documentationRoutes(routes)];
}
