import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export type Accelerator = 'kvm' | 'tcg'

/** What the choice of an accelerator depends on. */
export interface AcceleratorFacts {
  exists(path: string): boolean
  /** The text of /proc/cpuinfo. */
  cpuInfo(): string
  /** Whether a machine's firmware says something under KVM. */
  startsUnderKvm(): Promise<boolean>
}

export interface ChosenAccelerator {
  readonly accelerator: Accelerator
  /** Why, for the line at the start. */
  readonly because: string
}

/** KVM where the processor has it and a tried start works; else machines run ten times slower, under TCG. */
export async function chooseAccelerator(facts: AcceleratorFacts = thisHost): Promise<ChosenAccelerator> {
  const slow = (because: string): ChosenAccelerator => ({ accelerator: 'tcg', because })
  if (!facts.exists('/dev/kvm')) return slow('there is no /dev/kvm')
  // The /dev/kvm of kvm_pvm opens without an error, but does not run ordinary kernels.
  if (facts.exists('/sys/module/kvm_pvm')) return slow('/dev/kvm belongs to kvm_pvm, which does not run ordinary kernels')
  if (!/^flags\s*:.*\b(vmx|svm)\b/m.test(facts.cpuInfo()))
    return slow('the processor offers no virtualisation, so that /dev/kvm cannot work')
  if (await facts.startsUnderKvm()) return { accelerator: 'kvm', because: 'a tried start with /dev/kvm works' }
  return slow('a tried start with /dev/kvm failed: this user may not open it, or it does not work')
}

const TRIAL_LIMIT_MS = 5_000
const TRIAL_ARGUMENTS = [
  ...['-accel', 'kvm', '-machine', 'pc', '-m', '64', '-display', 'none', '-nodefaults', '-no-user-config'],
  // The firmware's own messages: they come only if the processor has run code.
  ...['-chardev', 'stdio,id=firmware', '-device', 'isa-debugcon,iobase=0x402,chardev=firmware'],
]

const thisHost: AcceleratorFacts = {
  exists: existsSync,
  cpuInfo: () => readFileSync('/proc/cpuinfo', 'utf8'),
  startsUnderKvm: () =>
    new Promise((resolve) => {
      const trial = spawn('qemu-system-x86_64', TRIAL_ARGUMENTS, { stdio: ['ignore', 'pipe', 'ignore'] })
      const end = (works: boolean) => {
        clearTimeout(timer)
        trial.kill('SIGKILL')
        resolve(works)
      }
      const timer = setTimeout(() => end(false), TRIAL_LIMIT_MS)
      trial.stdout.once('data', () => end(true))
      trial.once('error', () => end(false))
      trial.once('exit', () => end(false))
    }),
}
