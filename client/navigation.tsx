import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, type TablerIcon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useShortcut } from './commands/use-commands.ts';
import classes from './frame.module.css';
import { narrowNavigation, useNarrowNavigation } from './preferences/narrow-navigation.ts';

/** A page that is linked from everywhere. */
export interface PageLink {
  to: string;
  title: string;
  /** The shortcut that leads there. */
  keys: string;
  icon: TablerIcon;
}

/** The way to all pages; by their signs alone where the viewer wants room. */
export function Navigation({ pages }: { pages: readonly PageLink[] }) {
  const isNarrow = useNarrowNavigation();
  const name = isNarrow ? 'Show the names of the pages' : 'Hide the names of the pages';
  const change = () => narrowNavigation.set(!isNarrow);
  useShortcut('[', name, 'Everywhere', change);
  const Toggle = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav aria-label="Pages" className={classes.navigation}>
      {pages.map(({ to, title, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.link}
          title={isNarrow ? title : undefined}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon size={18} stroke={1.75} aria-hidden="true" />
          <span className={classes.title}>{title}</span>
        </Link>
      ))}
      <button
        type="button"
        className={`${classes.link} ${classes.toggle}`}
        aria-label={name}
        aria-keyshortcuts="["
        title={`${name} ([)`}
        onClick={change}
      >
        <Toggle size={18} stroke={1.75} aria-hidden="true" />
      </button>
    </nav>
  );
}
