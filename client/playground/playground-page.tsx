import { Alert, Paper, Stack, Text, Textarea } from '@mantine/core';
import { PanelError } from '../ui/panel.tsx';
import { Announcement } from './announcement.tsx';
import { forgetAnswer } from './answers.ts';
import { type Draft, newMessage, newVariant, type Variant } from './draft.ts';
import { MessageList } from './message-list.tsx';
import classes from './playground.module.css';
import { RunSettings } from './run-settings.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDraft } from './use-draft.ts';
import { useModels } from './use-models.ts';
import { useSearchOnce } from './use-search-once.ts';
import { VariantPanel } from './variant-panel.tsx';

const LETTERS = ['A', 'B', 'C'] as const;

/** Asks one or more models the same, and shows their answers as they come, side by side. */
export function PlaygroundPage() {
  const { draft, change, isKept } = useDraft();
  useSearchOnce(draft, change);
  const models = useModels();
  const { variants } = draft;
  const named = (what: string) =>
    variants.length === 1 ? [what] : variants.map((_, index) => `${what} ${LETTERS[index]!}`);
  const names = named('Answer');
  const modelTitles = named('Model');
  const isDemo = models.providers?.some(({ id }) => id === 'demo') ?? false;
  const changeVariant = (changed: Variant, part: Partial<Variant>) =>
    change({ variants: variants.map((variant) => (variant === changed ? { ...variant, ...part } : variant)) });
  const remove = (removed: Variant) => {
    forgetAnswer(removed.id);
    change({ variants: variants.filter((variant) => variant !== removed) });
  };
  const continueFrom = (text: string) =>
    change({ messages: [...draft.messages, newMessage('ASSISTANT', text), newMessage('USER')] });
  return (
    <Stack gap="md">
      <Toolbar
        draft={draft}
        names={names}
        onCompare={() => change({ variants: [...variants, newVariant(variants.at(-1))] })}
      />
      {isDemo && (
        <Text size="sm" c="dimmed">
          No provider key is set: a built-in demo model answers, for free. With a key in .env, real models do.
        </Text>
      )}
      {!isKept && <Alert color="yellow">This prompt is not kept over a reload: the browser has no room for it.</Alert>}
      {models.error && <PanelError error={models.error} onRetry={models.readAgain} />}
      <div className={classes.layout}>
        <Prompt draft={draft} onChange={change} />
        <div className={classes.variants}>
          {variants.map((variant, index) => (
            <VariantPanel
              key={variant.id}
              name={names[index]!}
              modelTitle={modelTitles[index]!}
              variant={variant}
              models={models}
              onChange={(part) => changeVariant(variant, part)}
              onRemove={variants.length > 1 ? () => remove(variant) : null}
              onContinue={continueFrom}
            />
          ))}
        </div>
      </div>
      {variants.map((variant, index) => (
        <Announcement key={variant.id} name={names[index]!} variantId={variant.id} />
      ))}
    </Stack>
  );
}

/** What every answer is asked with. */
function Prompt({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  return (
    <Paper component="section" withBorder p="md" aria-label="Prompt" className={classes.prompt}>
      <Stack gap="md">
        <Textarea
          label="System prompt"
          placeholder="How the model should answer"
          autosize
          minRows={2}
          maxRows={12}
          value={draft.systemPrompt}
          onChange={(event) => onChange({ systemPrompt: event.currentTarget.value })}
        />
        <MessageList messages={draft.messages} onChange={(messages) => onChange({ messages })} />
        <RunSettings draft={draft} onChange={onChange} />
      </Stack>
    </Paper>
  );
}
