// One project per package; each states what it needs in its own jest.config.mjs.
export default {
  projects: ['<rootDir>/apps/*', '<rootDir>/packages/*', '<rootDir>/tools/*', '<rootDir>/test-e2e'],
  globalSetup: '<rootDir>/tools/workspace/src/before-tests.mjs',
  randomize: true,
  maxWorkers: 2,
  // Time decides no test: this only ends one that would never end.
  testTimeout: 300_000,
  reporters: ['default', '<rootDir>/tools/workspace/src/closing-line-reporter.mjs'],
}
