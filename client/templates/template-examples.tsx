import { Text } from '@mantine/core';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { Time } from '../ui/time.tsx';
import { FilledPattern } from './pattern.tsx';
import { TemplatePart } from './template-part.tsx';
import classes from './templates.module.css';

const EXAMPLES = graphql(`
  fragment TemplateExamples_template on Template {
    origin
    promptPattern
    responsePattern
    exampleCompletions {
      completionId
      prompt
      response
      createdAt
    }
  }
`);

/** The completions it was learned from, side by side: what differs between them is marked, and so is what came of it. */
export function Examples({ template }: { template: FragmentType<typeof EXAMPLES> }) {
  const { origin, promptPattern, responsePattern, exampleCompletions } = readFragment(EXAMPLES, template);
  if (exampleCompletions.length === 0) {
    const why =
      origin === 'LEARNED' ? 'Its examples are older than they may be kept.' : 'A person wrote it: it has no examples.';
    return (
      <Text size="sm" c="dimmed">
        {why}
      </Text>
    );
  }
  return (
    <TemplatePart title="Examples it was learned from">
      <div className={classes.examples}>
        {exampleCompletions.map(({ completionId, prompt, response, createdAt }) => (
          <figure key={completionId} className={classes.example}>
            <Text component="figcaption" size="xs" c="dimmed">
              <Time iso={createdAt} />
            </Text>
            <code className={`${classes.pattern} ${classes.prompt}`}>
              <FilledPattern pattern={promptPattern} text={prompt} />
            </code>
            <code className={classes.pattern}>
              <FilledPattern pattern={responsePattern} text={response} />
            </code>
          </figure>
        ))}
      </div>
    </TemplatePart>
  );
}
