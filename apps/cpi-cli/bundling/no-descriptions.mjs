// Leaves out the descriptions of settings, which only the generated pages show: each costs a copy of its schema in every call.
import { readFile } from 'node:fs/promises'

const DESCRIPTION = /\.check\(\s*z\.describe\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\$]|\\.)*`)\s*,?\s*\),?\s*\)/g

/** A plugin for esbuild. */
export const noDescriptions = {
  name: 'no-descriptions',
  setup(build) {
    build.onLoad({ filter: /[\\/]cpi-core[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      if (!source.includes('z.describe(')) return undefined
      // The lines stay, so that stack traces name the right ones.
      const contents = source.replace(DESCRIPTION, (found) => '\n'.repeat(found.split('\n').length - 1))
      if (contents.includes('z.describe(')) throw new Error(`${file} describes a setting with something else than a plain text`)
      return { contents, loader: 'ts' }
    })
  },
}
