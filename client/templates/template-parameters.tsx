import { Code, Table } from '@mantine/core';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { TemplatePart } from './template-part.tsx';

const PARAMETERS = graphql(`
  fragment TemplateParameters_template on Template {
    parameters {
      name
      type
      examples
    }
  }
`);

/** What may differ from prompt to prompt, and what was seen there. */
export function Parameters({ template }: { template: FragmentType<typeof PARAMETERS> }) {
  const { parameters } = readFragment(PARAMETERS, template);
  if (parameters.length === 0) return null;
  return (
    <TemplatePart title="Parameters">
      <Table>
        <Table.Thead>
          <Table.Tr>
            {['Name', 'Type', 'Seen'].map((title) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parameters.map(({ name, type, examples }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">
                <Code>{name}</Code>
              </Table.Th>
              <Table.Td>{type}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{examples.join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TemplatePart>
  );
}
