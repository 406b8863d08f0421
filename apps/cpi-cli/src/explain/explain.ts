import type { CpiConfig } from 'cpi-core'
import { secretValues } from 'cpi-core/config'
import { type Explanation, explain as explainCall } from 'cpi-core/explain'
import { loadConfig } from '../load-config.ts'
import { openServices } from '../open-services.ts'
import { readOptions, requiredConfig, withUsage } from '../program-options.ts'
import { readRequest } from '../read-request.ts'
import { createRedactor, type Redact } from '../redactor.ts'
import { writeAll } from '../standard-streams.ts'

/** Shows what the request on stdin would do; only look-ups are made. @returns 0, 1 if the call would fail, 2 for a wrong command line */
export async function explain(args: readonly string[]): Promise<number> {
  return withUsage(async () => {
    const values = readOptions(args, { config: { type: 'string' }, json: { type: 'boolean', default: false } })
    const configPath = requiredConfig(values.config)
    let redact: Redact = (text) => text
    const request = await readRequest()
    if (request instanceof Error) throw request
    const explanation = await explainCall(request, {
      readConfigFile: async () => loadConfig(configPath),
      open: async (config, call) => {
        redact = createRedactor(secretValues(config, call.arguments))
        return (await openServices(silenced(config), call)).services
      },
      signal: new AbortController().signal,
    })
    const text = values.json ? `${JSON.stringify(explanation, undefined, 2)}\n` : describe(explanation)
    await writeAll(process.stdout, redact(text))
    return explanation.error === undefined ? 0 : 1
  })
}

/** Nothing but the explanation, and no trace: the call is not made. */
function silenced(config: CpiConfig): CpiConfig {
  const { log, ...cloudstack } = config.cloudstack
  return { ...config, cloudstack: { ...cloudstack, log: { ...log, level: 'warn' }, trace_dir: undefined } }
}

function describe({ method, requests, settings, decisions, undo, messages, result, error }: Explanation): string {
  const asked = requests.map(
    ({ command, parameters }) =>
      `${command}${Object.entries(parameters)
        .map(([name, value]) => `\n    ${name} = ${inline(value)}`)
        .join('')}`,
  )
  return [
    ...chapter(
      `${method} would send, after its look-ups${requests.some(hasNewId) ? ' (new-… is the id of what does not exist yet)' : ''}:`,
      asked.length === 0 ? ['nothing'] : asked,
    ),
    ...chapter('because:', decisions),
    ...chapter('the agent would read:', settings === undefined ? [] : JSON.stringify(settings, undefined, 2).split('\n')),
    ...chapter('a failure at the end would undo, in this order:', undo),
    ...chapter('it would say:', messages),
    ...(error === undefined ? chapter('and answer:', [inline(result)]) : chapter('it would fail:', [error])),
  ].join('\n')
}

function hasNewId({ parameters }: Explanation['requests'][number]): boolean {
  return JSON.stringify(parameters).includes('"new-')
}

function chapter(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']
}

function inline(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
