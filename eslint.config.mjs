import { readdirSync } from 'node:fs';
import path from 'node:path';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { apiBans, directions, moduleOrder, portalBans } from './libs/tooling/module-order.mjs';

// Without a project graph the rule on directions would pass everything in silence.
process.env.NX_DAEMON = 'false';
const { createProjectGraphAsync } = await import('@nx/devkit');
await createProjectGraphAsync({ exitOnError: false });

const root = import.meta.dirname;
const foldersIn = (folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const portalFolders = foldersIn('apps/portal/src');

const depConstraints = Object.entries(directions).map(([sourceTag, { projects, packages }]) => ({
  sourceTag,
  onlyDependOnLibsWithTags: projects,
  ...(packages ? { allowedExternalImports: packages } : {}),
}));
// Tests may also use the test support and any test library.
const testConstraints = Object.entries(directions).map(([sourceTag, { projects }]) => ({
  sourceTag,
  onlyDependOnLibsWithTags: [...projects, 'scope:tooling'],
}));
const boundaries = (constraints) => [
  'error',
  { depConstraints: constraints, enforceBuildableLibDependency: false },
];

const environment = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, in config.ts.',
};
const now = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the clock (clock.ts) what time it is.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the clock (clock.ts) what time it is.',
  },
  {
    selector: "CallExpression[callee.object.property.name='Now'][callee.object.object.name='Temporal']",
    message: 'Ask the clock (clock.ts) what time it is.',
  },
];
// Text is drawn as text. Markup or a program made from it would run whatever somebody wrote into a case.
const markup = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Draw text as text.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Draw text as text.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]',
    message: 'Draw text as text.',
  },
];
// The selector language cannot hold a slash inside a regular expression.
const lazily = ({ regex, message }) => ({
  selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\x2F')}/]`,
  message,
});
const closed = (bans) => ({
  'no-restricted-imports': ['error', { patterns: bans }],
  'no-restricted-syntax': ['error', ...bans.map(lazily)],
});

const tests = ['**/*.spec.ts', '**/*.spec.tsx', 'apps/api/test/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.nx/**',
      'coverage/**',
      'libs/contract/src/generated/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['apps/portal/vite.config.ts'] },
        tsconfigRootDir: root,
      },
    },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(depConstraints),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Request and response classes are shapes for the API's description; nobody calls their methods, they have none.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-properties': ['error', environment],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['apps/api/src/**/*.ts', 'libs/domain/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...now] },
  },
  ...moduleOrder.map((module) => {
    const rules = closed(apiBans(module));
    rules['no-restricted-syntax'].push(...now);
    return { files: [`apps/api/src/${module}/**/*.ts`], rules };
  }),
  {
    files: ['apps/portal/**/*.ts', 'apps/portal/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', ...markup],
    },
  },
  ...portalFolders.map((folder) => {
    const rules = closed(portalBans(folder, portalFolders));
    rules['no-restricted-syntax'].push(...markup);
    return { files: [`apps/portal/src/${folder}/**/*.ts`, `apps/portal/src/${folder}/**/*.tsx`], rules };
  }),
  {
    files: ['**/config.ts', '**/*.config.ts', 'libs/tooling/**', 'apps/portal-e2e/**', 'apps/api/test/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['libs/tooling/**', 'apps/api/src/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: tests, rules: { '@nx/enforce-module-boundaries': boundaries(testConstraints) } },
  { files: [...tests, '**/migrations/**', '**/catalogue*.ts'], rules: { 'max-lines': 'off' } },
);
