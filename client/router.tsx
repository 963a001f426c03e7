import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './frame.tsx';
import { logsSearch } from './logs/logs-search.ts';
import { overviewSearch } from './overview/overview-search.ts';

const root = createRootRoute({ component: Frame });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  staticData: { title: 'Overview' },
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
});

const logs = createRoute({
  getParentRoute: () => root,
  path: '/logs',
  staticData: { title: 'Logs' },
  validateSearch: logsSearch,
  component: lazyRouteComponent(() => import('./logs/logs-page.tsx'), 'LogsPage'),
});

/** One route a page; the state of a page is its address. */
export const router = createRouter({ routeTree: root.addChildren([overview, logs]), defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page's name in tabs, in the history and to screen readers. */
    title?: string;
  }
}
