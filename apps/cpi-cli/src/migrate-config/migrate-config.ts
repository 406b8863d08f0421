import { parseArgs } from 'node:util'
import { cpiError } from 'cpi-core'
import { reasonOf } from 'cpi-core/errors'
import { migrateConfig as migrate } from 'cpi-core/migration'
import { UsageError, withUsage } from '../program-options.ts'
import { readNamedFile } from '../read-named-file.ts'
import { readStdin, writeAll } from '../standard-streams.ts'
import { readDocument } from './read-document.ts'

/** More than any manifest has. */
const LARGEST_FILE_BYTES = 16 * 1024 * 1024

/**
 * Prints the configuration, manifest or cloud-config of an earlier CPI with the names of this one, as JSON; what has no counterpart goes to
 * stderr, a line each.
 * @returns 0; 2 for a wrong command line
 * @throws {CpiError} if the file cannot be read, is neither JSON nor YAML, or has nothing of a CloudStack CPI
 */
export async function migrateConfig(args: readonly string[]): Promise<number> {
  return withUsage(async () => {
    const file = readFileName(args)
    const text = file === '-' ? await readStandardInput() : await readText(file)
    const { document, notes, sections } = migrate(readDocument(file, text))
    if (sections === 0)
      throw cpiError('file-unusable', `"${file}" has neither a section "cloudstack" nor cloud_properties: is it a CPI's configuration?`)
    await writeAll(process.stdout, `${JSON.stringify(document, null, 2)}\n`)
    await writeAll(process.stderr, notes.map((note) => `${note}\n`).join(''))
    return 0
  })
}

/** `--config` is accepted like by every program, because `bin/cpi` of the release passes it, but nothing is read from it. */
function readFileName(args: readonly string[]): string {
  const [file, ...more] = positionalsOf(args)
  if (file === undefined || more.length > 0) throw new UsageError('migrate-config takes one FILE, or - for stdin')
  return file
}

function positionalsOf(args: readonly string[]): readonly string[] {
  try {
    return parseArgs({ args: [...args], options: { config: { type: 'string' } }, allowPositionals: true }).positionals
  } catch (error) {
    throw new UsageError(reasonOf(error), { cause: error })
  }
}

function readText(file: string): string {
  return readNamedFile({ path: file, named: `"${file}"`, code: 'file-unusable', maximumBytes: LARGEST_FILE_BYTES })
}

async function readStandardInput(): Promise<string> {
  const text = await readStdin(LARGEST_FILE_BYTES)
  if (text === undefined) throw cpiError('file-unusable', `stdin has more than ${LARGEST_FILE_BYTES} bytes: is it a configuration?`)
  return text
}
