import { useMutation } from '@apollo/client/react';
import { Alert, Button, Code, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { describeError } from '../apollo/error-code.ts';
import { graphql } from '../generated/gql.ts';
import { PanelError } from '../ui/panel.tsx';

const TEST = graphql(`
  mutation TestBudgetWebhook {
    testBudgetWebhook {
      delivered
      httpStatus
      message
    }
  }
`);

/** Alerts told to a receiver outside: whether he takes them, tried at once, and how one is set. */
export function WebhookPanel() {
  const [test, { data, error, loading }] = useMutation(TEST);
  // What went wrong is shown below; the promise says it a second time.
  const send = () => void test().catch(() => {});
  // It takes no input: that one is bad can only mean that there is nobody to tell.
  const isUnset = error !== undefined && describeError(error).code === 'BAD_USER_INPUT';
  return (
    <Paper component="section" withBorder p="md" aria-label="Webhook">
      <Stack gap="sm" align="start">
        <Title order={2} size="h5">
          Webhook
        </Title>
        <Text size="sm">
          Each alert, and each model that is first called without a price, can be sent by POST to an address of yours.
        </Text>
        <Button size="compact-sm" variant="default" loading={loading} onClick={send}>
          Send a test
        </Button>
        <output>
          {!loading && data && <Outcome {...data.testBudgetWebhook} />}
          {!loading && isUnset && <HowToSet />}
        </output>
        {!loading && error && !isUnset && <PanelError error={error} onRetry={send} />}
      </Stack>
    </Paper>
  );
}

function Outcome({ delivered, message }: { delivered: boolean; message: string }) {
  const Icon = delivered ? IconCheck : IconX;
  return (
    <Alert
      role="note"
      color={delivered ? 'green' : 'red'}
      icon={<Icon aria-hidden="true" />}
      title={delivered ? 'Delivered' : 'Not delivered'}
    >
      {message}
    </Alert>
  );
}

function HowToSet() {
  return (
    <Text size="sm">
      No webhook is set. Put its address into <Code>BUDGET_WEBHOOK_URL</Code> and a secret that signs what is sent into{' '}
      <Code>BUDGET_WEBHOOK_SECRET</Code>, and start the server again.
    </Text>
  );
}
