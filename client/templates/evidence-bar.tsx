import { Progress, Stack, Text } from '@mantine/core';
import { formatCount, formatShare } from '../format/count.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { matchesNeeded, progressToServing } from './evidence.ts';

const EVIDENCE = graphql(`
  fragment EvidenceBar_template on Template {
    status
    origin
    shadowMatches
    shadowMismatches
    errorUpperBound
    errorBudget
  }
`);

/** How sure a template is, and how far it is from being served. */
export function EvidenceBar({ template }: { template: FragmentType<typeof EVIDENCE> }) {
  const { shadowMatches, shadowMismatches, errorUpperBound, errorBudget } = readFragment(EVIDENCE, template);
  const progress = progressToServing(errorUpperBound, errorBudget);
  const needed = shadowMismatches === 0 && progress < 1 ? ` of ${formatCount(matchesNeeded(errorBudget))}` : '';
  const compared = shadowMatches + shadowMismatches;
  const wrong = shadowMismatches === 0 ? '' : `, ${formatCount(shadowMismatches)} wrong`;
  return (
    <Stack gap={4} miw={150}>
      <Progress value={progress * 100} color={progress === 1 ? 'green' : 'indigo'} aria-label="Way to being served" />
      <Text size="xs">
        {formatCount(shadowMatches)}
        {needed} right{wrong}
      </Text>
      <Text size="xs" c="dimmed">
        {compared === 0
          ? 'Not compared with a real answer yet'
          : `At most ${formatShare(errorUpperBound)} wrong, ${formatShare(errorBudget)} allowed`}
      </Text>
    </Stack>
  );
}
