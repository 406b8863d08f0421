import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Script } from 'node:vm'
import type { Telemetry } from './telemetry/spans.ts'

/** Name of the file with the compiled code of a method, which the release's packaging script writes next to the bundle (see `code-cache.ts`). */
export function codeCacheOf(method: string): string {
  return `call.${method}.cache`
}

/** The method whose code is read for a method without any of its own: a small one, most of which every call needs. */
const COMMON = 'has_vm'

export interface LoadedCall {
  readonly call: typeof import('./answer-call.ts')
  readonly script: Script
}

/**
 * Loads `call.js` from a folder, with the code compiled for a method where that was kept. V8 itself rejects code of another version, and
 * compiles the source instead, as it does for what is missing.
 * @param method a name without separators of paths
 */
export function loadCall(folder: string, method = COMMON): LoadedCall {
  const cache = [method, COMMON].map((name) => path.join(folder, codeCacheOf(name))).find(existsSync)
  const cachedData = cache === undefined ? undefined : readFileSync(cache)
  const { exports, script } = load(folder, 'call.js', cachedData)
  return { call: exports as LoadedCall['call'], script }
}

/** Loads `programs.js` from a folder: operators start it, and wait for more than its code. */
export function loadPrograms(folder: string): typeof import('./programs.ts') {
  return load(folder, 'programs.js').exports as typeof import('./programs.ts')
}

/** Loads `telemetry.js` from a folder: OpenTelemetry, for calls whose environment names a receiver. */
export function loadTelemetry(folder: string): Telemetry {
  return load(folder, 'telemetry.js').exports as Telemetry
}

function load(folder: string, filename: string, cachedData?: Buffer): { readonly exports: unknown; readonly script: Script } {
  const source = readFileSync(path.join(folder, filename), 'latin1')
  // Without its folder: what the packaging script compiles is installed elsewhere.
  const options = { filename, ...(cachedData === undefined ? {} : { cachedData }) }
  const script = new Script(`(function (require, module, exports) {${source}\n})`, options)
  const loaded = { exports: {} }
  script.runInThisContext()((name: string) => required(folder, name), loaded, loaded.exports)
  return { exports: loaded.exports, script }
}

/** A bundle requires Node's own modules, and libraries that are scripts of the same folder; what it merely tries to load is not there. */
function required(folder: string, name: string): unknown {
  if (name.startsWith('./')) return load(folder, path.basename(name)).exports
  const found = process.getBuiltinModule(name)
  if (found === undefined) throw Object.assign(new Error(`${name} is not a module of Node`), { code: 'MODULE_NOT_FOUND' })
  return found
}
