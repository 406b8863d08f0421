import { existsSync, readFileSync } from 'node:fs'

export type Accelerator = 'kvm' | 'tcg'

/**
 * Chooses KVM only if the processor itself offers virtualisation: the /dev/kvm of kvm_pvm opens without an error, but does not run
 * ordinary kernels.
 */
export function chooseAccelerator(): Accelerator {
  if (!existsSync('/dev/kvm') || existsSync('/sys/module/kvm_pvm')) return 'tcg'
  return /^flags\s*:.*\b(vmx|svm)\b/m.test(readFileSync('/proc/cpuinfo', 'utf8')) ? 'kvm' : 'tcg'
}
