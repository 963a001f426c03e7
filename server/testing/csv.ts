/** The records of an RFC 4180 text, each by the names in the first. Written against the standard, not against what we write. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...records] = parseRecords(text);
  return records.map((cells) => {
    if (cells.length !== header.length) throw new Error(`A record has ${cells.length} cells: ${cells.join('|')}`);
    return Object.fromEntries(header.map((name, at) => [name, cells[at]!]));
  });
}

function parseRecords(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      records.push(cells);
      cells = [];
      at += 2;
    } else throw new Error(`A cell is followed by ${JSON.stringify(text.slice(at, at + 10))}`);
  }
  if (cells.length > 0) throw new Error('The last record has no end');
  return records;
}

function quotedCell(text: string, start: number): { value: string; end: number } {
  let value = '';
  for (let at = start; ;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new Error('A quoted cell has no end');
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

function plainCell(text: string, start: number): { value: string; end: number } {
  let end = start;
  while (end < text.length && !',\r\n"'.includes(text[end]!)) end += 1;
  return { value: text.slice(start, end), end };
}
