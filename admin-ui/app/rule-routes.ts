import type { RouteObject } from 'react-router';

/** Where rules are approved, compared and followed through time. Each screen is its own chunk. */
export const ruleRoutes: RouteObject[] = [
  {
    path: 'inbox',
    lazy: async () => ({ Component: (await import('../features/inbox/InboxPage.tsx')).InboxPage }),
  },
  {
    path: 'rules',
    lazy: async () => ({ Component: (await import('../features/versions/rules/RulesPage.tsx')).RulesPage }),
  },
  {
    path: 'rules/basis',
    lazy: async () => ({ Component: (await import('../features/basis/BasisPage.tsx')).BasisPage }),
  },
  {
    path: 'rules/compare',
    lazy: async () => ({
      Component: (await import('../features/versions/compare/ComparePage.tsx')).ComparePage,
    }),
  },
  {
    path: 'rules/:kind/:code/versions',
    lazy: async () => ({
      Component: (await import('../features/versions/history/HistoryPage.tsx')).HistoryPage,
    }),
  },
  {
    path: 'rules/:kind/:code/versions/:n',
    lazy: async () => ({
      Component: (await import('../features/versions/version/VersionPage.tsx')).VersionPage,
    }),
  },
  {
    path: 'timeline',
    lazy: async () => ({
      Component: (await import('../features/versions/timeline/TimelinePage.tsx')).TimelinePage,
    }),
  },
];
