import { availableParallelism, totalmem } from 'node:os'

// Tests wait for the programs that they start: one worker more than processors keeps these busy. Each needs up to 2 GiB with its programs.
const WORKERS = Math.max(1, Math.min(availableParallelism() + 1, Math.floor(totalmem() / 2 ** 31)))

// One project per package; each states what it needs in its own jest.config.mjs.
export default {
  projects: ['<rootDir>/apps/*', '<rootDir>/packages/*', '<rootDir>/tools/*', '<rootDir>/test-e2e'],
  globalSetup: '<rootDir>/tools/workspace/src/before-tests.mjs',
  randomize: true,
  maxWorkers: WORKERS,
  // What a test file has loaded as ES modules is never freed (nodejs/node#33439): a worker that holds more is replaced, because collecting
  // the garbage of gigabytes takes longer than a start.
  workerIdleMemoryLimit: '1GB',
  // Freeing that much takes longer than the default of half a second where other work wants the processor.
  workerGracefulExitTimeout: 10_000,
  // Time decides no test: this only ends one that would never end.
  testTimeout: 300_000,
  // With `--coverage`, as `npm test` runs it; what only child processes run counts as not covered. Counters in the code cost a fifth of
  // the time that V8's own coverage costs here.
  coverageProvider: 'babel',
  coverageDirectory: '<rootDir>/node_modules/.cache/coverage',
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  collectCoverageFrom: ['{apps,packages,tools}/*/src/**/*.ts', '!**/generated/**'],
  reporters: ['default', '<rootDir>/tools/workspace/src/closing-line-reporter.mjs'],
}
