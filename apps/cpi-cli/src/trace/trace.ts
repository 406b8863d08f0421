import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { cpiError } from 'cpi-core'
import { reasonOf } from 'cpi-core/errors'
import { UsageError, withUsage } from '../program-options.ts'
import { writeAll } from '../standard-streams.ts'
import { tracePage } from './page.ts'
import { traceText } from './text.ts'
import { readTrace } from './trace-file.ts'

/** Shows traces in the terminal, or writes them as one page. @returns 0, or 2 for a wrong command line */
export async function trace(args: readonly string[]): Promise<number> {
  return withUsage(async () => {
    const { files, html } = readCommand(args)
    const traces = await Promise.all(files.map(readTrace))
    if (html === undefined) await writeAll(process.stdout, traces.map(traceText).join('\n'))
    else await writePage(html, tracePage(traces))
    return 0
  })
}

function readCommand(args: readonly string[]): { readonly files: readonly string[]; readonly html: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { html: { type: 'string' }, config: { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals.length === 0) throw new UsageError('no trace is given: name files of cloudstack.trace_dir')
    return { files: positionals, html: values.html }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(reasonOf(error), { cause: error })
  }
}

/** The page holds names and addresses of the cloud, so only its owner may read it. */
async function writePage(file: string, content: string): Promise<void> {
  await writeFile(file, content, { mode: 0o600 }).catch((cause: unknown) => {
    throw cpiError('file-unusable', `the page "${file}" cannot be written: ${reasonOf(cause)}`, cause)
  })
}
