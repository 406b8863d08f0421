import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Script } from 'node:vm'

/** Written by the release's packaging script next to the bundle (see `code-cache.ts`). */
export const CODE_CACHE = 'programs.cache'

export interface LoadedPrograms {
  readonly programs: typeof import('./programs.ts')
  readonly script: Script
}

/**
 * Loads `programs.js` from a folder, with its compiled code where that was kept. V8 itself rejects code of another version, and compiles
 * the source instead.
 */
export function loadPrograms(folder: string): LoadedPrograms {
  const source = readFileSync(path.join(folder, 'programs.js'), 'latin1')
  const cache = path.join(folder, CODE_CACHE)
  const script = new Script(`(function (require, module, exports) {${source}\n})`, {
    // Without its folder: what the packaging script compiles is installed elsewhere.
    filename: 'programs.js',
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  })
  const loaded = { exports: {} }
  script.runInThisContext()(nodeModule, loaded, loaded.exports)
  return { programs: loaded.exports as typeof import('./programs.ts'), script }
}

/** The bundle requires Node's own modules only; what it merely tries to load is not there. */
function nodeModule(name: string): unknown {
  const found = process.getBuiltinModule(name)
  if (found === undefined) throw Object.assign(new Error(`${name} is not a module of Node`), { code: 'MODULE_NOT_FOUND' })
  return found
}
