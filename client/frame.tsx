import { Anchor, Container, Group, Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useRef } from 'react';
import { useFocusOnNewPage, usePageName } from './page-name.ts';
import { ColorSchemeSwitch } from './ui/color-scheme-switch.tsx';

/** What stands around every page. */
export function Frame() {
  const content = useRef<HTMLDivElement>(null);
  const page = usePageName();
  useFocusOnNewPage(content, page);
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Container component="header" size="xl" py="sm">
        <Group justify="space-between" gap="sm">
          <Group gap="lg">
            <Text fw={700} span>
              LLM Ledger
            </Text>
            <Group component="nav" gap="md" aria-label="Pages">
              <PageLink to="/">Overview</PageLink>
              <PageLink to="/logs">Logs</PageLink>
            </Group>
          </Group>
          <ColorSchemeSwitch />
        </Group>
      </Container>
      <Container
        component="main"
        id="main"
        ref={content}
        aria-label={page}
        size="xl"
        pb="xl"
        tabIndex={-1}
        style={{ outline: 'none' }}
      >
        <Outlet />
      </Container>
    </>
  );
}

function PageLink({ to, children }: { to: '/' | '/logs'; children: string }) {
  return (
    <Anchor
      component={Link}
      to={to}
      activeOptions={{ exact: true, includeSearch: false }}
      activeProps={{ style: { fontWeight: 700 }, 'aria-current': 'page' }}
    >
      {children}
    </Anchor>
  );
}
