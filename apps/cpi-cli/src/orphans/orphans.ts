import { type CloudStackClient, systemClock } from 'cloudstack-client'
import { type CpiConfig, cpiError, type Log, type SettingsStore } from 'cpi-core'
import { configure, secretValues } from 'cpi-core/config'
import { reasonOf } from 'cpi-core/errors'
import { deleteOrphan, findOrphans, type Known, NOTHING_KNOWN, type Orphan, type OrphanReport, readKnown } from 'cpi-core/orphans'
import { confirm } from '../confirm.ts'
import { lockFolder } from '../file-locks.ts'
import { loadConfig } from '../load-config.ts'
import { openProject } from '../open-project.ts'
import { openRegistry } from '../open-registry.ts'
import { readOptions, requiredConfig, UsageError, withUsage } from '../program-options.ts'
import { readNamedFile } from '../read-named-file.ts'
import { createRedactor, type Redact } from '../redactor.ts'
import { readStdin, writeAll } from '../standard-streams.ts'
import { createStderrLog } from '../stderr-log.ts'
import { msFromDuration } from './duration.ts'
import { removeLock, withLocks } from './lock-orphans.ts'
import { type Deletion, orphanJson, orphanTable } from './report.ts'

interface OrphansCommand {
  readonly configPath: string
  readonly directorUuid: string | undefined
  readonly minimumAgeMs: number
  readonly knownPaths: readonly string[]
  readonly remove: boolean
  readonly isConfirmed: boolean
  readonly json: boolean
}

/** Lists what was left behind, and deletes it on request. @returns 0; 1 if something could not be deleted; 2 for a wrong command line */
export async function orphans(args: readonly string[]): Promise<number> {
  return withUsage(async () => run(readCommand(args)))
}

function readCommand(args: readonly string[]): OrphansCommand {
  const values = readOptions(args, {
    config: { type: 'string' },
    director: { type: 'string' },
    'older-than': { type: 'string', default: '1h' },
    known: { type: 'string', multiple: true, default: [] },
    delete: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  if (values.yes && !values.delete) throw new UsageError('--yes belongs to --delete')
  if (values.delete && !values.yes && (values.json || !process.stdin.isTTY)) {
    throw new UsageError('--delete asks on a terminal only: add --yes, after a look at the list without --delete')
  }
  return {
    configPath: requiredConfig(values.config),
    directorUuid: values.director,
    minimumAgeMs: msFromDuration(values['older-than']),
    knownPaths: values.known,
    remove: values.delete,
    isConfirmed: values.yes,
    json: values.json,
  }
}

interface Tools {
  readonly config: CpiConfig
  readonly cloud: CloudStackClient
  readonly settings: SettingsStore | undefined
  readonly log: Log
  readonly redact: Redact
}

async function run(command: OrphansCommand): Promise<number> {
  const { directorUuid, minimumAgeMs, json } = command
  const known = await loadKnown(command.knownPaths)
  const { config } = configure(await loadConfig(command.configPath), {})
  const redact = createRedactor(secretValues(config, []))
  const log = createStderrLog({ method: 'orphans' }, redact, { level: 'warn', format: 'text' })
  const settings = config.registry === undefined ? undefined : openRegistry(config.registry)
  const tools = { config, cloud: await openProject(config, log), settings, log, redact }
  const found = await findOrphans(tools.cloud, { directorUuid, minimumAgeMs, clock: systemClock, known }, settings)
  const report = await withLocks(found, lockFolder(), minimumAgeMs, systemClock)
  if (!json) await writeAll(process.stdout, redact(orphanTable(report, minimumAgeMs) + advice(report, command)))
  const deletions = command.remove ? await deleteConfirmed(report.orphans, command, tools) : undefined
  if (json) await writeAll(process.stdout, redact(orphanJson(report, minimumAgeMs, deletions)))
  return deletions?.some(({ error }) => error !== undefined) === true ? 1 : 0
}

/** More than any director prints of its machines. */
const LARGEST_LIST_BYTES = 256 * 1024 * 1024

/** `-` is stdin. */
async function loadKnown(paths: readonly string[]): Promise<Known> {
  if (paths.length === 0) return NOTHING_KNOWN
  const texts = await Promise.all(paths.map(async (path) => (path === '-' ? readStandardInput() : readList(path))))
  return readKnown(texts.join('\n'))
}

async function readStandardInput(): Promise<string> {
  const text = await readStdin(LARGEST_LIST_BYTES)
  if (text === undefined)
    throw cpiError('file-unusable', `the list on stdin is larger than ${LARGEST_LIST_BYTES} bytes: is it what "bosh … --json" prints?`)
  return text
}

function readList(path: string): string {
  return readNamedFile({ path, named: `the list "${path}" of --known`, code: 'file-unusable', maximumBytes: LARGEST_LIST_BYTES })
}

function advice({ orphans: found }: OrphanReport, { remove }: OrphansCommand): string {
  return found.length === 0 || remove ? '' : `${found.length} left behind; add --delete to remove what is listed\n`
}

/** @returns undefined if the operator did not agree */
async function deleteConfirmed(found: readonly Orphan[], command: OrphansCommand, tools: Tools): Promise<readonly Deletion[] | undefined> {
  if (found.length > 0 && !command.isConfirmed && !(await confirm(`Delete these ${found.length}?`))) return undefined
  const deletions: Deletion[] = []
  for (const orphan of found) {
    const deletion = await tryToDelete(orphan, tools)
    deletions.push(deletion)
    if (!command.json) await writeAll(process.stdout, tools.redact(outcome(deletion)))
  }
  return deletions
}

async function tryToDelete(orphan: Orphan, { config, cloud, settings, log }: Tools): Promise<Deletion> {
  const { kind, id, name } = orphan
  try {
    await deleteOrphan(cloud, orphan, { config, log, settings, removeLock })
    return { kind, id, name }
  } catch (error) {
    return { kind, id, name, error: reasonOf(error) }
  }
}

function outcome({ kind, name, error }: Deletion): string {
  return error === undefined ? `deleted ${kind} ${name}\n` : `could not delete ${kind} ${name}: ${error}\n`
}
