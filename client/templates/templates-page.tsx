import { Group, Pagination, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useReading } from '../apollo/use-reading.ts';
import { formatCost } from '../format/cost.ts';
import { formatCount } from '../format/count.ts';
import { graphql } from '../generated/gql.ts';
import type { TemplatesPageQuery } from '../generated/graphql.ts';
import { useAnnounced } from '../live/use-announced.ts';
import { useRefetchWhileLive } from '../live/use-refetch-while-live.ts';
import { DroppedNotice } from '../ui/dropped-notice.tsx';
import { createLatePart } from '../ui/late-part.tsx';
import { LateSkeleton, PanelError } from '../ui/panel.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { TEMPLATE_CHANGED } from './template-changed.ts';
import { STATUS_LOOKS } from './template-status.tsx';
import { TemplateTable } from './template-table.tsx';
import { filterOf, readTemplatesSearch, TEMPLATE_STATUSES, type TemplatesSearch } from './templates-search.ts';
import { TemplatesEmpty } from './templates-empty.tsx';
import classes from './templates.module.css';

const TemplateDrawer = createLatePart(async () => (await import('./template-drawer.tsx')).TemplateDrawer);

const TEMPLATES = graphql(`
  query TemplatesPage($filter: TemplateFilter, $page: PageInput) {
    templates(filter: $filter, page: $page) {
      totalCount
      pageInfo {
        totalPages
      }
      stats {
        total
        active
        uses
        costSaved
      }
      nodes {
        id
        ...TemplateRow_template
      }
    }
  }
`);
const PAGE_SIZE = 25;
const READ_AT_MOST_EVERY_MS = 2000;

/** What was learned, how sure it is, and what it spares. The address is the whole state. */
export function TemplatesPage() {
  const { search, dropped } = readTemplatesSearch(useSearch({ from: '/templates' }));
  const navigate = useNavigate({ from: '/templates' });
  const variables = { filter: filterOf(search), page: { number: search.page ?? 1, size: PAGE_SIZE } };
  const { reading, error, readAgain } = useReading(JSON.stringify(variables), TEMPLATES, variables);
  const readSoon = useRefetchWhileLive(readAgain, READ_AT_MOST_EVERY_MS);
  useAnnounced(TEMPLATE_CHANGED, readSoon);
  const change = (next: Partial<TemplatesSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, template: undefined, ...next }) });
  const open = (template: string | undefined) => void navigate({ search: (now) => ({ ...now, template }) });
  const page = reading?.data.templates;
  const isNarrowed = search.status !== undefined || Boolean(search.search);

  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h3">
          Templates
        </Title>
        <Text size="sm" c="dimmed">
          Answers learned from calls that repeat: compared with real ones first, and served for free once they are
          proven.
        </Text>
      </div>
      <DroppedNotice dropped={dropped} />
      <Filters search={search} onChange={change} />
      <StatusLine text={page ? `${formatCount(page.totalCount)} templates` : 'Loading'} />
      {error && <PanelError error={error} onRetry={readAgain} />}
      {!page && !error && <LateSkeleton height={500} />}
      {page && page.totalCount > 0 && <Tiles stats={page.stats} />}
      {page && page.nodes.length > 0 && <TemplateTable templates={page.nodes} onOpen={open} />}
      {page && page.nodes.length === 0 && (
        <TemplatesEmpty isNarrowed={isNarrowed} onClear={() => void navigate({ search: {} })} />
      )}
      {page && page.pageInfo.totalPages > 1 && (
        <Pagination
          value={search.page ?? 1}
          total={page.pageInfo.totalPages}
          onChange={(number) => change({ page: number === 1 ? undefined : number })}
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
        />
      )}
      {search.template && <TemplateDrawer id={search.template} onClose={() => open(undefined)} />}
    </Stack>
  );
}

function Filters({
  search,
  onChange,
}: {
  search: TemplatesSearch;
  onChange: (next: Partial<TemplatesSearch>) => void;
}) {
  return (
    <Group component="search" align="end">
      <Select
        label="Status"
        clearable
        placeholder="Any"
        value={search.status ?? null}
        onChange={(value) => onChange({ status: (value as TemplatesSearch['status']) ?? undefined })}
        data={TEMPLATE_STATUSES.map((value) => ({ value, label: STATUS_LOOKS[value].label }))}
      />
      <TextInput
        label="Search"
        placeholder="Name or pattern"
        defaultValue={search.search ?? ''}
        key={search.search ?? ''}
        onBlur={({ currentTarget }) => onChange({ search: currentTarget.value || undefined })}
        onKeyDown={({ key, currentTarget }) =>
          key === 'Enter' && onChange({ search: currentTarget.value || undefined })
        }
      />
    </Group>
  );
}

function Tiles({ stats }: Pick<TemplatesPageQuery['templates'], 'stats'>) {
  const tiles = [
    { name: 'Templates', figure: formatCount(stats.total) },
    { name: 'Served', figure: formatCount(stats.active) },
    { name: 'Answers', figure: formatCount(stats.uses) },
    { name: 'Saved', figure: formatCost(stats.costSaved) },
  ];
  return (
    <dl className={classes.tiles}>
      {tiles.map(({ name, figure }) => (
        <Paper key={name} withBorder p="md">
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} size="xl" fw={600} className="number" ta="start">
            {figure}
          </Text>
        </Paper>
      ))}
    </dl>
  );
}
