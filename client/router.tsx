import {
  IconApi,
  IconLayoutDashboard,
  IconList,
  IconPlayerPlay,
  IconTemplate,
  IconWallet,
  type TablerIcon,
} from '@tabler/icons-react';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { z } from './format/zod.ts';
import { budgetsSearch } from './budgets/budgets-search.ts';
import { parseSearch, stringifySearch } from './format/address.ts';
import { Frame } from './frame.tsx';
import { logsSearch } from './logs/logs-search.ts';
import { NotFound } from './not-found.tsx';
import { PageFault } from './page-fault.tsx';
import { overviewSearch } from './overview/overview-search.ts';
import { playgroundSearch } from './playground/playground-search.ts';
import { templatesSearch } from './templates/templates-search.ts';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

/** Every page, in the order of the navigation: Overview, Logs, Templates, Budgets, Playground, API explorer. A page is an entry here. */
const PAGES = [
  page({
    path: '/',
    title: 'Overview',
    keys: 'g o',
    icon: IconLayoutDashboard,
    search: overviewSearch,
    component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
  }),
  page({
    path: '/logs',
    title: 'Logs',
    keys: 'g l',
    icon: IconList,
    search: logsSearch,
    component: lazyRouteComponent(() => import('./logs/logs-page.tsx'), 'LogsPage'),
  }),
  page({
    path: '/templates',
    title: 'Templates',
    keys: 'g t',
    icon: IconTemplate,
    search: templatesSearch,
    component: lazyRouteComponent(() => import('./templates/templates-page.tsx'), 'TemplatesPage'),
  }),
  page({
    path: '/budgets',
    title: 'Budgets',
    keys: 'g b',
    icon: IconWallet,
    search: budgetsSearch,
    component: lazyRouteComponent(() => import('./budgets/budgets-page.tsx'), 'BudgetsPage'),
  }),
  page({
    path: '/playground',
    title: 'Playground',
    keys: 'g p',
    icon: IconPlayerPlay,
    search: playgroundSearch,
    component: lazyRouteComponent(() => import('./playground/playground-page.tsx'), 'PlaygroundPage'),
  }),
  page({
    path: '/explorer',
    title: 'API explorer',
    keys: 'g a',
    icon: IconApi,
    search: z.object({}),
    component: lazyRouteComponent(() => import('./explorer/explorer-page.tsx'), 'ExplorerPage'),
  }),
] as const;

/** A page that is linked from everywhere. */
function page<
  const Path extends string,
  Search extends z.ZodObject | ((address: Record<string, unknown>) => object),
>(described: {
  path: Path;
  /** What links, headings and titles call it. */
  title: string;
  /** The shortcut that leads there. */
  keys: string;
  icon: TablerIcon;
  /** What its address may say; what is not understood is left out. */
  search: Search;
  component: RouteComponent;
}) {
  const { path, title, keys, icon, search, component } = described;
  const staticData = { title, link: { keys, icon } };
  return createRoute({ getParentRoute: () => root, path, staticData, validateSearch: search, component });
}

function Root(): ReactNode {
  const links = PAGES.flatMap(({ to, options: { staticData: { title, link } = {} } }) =>
    title && link ? [{ to, title, ...link }] : [],
  );
  return <Frame pages={links} />;
}

const log = createRoute({
  getParentRoute: () => root,
  path: '/logs/$id',
  staticData: { title: 'Log detail' },
  component: lazyRouteComponent(() => import('./logs/log-page.tsx'), 'LogPage'),
});

/** One route a page; the state of a page is its address. */
export const router = createRouter({
  routeTree: root.addChildren([...PAGES, log]),
  defaultPreload: 'intent',
  defaultErrorComponent: PageFault,
  parseSearch,
  stringifySearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page's name in tabs, in the history and to screen readers. */
    title?: string;
    /** Only pages that are linked from everywhere have one. */
    link?: { keys: string; icon: TablerIcon };
  }
}
