import './editor-workers.ts';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './explorer.css';
import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider } from '@graphiql/react';
import { useComputedColorScheme } from '@mantine/core';
import { GraphiQLInterface } from 'graphiql';
import { useMemo } from 'react';
import { useTimeZone } from '../preferences/time-zone.ts';
import { examplesFor } from './examples.ts';
import { ExplorerBar } from './explorer-bar.tsx';
import { sendOperation } from './send-operation.ts';

/** Beside the editor from the start where both have room, else a click away. */
const PANE = matchMedia('(min-width: 90em)').matches ? { visiblePlugin: DOC_EXPLORER_PLUGIN } : {};
const PLUGINS = [DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN];

/** GraphiQL on this server's endpoint, in the dashboard's colours, with documents to begin with. */
export function Explorer() {
  const colorScheme = useComputedColorScheme();
  const timeZone = useTimeZone();
  const examples = useMemo(() => examplesFor(timeZone), [timeZone]);
  return (
    <GraphiQLProvider
      fetcher={sendOperation}
      defaultTabs={examples.map(({ query, variables }) => ({ query, variables }))}
      plugins={PLUGINS}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      {...PANE}
      inputValueDeprecation
      schemaDescription
    >
      <HistoryStore>
        <DocExplorerStore>
          <ExplorerBar examples={examples} />
          <div className="explorer-frame">
            <GraphiQLInterface forcedTheme={colorScheme} />
          </div>
        </DocExplorerStore>
      </HistoryStore>
    </GraphiQLProvider>
  );
}
