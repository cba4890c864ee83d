const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  swcrc: false,
};
const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['onegate-source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/deploy', '<rootDir>/tools'],
  modulePathIgnorePatterns: ['/dist/', '/.onegate/'],
};
/** Real PostgreSQL, Kafka and Redis, started once for the run. */
const onStack = {
  ...base,
  globalSetup: '<rootDir>/libs/testing/jest.setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/jest.teardown.mjs',
};
export default {
  testTimeout: 30_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['**/*.unit.spec.ts'] },
    {
      ...onStack,
      displayName: 'int',
      testMatch: ['**/*.int.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.chaos\\.int\\.spec\\.ts$'],
    },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['**/*.e2e.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(browser|fuzz)\\.e2e\\.spec\\.ts$'],
    },
    { ...onStack, displayName: 'chaos', testMatch: ['**/*.chaos.int.spec.ts', '**/*.fuzz.e2e.spec.ts'] },
    { ...base, displayName: 'browser', testMatch: ['**/*.browser.e2e.spec.ts'] },
  ],
};
