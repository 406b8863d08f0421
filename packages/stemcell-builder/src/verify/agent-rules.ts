import { AGENT_CONFIG } from '../agent/agent-files.ts'
import { lintAgentConfig } from '../agent/lint-agent-config.ts'
import { existsInImage, readImageFile } from '../filesystem/files.ts'
import { type DiskSubject, diskRule, type Rule, when } from './rule.ts'

/** Files that the agent calls and dies without, each at one of these paths. */
const CALLED: readonly (readonly string[])[] = [
  ['/var/vcap/bosh/bin/bosh-agent'],
  ['/var/vcap/bosh/bin/restart_networking'],
  ['/var/vcap/bosh/bin/bosh-start-logging-and-auditing'],
  ['/var/vcap/bosh/bin/bosh-agent-rc', '/usr/local/bin/bosh-agent-rc', '/usr/sbin/bosh-agent-rc', '/bin/bosh-agent-rc'],
]

const CONVERT = 'convert the stemcell: stemcell-builder convert'

/** The agent is there with all it needs, and finds its settings and disks on CloudStack. */
export const agentRules: readonly Rule[] = [
  diskRule('agent-file', 'error', 'install the agent with its scripts', missingFiles),
  diskRule('agent-infrastructure', 'error', CONVERT, ({ disk }) =>
    when(disk.infrastructure !== 'cloudstack', `/var/vcap/bosh/etc/infrastructure says "${disk.infrastructure ?? ''}"`),
  ),
  diskRule('agent-operating-system', 'error', 'write ubuntu, whatever the distribution', ({ disk }) =>
    when(
      disk.operatingSystem !== 'ubuntu',
      `/var/vcap/bosh/etc/operating_system says "${disk.operatingSystem ?? ''}": the agent knows only ubuntu`,
    ),
  ),
  diskRule('agent-account', 'error', 'add it', missingAccounts),
  diskRule('agent-settings', 'error', CONVERT, ({ disk }) => {
    const works = disk.forecast.some((line) => /^(ConfigDrive: used|HTTP: asks)/.test(line))
    return when(!works, 'no settings source of agent.json works on CloudStack')
  }),
  lintRule,
]

async function missingFiles({ root, surroundings }: DiskSubject): Promise<readonly string[]> {
  const missing: string[] = []
  for (const places of CALLED) {
    const there = await Promise.all(places.map((place) => existsInImage(root, place, surroundings)))
    if (!there.includes(true)) missing.push(`${places.join(' or ')} is missing: the agent dies without it`)
  }
  return missing
}

async function missingAccounts({ root, surroundings }: DiskSubject): Promise<readonly string[]> {
  const users = (await readImageFile(root, '/etc/passwd', surroundings)) ?? ''
  const groups = (await readImageFile(root, '/etc/group', surroundings)) ?? ''
  return [
    ...when(!/^vcap:/m.test(users), 'there is no user vcap'),
    ...['vcap', 'syslog'].flatMap((group) => when(!new RegExp(`^${group}:`, 'm').test(groups), `there is no group ${group}`)),
  ]
}

/** The linter's findings have rules and remedies of their own. */
async function lintRule({ root, surroundings }: Parameters<Rule>[0]): ReturnType<Rule> {
  if (root === undefined) return []
  const text = await readImageFile(root, AGENT_CONFIG, surroundings)
  if (text === undefined) return [{ rule: 'agent-config', severity: 'error', message: `${AGENT_CONFIG} is missing`, remedy: CONVERT }]
  try {
    return lintAgentConfig(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return [{ rule: 'agent-config', severity: 'error', message: `${AGENT_CONFIG} is no JSON: ${error.message}`, remedy: CONVERT }]
  }
}
