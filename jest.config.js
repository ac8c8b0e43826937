/**
 * Jest runs the TypeScript sources as ES modules: `node --experimental-vm-modules node_modules/jest/bin/jest.js`.
 * Two projects: `quick` needs nothing but Node; `services` gets one PostgreSQL and one Temporal server for the run,
 * started only when one of its tests runs.
 */
const QUICK = [
  'boundaries',
  'bpmn',
  'cli',
  'compiler',
  'decisions',
  'deployment',
  'engine',
  'expression',
  'juel',
  'library',
  'scenarios',
  'scripts',
  'unit',
];

const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)(?<!\\.json)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

export default {
  maxWorkers: 2,
  /** Modules of ended suites stay in a worker's memory: near its limit it does nothing but collect garbage. */
  workerIdleMemoryLimit: '1GB',
  /** What hangs ends; no test measures time, so a slow machine has plenty. */
  testTimeout: 600_000,
  projects: [
    { ...common, displayName: 'quick', testMatch: [`<rootDir>/tests/{${QUICK.join(',')}}/**/*.test.ts`] },
    {
      ...common,
      displayName: 'services',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: QUICK.map((area) => `<rootDir>/tests/${area}/`),
      globalSetup: '<rootDir>/tests/support/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
    },
  ],
};
