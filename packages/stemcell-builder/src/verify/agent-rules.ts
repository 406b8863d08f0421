import { AGENT_CONFIG, parseAgentConfig } from '../agent/agent-files.ts'
import { settingsSourcesOf } from '../agent/agent-settings.ts'
import { explainSource } from '../agent/explain-source.ts'
import { lintAgentConfig } from '../agent/lint-agent-config.ts'
import { InputError } from '../input-error.ts'
import { type DiskSubject, diskRule, messageIf, type Rule } from './rule.ts'

/** Files without which the agent exits, each with its possible paths. */
const REQUIRED_FILES: readonly (readonly string[])[] = [
  ['/var/vcap/bosh/bin/bosh-agent'],
  ['/var/vcap/bosh/bin/restart_networking'],
  ['/var/vcap/bosh/bin/bosh-start-logging-and-auditing'],
  ['/var/vcap/bosh/bin/bosh-agent-rc', '/usr/local/bin/bosh-agent-rc', '/usr/sbin/bosh-agent-rc', '/bin/bosh-agent-rc'],
]

const CONVERT_REMEDY = 'convert the stemcell: stemcell-builder convert'

/** Rules about the agent: it is complete, and finds its settings and disks on CloudStack. */
export const agentRules: readonly Rule[] = [
  diskRule('agent-file', 'error', 'install the agent with its scripts', missingFiles),
  diskRule('agent-infrastructure', 'error', CONVERT_REMEDY, ({ disk }) =>
    messageIf(disk.infrastructure !== 'cloudstack', `/var/vcap/bosh/etc/infrastructure contains "${disk.infrastructure ?? ''}"`),
  ),
  diskRule('agent-operating-system', 'error', 'write ubuntu, whatever the distribution', ({ disk }) =>
    messageIf(
      disk.operatingSystem !== 'ubuntu',
      `/var/vcap/bosh/etc/operating_system contains "${disk.operatingSystem ?? ''}": the agent supports only ubuntu`,
    ),
  ),
  diskRule('agent-account', 'error', 'add it', missingAccounts),
  diskRule('agent-settings', 'error', CONVERT_REMEDY, ({ disk }) => {
    const sources = disk.agentConfig === undefined ? [] : settingsSourcesOf(disk.agentConfig)
    return messageIf(!sources.some((source) => explainSource(source).isUsable), 'no settings source of agent.json works on CloudStack')
  }),
  lintRule,
]

async function missingFiles({ image }: DiskSubject): Promise<readonly string[]> {
  const exists = await Promise.all(REQUIRED_FILES.map((places) => Promise.all(places.map((place) => image.exists(place)))))
  const missing = REQUIRED_FILES.filter((_places, index) => exists[index]?.includes(true) !== true)
  return missing.map((places) => `${places.join(' or ')} is missing: the agent exits without it`)
}

async function missingAccounts({ image }: DiskSubject): Promise<readonly string[]> {
  const [users = '', groups = ''] = await Promise.all(['/etc/passwd', '/etc/group'].map((file) => image.text(file)))
  return [
    ...messageIf(!/^vcap:/m.test(users), 'the user vcap is missing'),
    ...['vcap', 'syslog'].flatMap((group) => messageIf(!new RegExp(`^${group}:`, 'm').test(groups), `the group ${group} is missing`)),
  ]
}

/** Runs the agent.json linter, whose findings carry rule ids and remedies of their own. */
async function lintRule({ image }: Parameters<Rule>[0]): ReturnType<Rule> {
  if (image === undefined) return []
  const text = await image.text(AGENT_CONFIG)
  if (text === undefined)
    return [{ rule: 'agent-config', severity: 'error', message: `${AGENT_CONFIG} is missing`, remedy: CONVERT_REMEDY }]
  try {
    return lintAgentConfig(parseAgentConfig(text))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [{ rule: 'agent-config', severity: 'error', message: error.message, remedy: CONVERT_REMEDY }]
  }
}
