import path from 'node:path'
import type { Command } from 'commander'
import type { Accelerator } from '../boot/accelerator.ts'
import { bootTest, type Delivery } from '../boot/boot-test.ts'
import { needsNetworkNamespace, runInNetworkNamespace } from '../boot/network-namespace.ts'
import { scsiTest } from '../boot/scsi-test.ts'
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
  readonly scsiRounds: string
}

const DELIVERIES: readonly Delivery[] = ['virtual-router', 'config-drive']

export function addVerify(program: Command, cli: CliEnvironment): void {
  const { context, print, exitWith } = cli
  program
    .command('verify')
    .description('check a stemcell against the requirements of agent, director and CloudStack; exit code 1 if there are errors')
    .argument('<stemcell>')
    .option('--json', 'machine-readable output')
    .option('--boot', 'boot it too: with a fake virtual router, with a ConfigDrive, and with SCSI disks; wait for the agent')
    .option('--accelerator <name>', 'kvm, tcg, or auto', 'auto')
    .option('--boot-timeout <seconds>', 'time limit for the agent to respond', '300')
    .option('--scsi-rounds <count>', 'how often --boot boots with SCSI disks, plugs two, and starts cold; 0 = not at all', '3')
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
  { boot, accelerator, bootTimeout, scsiRounds }: Flags,
  context: ToolContext,
): Promise<Finding[]> {
  if (!['auto', 'kvm', 'tcg'].includes(accelerator)) throw new InputError(`--accelerator ${accelerator}: expected kvm, tcg or auto`)
  if (!/^[1-9]\d*$/.test(bootTimeout)) throw new InputError(`--boot-timeout ${bootTimeout}: expected seconds`)
  if (!/^\d{1,3}$/.test(scsiRounds)) throw new InputError(`--scsi-rounds ${scsiRounds}: expected a number of rounds, 0 to 999`)
  const findings = await verifyStemcell(stemcell, folder, context)
  if (boot !== true || findings.some(({ severity }) => severity === 'error')) return findings
  const disk = path.join(folder, 'disk.raw')
  const options = { timeoutMs: Number(bootTimeout) * 1000, ...(accelerator === 'auto' ? {} : { accelerator: accelerator as Accelerator }) }
  for (const delivery of DELIVERIES) findings.push(...(await bootTest(disk, folder, { delivery, ...options }, context)))
  // An agent that does not respond at all would cost the time limit once more.
  if (findings.some(({ severity }) => severity === 'error')) return findings
  return [...findings, ...(await scsiTest(disk, folder, { rounds: Number(scsiRounds), ...options }, context))]
}
