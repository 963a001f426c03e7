import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Vendor } from '../../environment.ts';
import { type Asked, DIALECTS, type Said } from './dialects.ts';
import { type Script, USUAL_USAGE } from './script.ts';
import { STREAMS } from './streams.ts';

type Request = Asked & { vendor: Vendor; body: any };

/** Answers one request as its script says. */
export async function perform(script: Script, asked: Request, response: ServerResponse): Promise<void> {
  await script.after;
  if (script.hang) return;
  if (script.cutAfterBytes === 0) return void response.destroy();
  const isStreamed = asked.isStreamed && script.body === undefined && (script.status ?? 200) < 400;
  if (isStreamed) await performStream(script, asked, response);
  else performWhole(script, asked, response);
}

function performWhole(script: Script, asked: Request, response: ServerResponse): void {
  const body = Buffer.from(bodyOf(script, asked));
  response.writeHead(script.status ?? 200, {
    'content-type': 'application/json',
    'content-length': body.length,
    ...script.headers,
  });
  const { cutAfterBytes, stallAfterBytes } = script;
  if (cutAfterBytes !== undefined) response.write(body.subarray(0, cutAfterBytes), () => response.destroy());
  else if (stallAfterBytes !== undefined) response.write(body.subarray(0, stallAfterBytes));
  else response.end(body);
}

function bodyOf(script: Script, asked: Request): string {
  const { status = 200 } = script;
  const dialect = DIALECTS[asked.vendor];
  if (script.body !== undefined) return script.body;
  return JSON.stringify(
    status >= 400 ? dialect.error(status, messageOf(script)) : dialect.answer(saidOf(script, asked)),
  );
}

/** As server-sent events, each written as soon as it may be. */
async function performStream(script: Script, asked: Request, response: ServerResponse): Promise<void> {
  const { begin, piece, end, error } = STREAMS[asked.vendor];
  const said = saidOf(script, asked);
  const write = async (text: string) => {
    if (response.destroyed) return;
    if (!response.write(text)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  };
  response.writeHead(200, { 'content-type': 'text/event-stream', ...script.headers });
  const { cutAfterBytes, stallAfterBytes } = script;
  if (cutAfterBytes !== undefined) return void response.write('data: '.repeat(4), () => response.destroy());
  if (stallAfterBytes !== undefined) return void response.write('data: '.repeat(4));
  await write(begin(said, asked.body));
  let count = 0;
  for (const each of script.pieces ?? wordsOf(said.text)) {
    if (typeof each === 'string') await write(piece({ ...said, text: each }, (count += 1)));
    else await each;
  }
  if (script.ends === 'STALL') return;
  if (script.ends === 'CUT') return void response.write('data: ', () => response.destroy());
  if (script.ends === 'ERROR') await write(error(messageOf(script)));
  if (script.ends === 'GARBAGE') await write('data: <html>\n\n');
  if (script.ends === undefined) await write(end(said, asked.body));
  response.end();
}

function saidOf(script: Script, asked: Request): Said {
  const { text: given = (said: string) => `echo: ${said}`, model = asked.model } = script;
  const { finishReason, usage = USUAL_USAGE } = script;
  const text = typeof given === 'string' ? given : given(asked.text);
  return { text, model, finishReason, usage };
}

function messageOf({ message = 'The fake vendor was told to fail' }: Script): string {
  return message;
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}
