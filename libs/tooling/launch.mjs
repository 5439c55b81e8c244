import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19];

// `portal` says that the command needs the bundled portal before it begins.
const COMMANDS = {
  start: { portal: true, about: 'install, build, start the database and serve Najat' },
  test: { portal: false, about: 'every check and test; with a pattern, only the Jest tests that match' },
  'test-long': {
    portal: false,
    about: 'the long tests at full size: fuzz, properties, mutation, response times',
  },
  mutate: { portal: false, about: 'make every hole in both walls and see each one noticed' },
  build: { portal: true, about: 'compile everything' },
  seed: { portal: false, about: 'load the demonstration data into an empty database' },
  contract: { portal: false, about: 'write the API description and its typed client' },
  e2e: { portal: true, about: 'the journeys in the browser alone' },
  bench: { portal: false, about: 'measure the API' },
  audit: { portal: false, about: 'check, export or seal the log of changes and reads' },
  'rotate-key': { portal: false, about: 'put a new signing key in front of the one in use' },
  screenshots: { portal: true, about: 'picture every page for every role' },
};

const here = path.dirname(fileURLToPath(import.meta.url));

function fail(message, remedy) {
  console.error(`\n✗ ${message}`);
  if (remedy) console.error(`  ${remedy}`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    `Najat needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`,
    'Install a current Node from https://nodejs.org and start again.',
  );
}

function usage() {
  const lines = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`);
  return `Commands:\n${lines.join('\n')}`;
}

async function prepare(name) {
  const { install, isInstalled } = await import('./install.mjs');
  if (!(await isInstalled())) {
    const fault = await install();
    if (fault) fail(fault.message, fault.remedy);
  }
  const { buildPortal, compile } = await import('./build.mjs');
  const timed = async (label, work) => {
    const started = performance.now();
    const done = await work();
    if (done) console.log(`${label} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  };
  await timed('Compiled what changed', compile);
  if (COMMANDS[name].portal) await timed('Bundled the portal', buildPortal);
}

async function explainAndFail(error) {
  const file = path.join(here, 'dist/problem.js');
  const { explain } = existsSync(file) ? await import(pathToFileURL(file).href) : {};
  const problem = explain?.(error) ?? { message: error?.message ?? String(error) };
  if (process.env.NAJAT_DEBUG) console.error(error);
  fail(problem.message, problem.remedy);
}

checkNode();
const [name, ...args] = process.argv.slice(2);
if (!name || !Object.hasOwn(COMMANDS, name))
  fail(name ? `There is no command "${name}".` : 'Which command?', usage());
try {
  await prepare(name);
  const program = path.join(here, `dist/${name}-command.js`);
  if (name !== 'build') {
    if (!existsSync(program)) fail(`The command "${name}" is not there yet.`);
    const { run } = await import(pathToFileURL(program).href);
    // Whatever an interrupted step left open must not keep the process.
    process.exit((await run(args)) ?? 0);
  }
} catch (error) {
  await explainAndFail(error);
}
