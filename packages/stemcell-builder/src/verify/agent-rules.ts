import { lintAgentConfig } from '../agent/lint-agent-config.ts'
import { AGENT_CONFIG } from '../convert/edit-image.ts'
import { existsInImage, readImageFile } from '../filesystem/files.ts'
import type { Finding } from './finding.ts'
import type { Rule } from './rule.ts'

/** Files that the agent calls and dies without. */
const CALLED = [
  '/var/vcap/bosh/bin/bosh-agent',
  '/var/vcap/bosh/bin/restart_networking',
  '/var/vcap/bosh/bin/bosh-start-logging-and-auditing',
]
/** In PATH, at one of these. */
const AGENT_RC = ['/var/vcap/bosh/bin/bosh-agent-rc', '/usr/local/bin/bosh-agent-rc', '/usr/sbin/bosh-agent-rc', '/bin/bosh-agent-rc']

/** The agent is there with all it needs, and finds its settings and disks on CloudStack. */
export const agentRules: Rule = async ({ report: { disk }, root, surroundings }) => {
  if (disk === undefined || root === undefined) return []
  const found: Finding[] = []
  const add = (rule: string, severity: Finding['severity'], message: string, remedy: string) =>
    found.push({ rule, severity, message, remedy })
  for (const file of CALLED)
    if (!(await existsInImage(root, file, surroundings)))
      add('agent-file', 'error', `${file} is missing: the agent dies without it`, 'install the agent with its scripts')
  const rc = await Promise.all(AGENT_RC.map((file) => existsInImage(root, file, surroundings)))
  if (!rc.includes(true))
    add('agent-file', 'error', 'bosh-agent-rc is in none of the folders of PATH', 'install the agent with its scripts')
  if (disk.infrastructure !== 'cloudstack')
    add('agent-infrastructure', 'error', `/var/vcap/bosh/etc/infrastructure says "${disk.infrastructure ?? ''}"`, 'convert the stemcell')
  if (disk.operatingSystem !== 'ubuntu')
    add(
      'agent-operating-system',
      'error',
      `/var/vcap/bosh/etc/operating_system says "${disk.operatingSystem ?? ''}": the agent knows only ubuntu`,
      'write ubuntu, whatever the distribution',
    )
  const users = (await readImageFile(root, '/etc/passwd', surroundings)) ?? ''
  if (!/^vcap:/m.test(users)) add('agent-user', 'error', 'there is no user vcap', 'add it')
  const groups = (await readImageFile(root, '/etc/group', surroundings)) ?? ''
  for (const group of ['vcap', 'syslog'])
    if (!new RegExp(`^${group}:`, 'm').test(groups)) add('agent-group', 'error', `there is no group ${group}`, 'add it')
  return [...found, ...lintedConfig(await readImageFile(root, AGENT_CONFIG, surroundings)), ...whereSettings(disk.forecast)]
}

function lintedConfig(text: string | undefined): readonly Finding[] {
  if (text === undefined)
    return [{ rule: 'agent-config', severity: 'error', message: `${AGENT_CONFIG} is missing`, remedy: 'convert the stemcell' }]
  try {
    return lintAgentConfig(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return [
      { rule: 'agent-config', severity: 'error', message: `${AGENT_CONFIG} is no JSON: ${error.message}`, remedy: 'convert the stemcell' },
    ]
  }
}

/** At least one way to the settings must work on CloudStack. */
function whereSettings(forecast: readonly string[]): readonly Finding[] {
  const ways = forecast.filter((line) => /^(ConfigDrive: used|HTTP: asks)/.test(line))
  if (ways.length > 0) return []
  return [
    {
      rule: 'agent-settings',
      severity: 'error',
      message: 'no settings source of agent.json works on CloudStack',
      remedy: 'convert the stemcell',
    },
  ]
}
