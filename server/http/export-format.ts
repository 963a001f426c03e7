import { LOG_FIELDS } from '../graphql/describe-log.ts';
import type { ExportedLog } from '../graphql/export-logs.ts';

/** One way to write rows of the log into a file. */
export interface ExportFormat {
  extension: string;
  contentType: string;
  /** What stands before the first row. */
  head: string;
  /** A row with its end of line. */
  line(log: ExportedLog): string;
}

/** RFC 4180, with a header. null is an empty cell, the empty text "". */
export const CSV: ExportFormat = {
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  head: `${LOG_FIELDS.join(',')}\r\n`,
  line: (log) => `${LOG_FIELDS.map((name) => cellOf(log[name])).join(',')}\r\n`,
};

/** One JSON object a line; its fields are those of LlmLog, in the form in which GraphQL has them, but for the zone of the time. */
export const NDJSON: ExportFormat = {
  extension: 'ndjson',
  contentType: 'application/x-ndjson; charset=utf-8',
  head: '',
  line: (log) => `${JSON.stringify(log)}\n`,
};

function cellOf(value: ExportedLog[keyof ExportedLog]): string {
  if (value === null) return '';
  if (typeof value === 'number') return decimal(value);
  if (typeof value === 'boolean') return String(value);
  return quote(typeof value === 'string' ? harmless(value) : JSON.stringify(value));
}

/** Nano-dollars and microseconds have at most nine decimals; JavaScript would write small ones as 1e-7. */
function decimal(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(9).replace(/0+$/, '');
}

/** A spreadsheet would run a text that begins like a formula; the apostrophe tells it that it is text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
