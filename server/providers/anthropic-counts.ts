import { type Fetch, isEventStream } from './http-fetch.ts';
import { countIn } from './token-counts.ts';

/**
 * The AI SDK refuses an answer, or an event of a stream, that does not count its tokens, although the text is there and paid for.
 * A negative count lets it pass, and is never taken for a reported one.
 */
export function withCounts(fetch: Fetch): Fetch {
  return async (url, init) => {
    const response = await fetch(url, init);
    const { status, headers, body } = response;
    if (!isEventStream(headers) || !body) return new Response(fillCounts(await response.text()), { status, headers });
    const lines = body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(fillLines())
      .pipeThrough(new TextEncoderStream());
    return new Response(lines, { status, headers });
  };
}

/** Event by event; an event is a line here. */
function fillLines(): TransformStream<string, string> {
  let begun: string[] = [];
  return new TransformStream({
    transform(text, controller) {
      const end = text.lastIndexOf('\n') + 1;
      if (end > 0) {
        const lines = begun.join('') + text.slice(0, end);
        begun = [];
        controller.enqueue(
          lines.replaceAll(/^data:(.*"message_(?:start|delta)".*)$/gm, (_, data) => `data:${fillCounts(data)}`),
        );
      }
      if (end < text.length) begun.push(text.slice(end));
    },
    flush: (controller) => controller.enqueue(begun.join('')),
  });
}

function fillCounts(body: string): string {
  let answer: Record<string, any> | null;
  try {
    answer = JSON.parse(body);
  } catch {
    return body;
  }
  const filled = answer && fill(answer);
  return filled === answer ? body : JSON.stringify(filled);
}

function fill(answer: Record<string, any>): Record<string, any> {
  if (answer['type'] === 'message') return counted(answer, 'input_tokens', 'output_tokens');
  if (answer['type'] === 'message_delta') return counted(answer, 'output_tokens');
  if (answer['type'] !== 'message_start') return answer;
  const { message = {} } = answer;
  const filled = counted(message, 'input_tokens');
  return filled === message ? answer : { ...answer, message: filled };
}

function counted(part: Record<string, any>, ...names: string[]): Record<string, any> {
  const usage: Record<string, unknown> = part['usage'] ?? {};
  const missing = names.filter((name) => countIn(usage, name) === null).map((name) => [name, -1]);
  return missing.length === 0 ? part : { ...part, usage: { ...usage, ...Object.fromEntries(missing) } };
}
