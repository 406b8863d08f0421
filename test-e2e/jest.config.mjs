import { jestProject } from 'workspace/jest-project'

export default jestProject('test-e2e', {
  testMatch: [
    '<rootDir>/*.test.ts',
    '<rootDir>/{docs,first-hour,scenarios,client,emulator,foreign-clients,registry,real-machines}/**/*.test.ts',
  ],
})
