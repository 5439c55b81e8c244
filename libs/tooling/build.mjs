import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const COMPILED = ['libs/domain', 'libs/contract', 'libs/tooling', 'apps/api'];
const STAMP = '.build.json';
const PORTAL_INPUTS = ['apps/portal', 'libs/domain/src', 'libs/contract/src', 'package-lock.json'];
const NOT_INPUTS = new Set(['dist', 'node_modules', '.vite']);

const isTypeScript = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');
const isLeftOut = (file) => /\.spec\.tsx?$|\.d\.ts$|\.tsx$/.test(file);
const outputOf = (file) => (isTypeScript(file) ? file.replace(/\.ts$/, '.js') : file);
const sha = (text) => createHash('sha256').update(text).digest('hex');

async function listFiles(folder, skip = new Set()) {
  const found = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (skip.has(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await listFiles(full, skip)));
    else if (entry.isFile()) found.push(full);
  }
  return found.sort();
}

async function readStamp(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Readers of a half-written file would fail in ways nobody can explain, so a file appears whole or not at all. */
async function writeWhole(file, content) {
  const draft = `${file}.${process.pid}.tmp`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(draft, content);
  await rename(draft, file);
}

async function compileFile(swc, options, source, target) {
  const code = await readFile(source, 'utf8');
  const sourceFileName = path.relative(path.dirname(target), source).split(path.sep).join('/');
  const output = await swc.transform(code, { ...options, filename: source, sourceFileName });
  await writeWhole(`${target}.map`, output.map);
  await writeWhole(target, `${output.code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
}

async function removeStale(dist, expected) {
  let removed = 0;
  for (const file of await listFiles(dist)) {
    if (expected.has(path.relative(dist, file)) || file.endsWith('.tmp')) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

async function compileProject(project, toolchain) {
  const src = path.join(root, project, 'src');
  const dist = path.join(root, project, 'dist');
  const before = await readStamp(path.join(dist, STAMP));
  const known = before.toolchain === toolchain.id ? (before.files ?? {}) : {};
  const files = {};
  const expected = new Set([STAMP]);
  let changed = 0;

  for (const source of (await listFiles(src)).filter((file) => !isLeftOut(file))) {
    const name = path.relative(src, source);
    const target = path.join(dist, outputOf(name));
    expected.add(outputOf(name));
    if (isTypeScript(name)) expected.add(`${outputOf(name)}.map`);

    const { mtimeMs, size } = await stat(source);
    const old = known[name];
    const inPlace = old !== undefined && existsSync(target);
    if (inPlace && old.mtimeMs === mtimeMs && old.size === size) {
      files[name] = old;
      continue;
    }
    const hash = sha(await readFile(source));
    if (!inPlace || old.hash !== hash) {
      await mkdir(path.dirname(target), { recursive: true });
      if (isTypeScript(name)) await compileFile(toolchain.swc, toolchain.options, source, target);
      else await copyFile(source, target);
      changed += 1;
    }
    files[name] = { mtimeMs, size, hash };
  }

  if (Object.keys(files).length === 0 && !existsSync(dist)) return 0;
  changed += await removeStale(dist, expected);
  await writeWhole(path.join(dist, STAMP), JSON.stringify({ toolchain: toolchain.id, files }));
  return changed;
}

async function loadToolchain() {
  const rc = await readFile(path.join(root, '.swcrc'), 'utf8');
  const { default: swc } = await import('@swc/core');
  const { $schema: _schema, ...options } = JSON.parse(rc);
  return { swc, options: { ...options, swcrc: false, configFile: false }, id: sha(`${rc}\n${swc.version}`) };
}

async function portalFingerprint() {
  const hash = createHash('sha256');
  for (const input of PORTAL_INPUTS) {
    const full = path.join(root, input);
    const found = (await stat(full).catch(() => undefined))?.isFile()
      ? [full]
      : await listFiles(full, NOT_INPUTS);
    for (const file of found.filter((name) => !/\.spec\.tsx?$/.test(name))) {
      hash.update(path.relative(root, file)).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output.trim()))));
  });
}

/** Bundles the portal when one of its inputs changed; answers whether it did. */
export async function buildPortal() {
  const portal = path.join(root, 'apps/portal');
  if (!existsSync(path.join(portal, 'index.html'))) return false;
  const stamp = path.join(root, 'node_modules/.cache/najat/portal.json');
  const fingerprint = await portalFingerprint();
  const before = await readStamp(stamp);
  if (before.fingerprint === fingerprint && existsSync(path.join(portal, 'dist/index.html'))) return false;
  await rm(stamp, { force: true });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [vite, 'build', '--outDir', 'dist', '--emptyOutDir'], portal);
  await writeWhole(stamp, JSON.stringify({ fingerprint }));
  return true;
}

/** Compiles what changed in the projects that run on Node; answers how many files it wrote or removed. */
export async function compile() {
  const toolchain = await loadToolchain();
  let changed = 0;
  for (const project of COMPILED) changed += await compileProject(project, toolchain);
  return changed;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const started = performance.now();
  const changed = await compile();
  const bundled = process.argv.includes('--portal') && (await buildPortal());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Compiled ${changed} changed files${bundled ? ' and the portal' : ''} in ${seconds} s`);
}
