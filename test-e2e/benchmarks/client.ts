import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { root } from '../support/built-programs.ts'
import { once } from '../support/load.ts'
import type { Benchmark } from './benchmark.ts'

const UPLOAD_GIB = 3
const TYPE_CHECKS = 7

/** Runs one of the client's own measuring programs; each prints its figures as JSON. */
async function figuresOf(program: string, argument: number): Promise<Readonly<Record<string, number>>> {
  const file = path.join(root, 'packages/cloudstack-client/bench', program)
  const { stdout } = await promisify(execFile)(process.execPath, [file, String(argument)])
  return JSON.parse(stdout) as Readonly<Record<string, number>>
}

/** Memory and time of a large upload, and the cost of the types of 828 commands for a program that uses five. */
export const client: Benchmark = {
  name: 'client',
  async run() {
    const { seconds = Number.NaN, peakMegabytes = Number.NaN } = await figuresOf('upload-memory.mjs', UPLOAD_GIB)
    const { withMs = Number.NaN, withoutMs = Number.NaN } = await figuresOf('type-check-time.mjs', TYPE_CHECKS)
    return [
      { what: `upload of ${UPLOAD_GIB} GiB, peak memory`, unit: 'MB', value: once(peakMegabytes), limit: 120 },
      { what: `upload of ${UPLOAD_GIB} GiB`, unit: 's', value: once(seconds) },
      { what: 'type check of five commands, to the same program without the package', unit: '×', value: once(withMs / withoutMs) },
    ]
  },
}
