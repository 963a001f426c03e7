import { Group, Text } from '@mantine/core';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { CommandCenter } from './commands/command-center.tsx';
import { useCommands, useCommandSource } from './commands/use-commands.ts';
import classes from './frame.module.css';
import { Navigation, type PageLink } from './navigation.tsx';
import { useFocusOnNewPage, usePageName } from './page-name.ts';
import { ColorSchemeSwitch } from './ui/color-scheme-switch.tsx';
import { useNarrowNavigation } from './preferences/narrow-navigation.ts';
import { usePreferenceCommands } from './preferences/use-preference-commands.ts';
import { ZoneSelect } from './preferences/zone-select.tsx';

const ROW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What stands around every page. */
export function Frame({ pages }: { pages: readonly PageLink[] }) {
  const content = useRef<HTMLElement>(null);
  const page = usePageName();
  const navigate = useNavigate();
  useFocusOnNewPage(content, page);
  useCommands(
    pages.map(({ to, title, keys }) => ({
      name: `Go to ${title}`,
      group: 'Pages',
      keys,
      run: () => void navigate({ to }),
    })),
  );
  usePreferenceCommands();
  useCommandSource((typed) =>
    ROW_ID.test(typed)
      ? [
          {
            name: `Open log ${typed}`,
            group: 'Logs',
            run: () => void navigate({ to: '/logs/$id', params: { id: typed } }),
          },
        ]
      : [],
  );
  return (
    <div className={classes.frame} data-narrow={useNarrowNavigation() || undefined}>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className={classes.bar}>
        <Group gap={8} wrap="nowrap">
          <img src="/icon.svg" alt="" width={22} height={22} />
          <Text fw={700} span className={classes.product}>
            LLM Ledger
          </Text>
        </Group>
        <Group gap="xs" className={classes.tools}>
          <CommandCenter />
          <ZoneSelect />
          <ColorSchemeSwitch />
        </Group>
      </header>
      <Navigation pages={pages} />
      <main id="main" ref={content} aria-label={page} tabIndex={-1} className={classes.content}>
        <Outlet />
      </main>
    </div>
  );
}
