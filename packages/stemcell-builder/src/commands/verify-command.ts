import path from 'node:path'
import type { Command } from 'commander'
import { bootTest, type Delivery } from '../boot/boot-test.ts'
import { needsNetworkNamespace, runInNetworkNamespace } from '../boot/network-namespace.ts'
import type { Finding } from '../finding.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { withWorkFolder } from '../host/work-folder.ts'
import { InputError } from '../input-error.ts'
import { renderFindings, verifyStemcell } from '../verify/verify.ts'
import type { CliEnvironment } from './cli-environment.ts'

interface Flags {
  readonly json?: boolean
  readonly boot?: boolean
  readonly accelerator: string
  readonly bootTimeout: string
}

const DELIVERIES: readonly Delivery[] = ['virtual-router', 'config-drive']

export function addVerify(program: Command, cli: CliEnvironment): void {
  const { context, print, exitWith } = cli
  program
    .command('verify')
    .description('check a stemcell against the requirements of agent, director and CloudStack; exit code 1 if there are errors')
    .argument('<stemcell>')
    .option('--json', 'machine-readable output')
    .option('--boot', 'boot it too, once with a fake virtual router and once with a ConfigDrive, and wait for the agent')
    .option('--accelerator <name>', 'kvm, tcg, or auto', 'auto')
    .option('--boot-timeout <seconds>', 'time limit for the agent to respond', '300')
    .action(async (stemcell: string, flags: Flags) => {
      if (flags.boot === true && (await needsNetworkNamespace(cli.environment)))
        return exitWith(await runInNetworkNamespace(cli.commandLine, cli.runAttached))
      const findings = await withWorkFolder(undefined, (folder) => findingsOf(stemcell, folder, flags, context), stemcell)
      print(flags.json === true ? JSON.stringify(findings, null, 2) : renderFindings(findings))
      if (findings.some(({ severity }) => severity === 'error')) exitWith(1)
    })
}

async function findingsOf(
  stemcell: string,
  folder: string,
  { boot, accelerator, bootTimeout }: Flags,
  context: ToolContext,
): Promise<Finding[]> {
  if (!['auto', 'kvm', 'tcg'].includes(accelerator)) throw new InputError(`--accelerator ${accelerator}: expected kvm, tcg or auto`)
  if (!/^[1-9]\d*$/.test(bootTimeout)) throw new InputError(`--boot-timeout ${bootTimeout}: expected seconds`)
  const findings = await verifyStemcell(stemcell, folder, context)
  if (boot !== true || findings.some(({ severity }) => severity === 'error')) return findings
  const chosen = accelerator === 'auto' ? {} : { accelerator: accelerator as 'kvm' | 'tcg' }
  for (const delivery of DELIVERIES) {
    findings.push(
      ...(await bootTest(path.join(folder, 'disk.raw'), folder, { delivery, timeoutMs: Number(bootTimeout) * 1000, ...chosen }, context)),
    )
  }
  return findings
}
