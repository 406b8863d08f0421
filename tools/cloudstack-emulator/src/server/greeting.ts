import type { Emulator } from '../emulator.ts'
import { DEFAULT_PASSWORD } from '../seed/schema.ts'

/** Returns what somebody who started the emulator by hand needs: addresses, accounts, zones, and lines to copy that point clients at it. */
export function greeting(endpoint: string, { cloud }: Emulator): string {
  const users = [...cloud.users.all()].filter(({ apiKey }) => apiKey !== undefined)
  const preferred = users.find(({ username }) => username === 'user') ?? users[0]
  const lines = [
    `CloudStack emulator: ${endpoint}`,
    `Page:     ${endpoint.replace('/client/api', '/_emulator/')}`,
    `Zones:    ${[...cloud.zones.all()].map(({ name }) => name).join(', ')}`,
    'Accounts:',
    ...users.map(
      ({ username, password, apiKey, secretKey }) => `  ${username}  password ${shown(password)}  key ${apiKey}  secret ${secretKey}`,
    ),
    ...(preferred === undefined ? [] : clientLines(endpoint, preferred)),
  ]
  return `${lines.join('\n')}\n`
}

/** Emulated keys open nothing; a password that somebody chose may open something else. */
function shown(password: string | undefined): string {
  return password === DEFAULT_PASSWORD ? password : 'as in the seed'
}

interface Keys {
  readonly username: string
  readonly apiKey?: string | undefined
  readonly secretKey?: string | undefined
}

/** `cloudstack` and `cs` read the same variables of the environment. */
function clientLines(endpoint: string, { username, apiKey, secretKey }: Keys): readonly string[] {
  const variables = `CLOUDSTACK_ENDPOINT=${endpoint} CLOUDSTACK_KEY=${apiKey} CLOUDSTACK_SECRET=${secretKey}`
  return [
    `To point a client at it, as ${username}:`,
    `  ${variables} cloudstack call listZones`,
    `  cmk -u ${endpoint} -k ${apiKey} -s ${secretKey} list zones`,
    `  ${variables} cs listZones`,
  ]
}
