import { fileURLToPath } from 'node:url'

const OWN_FOLDER_ENVIRONMENT = fileURLToPath(new URL('./own-folder-environment.mjs', import.meta.url))

/** The jest project of one package: TypeScript as it is, ES modules, tests in a random order. */
export function jestProject(name, overrides = {}) {
  return {
    displayName: name,
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    testEnvironment: OWN_FOLDER_ENVIRONMENT,
    extensionsToTreatAsEsm: ['.ts'],
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          jsc: { target: 'es2022', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
          module: { type: 'es6' },
        },
      ],
    },
    ...overrides,
  }
}
