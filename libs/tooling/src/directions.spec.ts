import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import { fromRoot, root } from './workspace.js';

interface Order {
  readonly moduleOrder: readonly string[];
  readonly directions: Readonly<
    Record<string, { projects: readonly string[]; packages?: readonly string[] }>
  >;
}

interface Case {
  readonly title: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const { moduleOrder, directions } = (await import(
  pathToFileURL(fromRoot('libs/tooling/module-order.mjs')).href
)) as Order;

const foldersIn = (folder: string): string[] =>
  readdirSync(fromRoot(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const NX = '@nx/enforce-module-boundaries';
const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

const inApi = 'apps/api/src/referral/referral.service.ts';
const inPortal = 'apps/portal/src/referral/referral.page.tsx';
const inDomain = 'libs/domain/src/index.ts';

const FORBIDDEN: readonly Case[] = [
  { title: 'the domain a package', file: inDomain, code: `import pg from 'pg'; pg.Client;`, rule: NX },
  { title: 'the domain the tooling', file: inDomain, code: `export * from '@najat/tooling';`, rule: NX },
  { title: 'the API the contract', file: inApi, code: `export * from '@najat/contract';`, rule: NX },
  { title: 'the API the tooling', file: inApi, code: `export * from '@najat/tooling';`, rule: NX },
  { title: 'the portal the tooling', file: inPortal, code: `export * from '@najat/tooling';`, rule: NX },
  {
    title: 'a project another by its path',
    file: inPortal,
    code: `export * from '../../../../libs/domain/src';`,
    rule: NX,
  },
  { title: 'the portal the API', file: inPortal, code: `export * from '@najat/api';`, rule: IMPORTS },
  {
    title: 'a module a later one',
    file: inApi,
    code: `export * from '../treatment/index.js';`,
    rule: IMPORTS,
  },
  {
    title: 'a module a later one lazily',
    file: inApi,
    code: `void import('../treatment/index.js');`,
    rule: SYNTAX,
  },
  {
    title: 'a module past the door of another',
    file: inApi,
    code: `export * from '../person/person.service.js';`,
    rule: IMPORTS,
  },
  {
    title: 'a module past the door from a deeper folder',
    file: 'apps/api/src/referral/report/x.ts',
    code: `export * from '../../person/person.service.js';`,
    rule: IMPORTS,
  },
  {
    title: 'the platform a module',
    file: 'apps/api/src/platform/platform.module.ts',
    code: `export * from '../person/index.js';`,
    rule: IMPORTS,
  },
  { title: 'a module the program', file: inApi, code: `export * from '../app.module.js';`, rule: IMPORTS },
  {
    title: 'a page of the portal another folder',
    file: inPortal,
    code: `export * from '../treatment/x';`,
    rule: IMPORTS,
  },
  {
    title: 'a page of the portal the routes',
    file: inPortal,
    code: `export * from '../routes';`,
    rule: IMPORTS,
  },
  {
    title: 'the shell a page',
    file: 'apps/portal/src/shell/x.ts',
    code: `export * from '../referral/x';`,
    rule: IMPORTS,
  },
  {
    title: 'any',
    file: inDomain,
    code: `export const x: any = 1;`,
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    title: 'the environment',
    file: inApi,
    code: `export const x = process.env['A'];`,
    rule: 'no-restricted-properties',
  },
  {
    title: 'markup made from text',
    file: inPortal,
    code: `export const x = <p dangerouslySetInnerHTML={{ __html: 'a' }} />;`,
    rule: SYNTAX,
  },
  {
    title: 'markup put into the page',
    file: 'apps/portal/src/main.tsx',
    code: `document.body.innerHTML = 'a';`,
    rule: SYNTAX,
  },
  {
    title: 'a program made from text',
    file: inApi,
    code: `export const x: unknown = eval('1');`,
    rule: 'no-eval',
  },
  {
    title: 'a function made from text',
    file: inPortal,
    code: `export const x = new Function('a');`,
    rule: 'no-new-func',
  },
  { title: 'the time of day', file: inApi, code: `export const x = new Date();`, rule: SYNTAX },
  { title: 'the time of day in numbers', file: inDomain, code: `export const x = Date.now();`, rule: SYNTAX },
];

const ALLOWED: readonly Omit<Case, 'rule'>[] = [
  { title: 'the API the domain', file: inApi, code: `export * from '@najat/domain';` },
  { title: 'a module an earlier one', file: inApi, code: `export * from '../person/index.js';` },
  { title: 'a module the platform', file: inApi, code: `export * from '../platform/clock/clock.js';` },
  { title: 'the portal the shell', file: inPortal, code: `export * from '../shell/http/http';` },
  {
    title: 'the shell the words of a folder',
    file: 'apps/portal/src/shell/x.ts',
    code: `import w from '../referral/referral.en.json'; void w;`,
  },
  { title: 'the routes a page', file: 'apps/portal/src/routes.tsx', code: `export * from './referral/x';` },
  {
    title: 'the time of day in the clock',
    file: 'apps/api/src/platform/clock/clock.ts',
    code: `export const x = new Date();`,
  },
];

// The rules asked about here read text alone; without types each file is a matter of milliseconds.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: false } } },
  ruleFilter: ({ ruleId }) =>
    ruleId === NX ||
    /^(no-restricted-|no-eval$|no-new-func$|max-lines$)/.test(ruleId) ||
    ruleId === '@typescript-eslint/no-explicit-any',
});

async function broken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: fromRoot(file) });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe('a forbidden import fails the lint run', () => {
  it.each(FORBIDDEN)('$title', async ({ file, code, rule }) => {
    expect(await broken(file, code)).toEqual([rule]);
  });

  it.each(ALLOWED)('but $title is fine', async ({ file, code }) => {
    expect(await broken(file, code)).toEqual([]);
  });

  it('a file that no longer reads in one sitting', async () => {
    expect(await broken(inApi, 'export {};\n'.repeat(301))).toEqual(['max-lines']);
  });
});

describe('the directions leave nothing out', () => {
  const projects = ['apps', 'libs'].flatMap((base) => foldersIn(base).map((name) => `${base}/${name}`));

  it.each(projects)('%s has one scope, and that scope has a rule', (project) => {
    const manifest = JSON.parse(readFileSync(fromRoot(project, 'package.json'), 'utf8')) as {
      nx?: { tags?: string[] };
    };
    const scopes = manifest.nx?.tags?.filter((tag) => tag.startsWith('scope:')) ?? [];
    expect(scopes).toHaveLength(1);
    expect(directions[scopes[0] ?? '']?.projects.length).toBeGreaterThan(0);
  });

  it('no rule opens everything, and none names a scope that does not exist', () => {
    const scopes = Object.keys(directions);
    for (const { projects: open } of Object.values(directions)) {
      expect(scopes).toEqual(expect.arrayContaining([...open]));
    }
  });

  it('every module of the API has its place in the order', () => {
    expect([...moduleOrder].sort()).toEqual(foldersIn('apps/api/src').sort());
  });
});
