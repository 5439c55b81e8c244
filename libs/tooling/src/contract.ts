import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { accessPage, type Described } from './access-table.js';
import { fromRoot } from './workspace.js';

const run = promisify(execFile);

/** Files generated from the API's OpenAPI document; `check` compares them, `write` renews them. */
async function generate(): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await run(process.execPath, [fromRoot('apps/api/dist/openapi.js')], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const document = JSON.parse(stdout) as OpenAPI3 & Described;
  const types = astToString(await openapiTS(document, { alphabetize: true }));
  return new Map([
    [fromRoot('docs/generated/access.md'), accessPage(document)],
    [fromRoot('docs/generated/openapi.json'), stdout],
    [fromRoot('libs/contract/src/generated/api.ts'), types],
  ]);
}

/** Renews the contract. */
export async function writeContract(): Promise<void> {
  for (const [file, text] of await generate()) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** The files that are not what the API would generate now. */
export async function staleContract(): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, text] of await generate()) {
    const kept = await readFile(file, 'utf8').catch(() => '');
    if (kept !== text) stale.push(path.relative(fromRoot('.'), file));
  }
  return stale;
}
