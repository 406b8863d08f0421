import { secretValues } from 'cpi-core/config'
import { cpiError } from 'cpi-core/errors'
import { type Explanation, explain as explainCall } from 'cpi-core/explain'
import { loadConfig } from '../load-config.ts'
import { openServices } from '../open-services.ts'
import { readOptions, requiredConfig, withUsage } from '../program-options.ts'
import { createRedactor, type Redact } from '../redactor.ts'
import { LARGEST_REQUEST_BYTES, readStdin, writeAll } from '../standard-streams.ts'

/** Shows what the request on stdin would do; only look-ups are made. @returns 0, 1 if the call would fail, 2 for a wrong command line */
export async function explain(args: readonly string[]): Promise<number> {
  return withUsage(async () => {
    const values = readOptions(args, { config: { type: 'string' }, json: { type: 'boolean', default: false } })
    const configPath = requiredConfig(values.config)
    let redact: Redact = (text) => text
    const explanation = await explainCall(await readRequest(), {
      readConfigFile: async () => loadConfig(configPath),
      open: async (config, request) => {
        redact = createRedactor(secretValues(config, request.arguments))
        return (await openServices(config, request)).services
      },
      signal: new AbortController().signal,
    })
    const text = values.json ? `${JSON.stringify(explanation, undefined, 2)}\n` : describe(explanation)
    await writeAll(process.stdout, redact(text))
    return explanation.error === undefined ? 0 : 1
  })
}

async function readRequest(): Promise<string> {
  const text = await readStdin(LARGEST_REQUEST_BYTES)
  if (text === undefined)
    throw cpiError('request-invalid', `the request on stdin is larger than ${LARGEST_REQUEST_BYTES / 1024 / 1024} MiB`)
  return text
}

function describe({ method, requests, settings, decisions, undo, messages, result, error }: Explanation): string {
  const asked = requests.map(
    ({ command, parameters }) =>
      `${command}${Object.entries(parameters)
        .map(([name, value]) => `\n    ${name} = ${inline(value)}`)
        .join('')}`,
  )
  return [
    ...chapter(`${method} would send, after its look-ups:`, asked.length === 0 ? ['nothing'] : asked),
    ...chapter('because:', decisions),
    ...chapter('the agent would read:', settings === undefined ? [] : JSON.stringify(settings, undefined, 2).split('\n')),
    ...chapter('a failure at the end would undo, in this order:', undo),
    ...chapter('it would say:', messages),
    ...(error === undefined ? chapter('and answer:', [inline(result)]) : chapter('it would fail:', [error])),
  ].join('\n')
}

function chapter(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']
}

function inline(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
