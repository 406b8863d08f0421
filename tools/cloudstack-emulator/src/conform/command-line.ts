import path from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { readTextFile } from 'workspace/read-text-file'
import * as z from 'zod'
import { describeIssues } from '../core/describe-issues.ts'
import { conform } from './conform.ts'
import { readRecordings } from './recordings.ts'
import { remoteServer } from './remote-server.ts'

interface Options {
  readonly endpoint?: string
  readonly accounts: string
  readonly fixtures: string
  readonly only?: RegExp
  readonly name: Readonly<Record<string, string>>
  readonly zone?: string
  readonly offering?: string
  readonly template?: string
  readonly network?: string
}

const keys = z.object({ apiKey: z.string().min(1), secretKey: z.string().min(1) })
const accountsSchema = z.object({
  endpoint: z.url().optional(),
  accounts: z.object({ admin: keys, user: keys }).catchall(keys),
})

/** The subcommand that compares another CloudStack with the recordings. */
export function conformCommand(): Command {
  return new Command('conform')
    .description(
      'plays the recorded flows on a CloudStack, prints where its answers differ from the recorded ones, and removes what it made',
    )
    .option('--endpoint <url>', 'of the API, such as http://192.0.2.10:8080/client/api; by default the one in the accounts file')
    .requiredOption('--accounts <file>', 'JSON: {"accounts": {"admin": {"apiKey", "secretKey"}, "user": …, "other": …, "limited": …}}')
    .option('--zone <name>', 'an advanced zone of that cloud, instead of zone-advanced')
    .option('--offering <name>', 'a small service offering, instead of small')
    .option('--template <name>', "a template, instead of the zone's first one")
    .option('--network <name>', 'an isolated network of the account user, instead of net-isolated')
    .option('--name <ours=theirs>', 'any other name in the flows, and the one in that cloud; can be repeated', collectName, {})
    .option('--only <pattern>', 'a regular expression for the names of the flows to play', (text: string) => new RegExp(text))
    .option('--fixtures <folder>', 'the recordings', path.resolve(import.meta.dirname, '../fixtures'))
    .action(run)
}

function collectName(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [ours, theirs] = text.split('=')
  if (ours === undefined || theirs === undefined || theirs === '') {
    throw new InvalidArgumentError(`"${text}" is not a pair of names: say zone-sg=my-zone`)
  }
  return { ...before, [ours]: theirs }
}

async function run(options: Options): Promise<void> {
  const file = await readAccounts(options.accounts)
  const endpoint = options.endpoint ?? file.endpoint
  if (endpoint === undefined) throw new Error(`${options.accounts} names no endpoint: give one with --endpoint URL`)
  const { only } = options
  const recordings = readRecordings(options.fixtures).filter(({ name }) => only === undefined || only.test(name))
  const write = (line: string) => void process.stdout.write(`${line}\n`)
  const result = await conform(remoteServer(endpoint, file.accounts), recordings, namesOf(options), write)
  write(
    `${result.steps} steps played, ${result.differing} differ; flows not played: ${result.skipped.length === 0 ? 'none' : result.skipped.join(', ')}`,
  )
  if (result.differing > 0 || result.skipped.length > 0) process.exitCode = 1
}

/** The flows take any template of the zone. */
function namesOf({ name, zone, offering, template, network }: Options): Readonly<Record<string, string>> {
  return {
    ...name,
    ...(zone === undefined ? {} : { 'zone-advanced': zone }),
    ...(offering === undefined ? {} : { small: offering }),
    ...(template === undefined ? {} : { listTemplates: template }),
    ...(network === undefined ? {} : { 'net-isolated': network }),
  }
}

async function readAccounts(file: string): Promise<z.infer<typeof accountsSchema>> {
  const checked = accountsSchema.safeParse(JSON.parse(readTextFile(file)))
  if (!checked.success) throw new Error(`${file} is not an accounts file: ${describeIssues(checked.error)}`, { cause: checked.error })
  return checked.data
}
