// One project per package; each states what it needs in its own jest.config.mjs.
export default {
  projects: ['<rootDir>/apps/*', '<rootDir>/packages/*', '<rootDir>/tools/*', '<rootDir>/test-e2e'],
  randomize: true,
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/tools/workspace/src/closing-line-reporter.mjs'],
}
