const source = (name) => `<rootDir>/libs/${name}/src/index.ts`;

// The Node projects write decorators, the portal writes JSX; otherwise they are compiled alike.
const compiler = (parser, transform) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: { target: 'es2023', parser: { syntax: 'typescript', ...parser }, transform, keepClassNames: true },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/apps/portal-e2e/'],
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@najat/domain$': source('domain'),
    '^@najat/contract$': source('contract'),
    '^@najat/tooling$': source('tooling'),
  },
  transform: {
    '\\.ts$': compiler(
      { decorators: true },
      { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    ),
    '\\.tsx$': compiler({ tsx: true }, { react: { runtime: 'automatic' } }),
  },
  setupFiles: ['<rootDir>/libs/tooling/jest.properties.mjs'],
  globalSetup: '<rootDir>/libs/tooling/jest.setup.mjs',
  globalTeardown: '<rootDir>/libs/tooling/jest.teardown.mjs',
  maxWorkers: 2,
  testTimeout: 30_000,
};
