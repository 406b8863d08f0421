// Leaves zod's JSON schema generator out: the generated pages use it, and no call. It would be a fifth of zod in every process.
import { readFile } from 'node:fs/promises'

const GENERATOR = /[\\/]zod[\\/]v4[\\/]core[\\/](?:json-schema-processors|json-schema-generator|to-json-schema)\.js$/
const EXPORTED = /^export (?:function|const|class) (\w+)/gm
const RENAMED = /^export \{ \w+ as (\w+) \};$/gm

/** A plugin for esbuild. */
export const noJsonSchema = {
  name: 'no-json-schema',
  setup(build) {
    build.onLoad({ filter: GENERATOR }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      const names = [...source.matchAll(EXPORTED), ...source.matchAll(RENAMED)].map(([, name]) => name)
      // A name that is missed makes the build fail.
      return { contents: names.map((name) => `export const ${name} = undefined`).join('\n') }
    })
  },
}
