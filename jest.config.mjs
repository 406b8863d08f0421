// One project per package; each states what it needs in its own jest.config.mjs.
export default {
  projects: ['<rootDir>/apps/*', '<rootDir>/packages/*', '<rootDir>/tools/*', '<rootDir>/test-e2e'],
  randomize: true,
  maxWorkers: 2,
  // Several tests start whole processes: that takes long where others use the machine as well.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/tools/workspace/src/closing-line-reporter.mjs'],
}
