import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './build.mjs';

const CAUSES = [
  {
    pattern: /EUSAGE/,
    message: 'package.json and package-lock.json do not agree.',
    remedy: 'Take both files from one commit, or run "npm install" and commit what it changes.',
  },
  {
    pattern: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|network/i,
    message: 'The npm registry cannot be reached.',
    remedy: 'Check the network, and "npm config get registry" and "npm config get proxy", then try again.',
  },
  {
    pattern: /SELF_SIGNED|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY|CERT_/i,
    message: 'The certificate of the npm registry is not trusted.',
    remedy: 'Behind an inspecting proxy, give npm its certificate: npm config set cafile <file>.',
  },
  {
    pattern: /ENOSPC|no space left/i,
    message: 'The disk is full.',
    remedy: 'The packages need about 1.5 GB. Free some space and try again.',
  },
  {
    pattern: /EACCES|EPERM|EROFS/i,
    message: 'npm may not write to this folder.',
    remedy: `Make the checkout yours (it or its node_modules may belong to another user), or clone it elsewhere.`,
  },
  {
    pattern: /EINTEGRITY|tarball .* corrupted/i,
    message: 'A package did not arrive as it was published.',
    remedy: 'Run "npm cache clean --force" and try again.',
  },
];

async function packagesIn(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/** npm writes down what it installed; comparing with that also finds an install that was interrupted. */
export async function isInstalled() {
  const wanted = await packagesIn(path.join(root, 'package-lock.json'));
  const present = await packagesIn(path.join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, one]) => {
    if (!place.startsWith('node_modules/') && !place.includes('/node_modules/')) return true;
    if (one.link) return existsSync(path.join(root, place));
    const other = present[place];
    if (!other) return one.optional === true || one.devOptional === true;
    return other.version === one.version && other.integrity === one.integrity;
  });
}

/** The npm that runs us, or the one on the path. */
function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return [process.execPath, own];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

function runInstall() {
  const [command, ...prefix] = npmCommand();
  // With NODE_ENV=production npm would leave out what builds the portal.
  const args = [
    ...prefix,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
      process.stderr.write(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, complaint }));
  });
}

/** Brings node_modules to what package-lock.json says. Answers nothing, or what is wrong and how to mend it. */
export async function install() {
  const started = performance.now();
  const elapsed = () => `${Math.round((performance.now() - started) / 1000)} s`;
  console.log('Installing packages (about a minute the first time, depending on the network) …');
  const beat = setInterval(() => console.log(`  still installing (${elapsed()})`), 15_000);
  try {
    const { code, complaint } = await runInstall();
    if (code === 0) {
      console.log(`Installed packages in ${elapsed()}`);
      return undefined;
    }
    const cause = CAUSES.find(({ pattern }) => pattern.test(complaint));
    return cause ?? { message: `npm ci ended with code ${code}.`, remedy: 'The lines above say why.' };
  } catch (error) {
    return { message: `npm could not be started: ${error.message}`, remedy: 'Install Node with its npm.' };
  } finally {
    clearInterval(beat);
  }
}
