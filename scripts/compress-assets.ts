import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(?:js|css|html|svg|json)$/;
/** Below this a compressed answer is no smaller on the wire: both fit in one packet. */
const SMALLEST_BYTES = 1024;
/** The last steps take ten times as long for three per cent. */
const QUALITY = 9;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Puts beside each built file what the server sends to browsers that take it compressed, as `.br` and `.gz`. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => COMPRESSIBLE.test(fileName));
      await Promise.all(
        files.map((file) => {
          const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          return bytes.length < SMALLEST_BYTES ? undefined : compress(path.join(dir!, file.fileName), bytes);
        }),
      );
    },
  };
}

async function compress(file: string, bytes: Buffer): Promise<void> {
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${file}.br`, await brotli(bytes, { params: parameters }));
  await writeFile(`${file}.gz`, await zip(bytes, { level: QUALITY }));
}
