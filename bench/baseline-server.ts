import { randomUUID } from 'node:crypto';
import { readConfig } from '../server/config.ts';
import { createDiagnostics } from '../server/diagnostics.ts';
import type { Completion, CompletionRequest } from '../server/gateway/completion.ts';
import { conversationOf } from '../server/gateway/prompt.ts';
import { createSchema } from '../server/graphql/schema.ts';
import { listen } from '../server/http/http-server.ts';
import { createProviders } from '../server/providers/create-providers.ts';
import { onlyServices } from '../server/testing/only-services.ts';

/**
 * A process with the product's own server, schema and provider, whose `completion` calls the provider and no more: no chain, no
 * retries, no cache, no prices, no rows. It tells its parent where.
 */
const config = readConfig(process.env);
const [provider] = createProviders(config, (text) => text).chain;

async function complete(request: CompletionRequest, signal: AbortSignal): Promise<Completion> {
  const began = performance.now();
  const { temperature, maxOutputTokens } = request;
  const call = { model: provider!.model, messages: conversationOf(request), temperature, maxOutputTokens };
  const { text, finishReason, model, usage } = await provider!.complete(call, signal);
  const id = randomUUID();
  return {
    completionId: id,
    requestId: id,
    text,
    finishReason,
    servedBy: 'PROVIDER',
    provider: provider!.id,
    model,
    inputTokens: usage.inputTokens,
    outputTokens: usage.outputTokens,
    totalCostNano: null,
    costStatus: 'UNPRICED',
    durationSeconds: (performance.now() - began) / 1000,
    overheadSeconds: 0,
    attempts: [],
  };
}

const unused = (): never => {
  throw new Error('The baseline has no such thing');
};
const services = onlyServices({ gateway: { complete, stream: unused } });

const diagnostics = createDiagnostics('error');
const http = await listen({ host: '127.0.0.1', port: 0, allowedHosts: [], clientFolder: 'none', diagnostics });
await http.open({
  schema: createSchema(),
  contextFor: (signal) => ({ services, signal }),
  exportLogs: unused,
  findFault: async () => null,
});
process.send?.(http.url);
process.on('disconnect', () => process.exit(0));
