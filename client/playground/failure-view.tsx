import { Alert, List, Stack, Text } from '@mantine/core';
import { formatCost } from '../format/cost.ts';
import { adviceFor, adviceForTry, failedTries, type Failure } from './failure.ts';
import { useTimeFormat } from '../preferences/time-zone.ts';

/** Why there is no answer, by its code, and what to do next. */
export function FailureView({ failure }: { failure: Failure }) {
  const tries = failedTries(failure);
  return (
    <Alert color="red" title={failure.code} role="alert">
      <Stack gap={6}>
        <Text size="sm">{failure.message}</Text>
        {failure.code === 'BUDGET_EXCEEDED' && <BudgetFigures failure={failure} />}
        {adviceFor(failure) && (
          <Text size="sm" fw={600}>
            {adviceFor(failure)}
          </Text>
        )}
        {tries.length > 0 && (
          <List size="sm">
            {tries.map(({ provider, model, errorCode, errorMessage }, index) => (
              <List.Item key={`${provider}-${model}-${String(index)}`}>
                {provider} ({model}): {errorCode}. {errorMessage} {adviceForTry(errorCode)}
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Alert>
  );
}

function BudgetFigures({ failure: { details } }: { failure: Failure }) {
  const format = useTimeFormat();
  const { spent, limit, periodEnd } = details;
  if (typeof spent !== 'number' || typeof limit !== 'number') return null;
  return (
    <Text size="sm">
      {formatCost(spent)} of {formatCost(limit)} is spent
      {typeof periodEnd === 'string' && `; the period ends ${format.moment(periodEnd)}`}.
    </Text>
  );
}
