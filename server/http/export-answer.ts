import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Diagnostics } from '../diagnostics.ts';
import { LedgerError } from '../errors.ts';
import type { ExportedLog, ExportLogs } from '../graphql/export-logs.ts';
import type { ExportFormat } from './export-format.ts';

/** Each takes a connection to the database from time to time: half of those there are for reading. */
const MOST_AT_ONCE = 4;
/** A client that takes nothing for so long is given up, and its place is free. */
const STALL_MS = 60_000;

/**
 * Answers requests for an export with a stream that reads the next page of rows when its client has taken the last one.
 *
 *     place taken --fault before the first row--> answered with its status, place free
 *     place taken --first page--> streaming --end | client left or stalled | fault--> place free
 *
 * A fault while it streams cuts the connection, so that the client sees that the file is not whole.
 * @throws LedgerError OVERLOADED where too many are under way, and what `exportLogs` throws before the first row.
 */
export type AnswerExport = (
  request: FastifyRequest,
  reply: FastifyReply,
  as: { format: ExportFormat; exportLogs: ExportLogs },
) => Promise<FastifyReply>;

export function createAnswerExport(diagnostics: Diagnostics, stallMs = STALL_MS): AnswerExport {
  let underWay = 0;
  return async (request, reply, { format, exportLogs }) => {
    const pages = exportLogs(queryOf(request));
    if (underWay >= MOST_AT_ONCE) throw tooMany();
    underWay += 1;
    const file = await openFile(pages, format).catch((error: unknown) => {
      underWay -= 1;
      throw error;
    });
    file.once('close', () => (underWay -= 1));
    file.once('error', (error) => diagnostics.warn({ err: error }, 'An export ended before its last row'));
    reply.raw.setTimeout(stallMs, () => reply.raw.destroy());
    return reply
      .headers({
        'content-type': format.contentType,
        'content-disposition': `attachment; filename="llm-logs.${format.extension}"`,
        'cache-control': 'no-store',
      })
      .send(file);
  };
}

/** The first page is read before it resolves: until then a fault can still be an answer of its own. */
async function openFile(pages: AsyncIterable<ExportedLog[]>, format: ExportFormat): Promise<Readable> {
  const text = write(pages, format);
  const first = await text.next();
  return Readable.from(resume(first.value ?? '', text), { objectMode: false });
}

async function* write(pages: AsyncIterable<ExportedLog[]>, { head, line }: ExportFormat) {
  let before = head;
  for await (const page of pages) {
    yield before + page.map(line).join('');
    before = '';
  }
  if (before !== '') yield before;
}

async function* resume(first: string, rest: AsyncIterable<string>) {
  yield first;
  yield* rest;
}

function queryOf({ url }: FastifyRequest): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}

function tooMany(): LedgerError {
  const message = `${MOST_AT_ONCE} exports are under way already. Send the request again later.`;
  return new LedgerError('OVERLOADED', message, { retryAfterSeconds: 5 });
}
