import path from 'node:path'
import type { Command } from 'commander'
import { bootTest, type Delivery } from '../boot/boot-test.ts'
import { needsOwnNetwork, runInOwnNetwork } from '../boot/own-network.ts'
import type { Finding } from '../finding.ts'
import type { Surroundings } from '../host/surroundings.ts'
import { withWorkFolder } from '../host/work-folder.ts'
import { InputError } from '../input-error.ts'
import { renderFindings, verifyStemcell } from '../verify/verify.ts'
import type { Console } from './console.ts'

interface Flags {
  readonly json?: boolean
  readonly boot?: boolean
  readonly accelerator: string
  readonly bootTimeout: string
}

const DELIVERIES: readonly Delivery[] = ['virtual-router', 'config-drive']

export function addVerify(program: Command, console: Console): void {
  const { surroundings, print, exitWith } = console
  program
    .command('verify')
    .description('hold a stemcell against what agent, director and CloudStack need; exit code 1 if anything is wrong')
    .argument('<stemcell>')
    .option('--json', 'for programs')
    .option('--boot', 'start it too, once with a stand-in virtual router and once with a ConfigDrive, and wait for the agent')
    .option('--accelerator <name>', 'kvm, tcg, or auto', 'auto')
    .option('--boot-timeout <seconds>', 'how long the agent may take', '300')
    .action(async (stemcell: string, flags: Flags) => {
      if (flags.boot === true && (await needsOwnNetwork(console.environment)))
        return exitWith(await runInOwnNetwork(console.commandLine, console.runAttached))
      const findings = await withWorkFolder(undefined, (folder) => findingsOf(stemcell, folder, flags, surroundings))
      print(flags.json === true ? JSON.stringify(findings, null, 2) : renderFindings(findings))
      if (findings.some(({ severity }) => severity === 'error')) exitWith(1)
    })
}

async function findingsOf(
  stemcell: string,
  folder: string,
  { boot, accelerator, bootTimeout }: Flags,
  surroundings: Surroundings,
): Promise<Finding[]> {
  if (!['auto', 'kvm', 'tcg'].includes(accelerator)) throw new InputError(`--accelerator ${accelerator}: expected kvm, tcg or auto`)
  if (!/^[1-9]\d*$/.test(bootTimeout)) throw new InputError(`--boot-timeout ${bootTimeout}: expected seconds`)
  const findings = await verifyStemcell(stemcell, folder, surroundings)
  if (boot !== true || findings.some(({ severity }) => severity === 'error')) return findings
  const chosen = accelerator === 'auto' ? {} : { accelerator: accelerator as 'kvm' | 'tcg' }
  for (const delivery of DELIVERIES) {
    findings.push(
      ...(await bootTest(
        path.join(folder, 'disk.raw'),
        folder,
        { delivery, timeoutMs: Number(bootTimeout) * 1000, ...chosen },
        surroundings,
      )),
    )
  }
  return findings
}
