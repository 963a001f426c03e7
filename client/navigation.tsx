import type { TablerIcon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './frame.module.css';

/** A page that is linked from everywhere. */
export interface PageLink {
  to: string;
  title: string;
  /** The shortcut that leads there. */
  keys: string;
  icon: TablerIcon;
}

/** The way to all pages. */
export function Navigation({ pages }: { pages: readonly PageLink[] }) {
  return (
    <nav aria-label="Pages" className={classes.navigation}>
      {pages.map(({ to, title, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.link}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon size={18} stroke={1.75} aria-hidden="true" />
          {title}
        </Link>
      ))}
    </nav>
  );
}
