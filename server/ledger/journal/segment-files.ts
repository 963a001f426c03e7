import { type FileHandle, open } from 'node:fs/promises';
import type { SegmentList } from './segment-list.ts';
import type { SpareSegment } from './spare-segment.ts';

/** Writes rows to the end of the newest segment, and begins another where one is full. */
export interface SegmentFiles {
  /**
   * Writes as many of these lines, the first of which has that number, as fit into one segment, and returns how many. They are
   * with the kernel then. Throws where they are not: the same lines must be given again.
   */
  write(lines: readonly Buffer[], first: number): Promise<number>;
  /** Everything written so far is on the disk when it resolves. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export function createSegmentFiles(
  folder: string,
  segmentBytes: number,
  { list, spare }: { list: Pick<SegmentList, 'fileOf' | 'add'>; spare: SpareSegment },
): SegmentFiles {
  let newest: { handle: FileHandle; length: number } | null = null;
  // Full, and not synced for the last time.
  let full: FileHandle[] = [];
  let folderChanged = false;

  async function begin(first: number) {
    const handle = await spare.take(list.fileOf(first));
    list.add(first);
    if (newest) full.push(newest.handle);
    folderChanged = true;
    newest = { handle, length: 0 };
    return newest;
  }

  /** A line that is larger than a segment has one alone. */
  const fits = (line: Buffer, length: number) => length === 0 || length + line.length <= segmentBytes;

  return {
    async write(lines, first) {
      const target = newest && fits(lines[0]!, newest.length) ? newest : await begin(first);
      const count = countThatFit(lines, segmentBytes - target.length);
      const bytes = Buffer.concat(lines.slice(0, count));
      await writeAt(target.handle, bytes, target.length);
      target.length += bytes.length;
      return count;
    },
    async sync() {
      const [ended, changed] = [full, folderChanged];
      full = [];
      folderChanged = false;
      try {
        for (const handle of ended) await handle.datasync();
        await newest?.handle.datasync();
        if (changed) await syncFolder(folder);
      } catch (error) {
        full = [...ended, ...full];
        folderChanged ||= changed;
        throw error;
      }
      for (const handle of ended) await handle.close();
    },
    async close() {
      if (newest) await newest.handle.truncate(newest.length);
      for (const handle of [...full, newest?.handle]) await handle?.close();
    },
  };
}

/** At least one. */
function countThatFit(lines: readonly Buffer[], room: number): number {
  let left = room - lines[0]!.length;
  let count = 1;
  while (count < lines.length && lines[count]!.length <= left) {
    left -= lines[count]!.length;
    count += 1;
  }
  return count;
}

/** All of it: the kernel may take less at a time. */
async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Only then the names of new files are on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
