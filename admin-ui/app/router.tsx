import { createBrowserRouter } from 'react-router';
import { Loading } from '../shared/states/Loading.tsx';
import { NotFound } from '../shared/states/NotFound.tsx';
import { RouteFailure } from './RouteFailure.tsx';
import { ruleRoutes } from './rule-routes.ts';
import { Shell } from './Shell.tsx';

/** Every address of the product. Each screen is its own chunk; rjsf comes with the receiving page alone. */
export function createRouter() {
  return createBrowserRouter([
    {
      path: '/',
      Component: Shell,
      HydrateFallback: Loading,
      children: [
        {
          ErrorBoundary: RouteFailure,
          children: [
            {
              lazy: async () => ({ Component: (await import('./WithDialogs.tsx')).WithDialogs }),
              children: [
                ...ruleRoutes,
                {
                  path: 'items/:code/receive',
                  lazy: async () => ({
                    Component: (await import('../features/receive/ReceivePage.tsx')).ReceivePage,
                  }),
                },
                {
                  path: 'cases',
                  lazy: async () => ({
                    Component: (await import('../features/case/CaseListPage.tsx')).CaseListPage,
                  }),
                },
                {
                  path: 'cases/:id',
                  lazy: async () => ({ Component: (await import('../features/case/CasePage.tsx')).CasePage }),
                },
                {
                  path: 'rules/:kind/:code/edit',
                  lazy: async () => ({ Component: (await import('../features/edit/EditPage.tsx')).EditPage }),
                },
              ],
            },
            {
              index: true,
              lazy: async () => ({
                Component: (await import('../features/catalogue/StartPage.tsx')).StartPage,
              }),
            },
            {
              path: 'items/:code',
              lazy: async () => ({ Component: (await import('../features/guide/GuidePage.tsx')).GuidePage }),
            },
            {
              path: 'audit',
              lazy: async () => ({
                Component: (await import('../features/audit/verify/VerifyPage.tsx')).VerifyPage,
              }),
            },
            {
              path: 'audit/chains',
              lazy: async () => ({
                Component: (await import('../features/audit/chains/ChainsPage.tsx')).ChainsPage,
              }),
            },
            {
              path: 'audit/laws',
              lazy: async () => ({
                Component: (await import('../features/audit/laws/LawsPage.tsx')).LawsPage,
              }),
            },
            {
              path: 'sign-in',
              lazy: async () => ({
                Component: (await import('../features/session/SignInPage.tsx')).SignInPage,
              }),
            },
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ]);
}
