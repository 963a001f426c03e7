import { Anchor, Table, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatCompact, formatCount } from '../format/count.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { Cost } from '../ui/cost.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { EvidenceBar } from './evidence-bar.tsx';
import { ShortPattern } from './pattern.tsx';
import { TemplateStatusBadge } from './template-status.tsx';
import classes from './templates.module.css';

export const TemplateRow_template = graphql(`
  fragment TemplateRow_template on Template {
    id
    name
    status
    projectId
    agentType
    model
    promptPattern
    examples
    uses
    tokensSaved
    costSaved
    ...EvidenceBar_template
  }
`);

/** One template a row; its name opens it. */
export function TemplateTable({
  templates,
  onOpen,
}: {
  templates: readonly FragmentType<typeof TemplateRow_template>[];
  onOpen: (id: string) => void;
}) {
  const rows = readFragment(TemplateRow_template, templates);
  return (
    <ScrollRegion label="Table of templates" className={`wide ${classes.table}`}>
      <Table highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {['Template', 'Status', 'Evidence'].map((title) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
            {['Uses', 'Tokens saved', 'Saved'].map((title) => (
              <Table.Th key={title} scope="col" className="number">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row" miw={260} maw={480} fw={400}>
                <UnstyledButton className={classes.name} onClick={() => onOpen(row.id)}>
                  <ShortPattern pattern={row.name} />
                </UnstyledButton>
                {!isBeginningOf(row.promptPattern, row.name) && <ShortPattern pattern={row.promptPattern} />}
                <Text size="xs" c="dimmed" mt={2}>
                  {row.agentType}
                  {row.projectId !== null && ` in ${row.projectId}`}, instead of {row.model},{' '}
                  {formatCount(row.examples)} examples
                </Text>
              </Table.Th>
              <Table.Td>
                <TemplateStatusBadge status={row.status} />
              </Table.Td>
              <Table.Td>
                <EvidenceBar template={row} />
              </Table.Td>
              <Table.Td className="number">{row.uses === 0 ? 0 : <UsesLink {...row} />}</Table.Td>
              <Table.Td className="number" title={formatCount(row.tokensSaved)}>
                {formatCompact(row.tokensSaved)}
              </Table.Td>
              <Table.Td className="number">
                <Cost dollars={row.costSaved} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

/** To the rows that are counted. */
function UsesLink({ id, uses }: { id: string; uses: number }) {
  const search = { range: 'ALL', templateId: [id] } as never;
  return (
    <Anchor
      component={Link}
      to="/logs"
      search={search}
      inherit
      aria-label={`${formatCount(uses)} uses: see their calls`}
    >
      {formatCount(uses)}
    </Anchor>
  );
}

/** A name that was made of the pattern: there is no need to say both. */
function isBeginningOf(pattern: string, name: string): boolean {
  return pattern.startsWith(name.replace(/\s*…$/, ''));
}
