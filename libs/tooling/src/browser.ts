import { existsSync } from 'node:fs';
import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { runNode } from './child.js';
import { Problem } from './problem.js';
import { fromRoot } from './workspace.js';

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** To be laid over the environment of the browser's process. */
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

async function isRunnable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function findInstalled(): Promise<string | undefined> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (await isRunnable(chosen)) return chosen;
    throw new Problem(`CHROME_PATH names ${chosen}, which cannot be run.`, 'Correct it or leave it out.');
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const file of [...candidates, ...PLACES]) if (await isRunnable(file)) return file;
  return undefined;
}

// The package unpacks into the system's temporary folder, under fixed names that another user may hold; a process of
// its own lets it see ours instead. The name of the runtime makes it unpack the libraries the system may not have.
const UNPACK = `
  import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())
    .then((file) => console.log(file));
`;

const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>${fromRoot('node_modules/vazirmatn/fonts/ttf')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>Vazirmatn</family></prefer></alias>
</fontconfig>
`;

async function writableBase(): Promise<string> {
  const beside = fromRoot('node_modules/.cache/najat');
  try {
    await mkdir(beside, { recursive: true });
    await access(beside, constants.W_OK);
    return beside;
  } catch {
    return path.join(os.tmpdir(), `najat-browser-${os.userInfo().username}`);
  }
}

async function packageVersion(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = path.join(main.slice(0, main.lastIndexOf('chromium') + 'chromium'.length), 'package.json');
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}

async function unpack(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o755 });
  const { code, output } = await runNode(['--input-type=module', '-e', UNPACK], {
    env: { TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  if (code !== 0 || !existsSync(path.join(draft, 'chromium'))) {
    await rm(draft, { recursive: true, force: true });
    throw new Problem(
      `The browser for the tests could not be unpacked: ${output.trim()}`,
      'Is the disk full?',
    );
  }
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder).catch((error: unknown) => {
    if (!existsSync(path.join(folder, 'chromium'))) throw error;
  });
}

async function bundled(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Problem(
      'No Chromium or Chrome was found, and the bundled one runs on 64-bit Intel Linux only.',
      'Install Chromium or Chrome, or set CHROME_PATH to it.',
    );
  }
  const folder = path.join(await writableBase(), `chromium-${await packageVersion()}`);
  if (!existsSync(path.join(folder, 'chromium'))) await unpack(folder);
  const fonts = path.join(folder, 'fonts.conf');
  await writeFile(fonts, fontsConfig(folder));
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ARGS,
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_FILE: fonts },
  };
}

/** The Chromium of this computer, or the one that came with the packages. */
export async function resolveBrowser(): Promise<Browser> {
  const installed = await findInstalled();
  return installed ? { executablePath: installed, args: ARGS, env: {} } : bundled();
}
