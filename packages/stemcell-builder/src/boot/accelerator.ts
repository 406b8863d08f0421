import { existsSync, readFileSync } from 'node:fs'

export type Accelerator = 'kvm' | 'tcg'

/** What the choice of an accelerator depends on. */
export interface HostFacts {
  exists(path: string): boolean
  /** Returns the text of /proc/cpuinfo. */
  cpuInfo(): string
}

const thisHost: HostFacts = { exists: existsSync, cpuInfo: () => readFileSync('/proc/cpuinfo', 'utf8') }

/**
 * Chooses KVM only if the processor itself offers virtualisation: the /dev/kvm of kvm_pvm opens without an error, but does not run
 * ordinary kernels.
 */
export function chooseAccelerator({ exists, cpuInfo }: HostFacts = thisHost): Accelerator {
  if (!exists('/dev/kvm') || exists('/sys/module/kvm_pvm')) return 'tcg'
  return /^flags\s*:.*\b(vmx|svm)\b/m.test(cpuInfo()) ? 'kvm' : 'tcg'
}
