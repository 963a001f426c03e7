import { useMutation } from '@apollo/client/react';
import { Anchor, Button, Code, Drawer, Group, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useReading } from '../apollo/use-reading.ts';
import { formatCount } from '../format/count.ts';
import { graphql } from '../generated/gql.ts';
import type { TemplateDrawerQuery } from '../generated/graphql.ts';
import { useAnnounced } from '../live/use-announced.ts';
import { Cost } from '../ui/cost.tsx';
import { PanelError } from '../ui/panel.tsx';
import { Time } from '../ui/time.tsx';
import { EvidenceBar } from './evidence-bar.tsx';
import { Pattern, ShortPattern } from './pattern.tsx';
import { Examples } from './template-examples.tsx';
import { Parameters } from './template-parameters.tsx';
import { TemplatePart } from './template-part.tsx';
import { TemplateStatusBadge } from './template-status.tsx';
import { TEMPLATE_CHANGED } from './template-changed.ts';

const TEMPLATE = graphql(`
  query TemplateDrawer($id: ID!) {
    template(id: $id) {
      id
      name
      origin
      status
      projectId
      agentType
      provider
      model
      promptPattern
      responsePattern
      uses
      costSaved
      createdAt
      lastUsedAt
      ...EvidenceBar_template
      ...TemplateParameters_template
      ...TemplateExamples_template
    }
  }
`);

const SET_ENABLED = graphql(`
  mutation SetTemplateEnabled($id: ID!, $enabled: Boolean!) {
    setTemplateEnabled(id: $id, enabled: $enabled) {
      id
      status
    }
  }
`);

const DELETE = graphql(`
  mutation DeleteTemplate($id: ID!) {
    deleteTemplate(id: $id)
  }
`);

type Template = NonNullable<TemplateDrawerQuery['template']>;

/** One template in full: what it answers, why it is trusted, and the switches. Escape closes it. */
export function TemplateDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { reading, error, readAgain } = useReading(id, TEMPLATE, { id });
  useAnnounced(TEMPLATE_CHANGED, ({ templateChanged }) => {
    if (templateChanged.id === id) readAgain();
  });
  const template = reading?.data.template;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title="Template"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {error && <PanelError error={error} onRetry={readAgain} />}
      {!reading && !error && <Skeleton height={500} />}
      {reading && !template && <Text>There is no template of this id any more.</Text>}
      {template && (
        <Stack gap="lg">
          <Head template={template} onChanged={readAgain} onDeleted={onClose} />
          <TemplatePart title="Prompt">
            <Pattern pattern={template.promptPattern} />
          </TemplatePart>
          <TemplatePart title="Response">
            <Pattern pattern={template.responsePattern} />
          </TemplatePart>
          <Parameters template={template} />
          <Examples template={template} />
        </Stack>
      )}
    </Drawer>
  );
}

function Head(props: { template: Template; onChanged: () => void; onDeleted: () => void }) {
  const { template } = props;
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        <ShortPattern pattern={template.name} />
      </Title>
      <Group gap="xs">
        <TemplateStatusBadge status={template.status} />
        <Text size="sm">
          {template.origin === 'LEARNED' ? 'Learned' : 'Written'} <Time iso={template.createdAt} />, for{' '}
          {template.agentType}
          {template.projectId !== null && ` in ${template.projectId}`}, instead of <Code>{template.model}</Code> of{' '}
          {template.provider}
        </Text>
      </Group>
      <EvidenceBar template={template} />
      <Text size="sm">
        <Anchor
          component={Link}
          to="/logs"
          search={{ range: 'ALL', templateId: [template.id] } as never}
          inherit
          underline="always"
        >
          Used {formatCount(template.uses)} times
        </Anchor>
        , saved <Cost dollars={template.costSaved} />
        {template.lastUsedAt && (
          <>
            , last <Time iso={template.lastUsedAt} />
          </>
        )}
      </Text>
      <Switches {...props} />
    </Stack>
  );
}

function Switches(props: { template: Template; onChanged: () => void; onDeleted: () => void }) {
  const { id, status } = props.template;
  const [asks, setAsks] = useState(false);
  const [setEnabled, switching] = useMutation(SET_ENABLED, { onCompleted: props.onChanged });
  const [remove, removing] = useMutation(DELETE, { onCompleted: props.onDeleted });
  const failure = switching.error ?? removing.error;
  return (
    <>
      <Group>
        <Switch
          label="May be served"
          checked={status === 'ACTIVE' || status === 'SHADOW'}
          disabled={switching.loading}
          onChange={({ currentTarget }) => void setEnabled({ variables: { id, enabled: currentTarget.checked } })}
        />
        {!asks && (
          <Button variant="default" size="compact-sm" onClick={() => setAsks(true)}>
            Delete …
          </Button>
        )}
        {asks && (
          <>
            <Button
              color="red.9"
              size="compact-sm"
              loading={removing.loading}
              onClick={() => void remove({ variables: { id } })}
            >
              Delete for good
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setAsks(false)}>
              Keep it
            </Button>
          </>
        )}
      </Group>
      {failure && <PanelError error={failure} />}
    </>
  );
}
