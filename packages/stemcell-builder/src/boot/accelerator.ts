import { existsSync, readFileSync } from 'node:fs'

export type Accelerator = 'kvm' | 'tcg'

/**
 * KVM only where the processor offers virtualisation itself: a /dev/kvm that another hypervisor lends (kvm_pvm) opens well,
 * and then runs no ordinary kernel.
 */
export function chooseAccelerator(): Accelerator {
  if (!existsSync('/dev/kvm') || existsSync('/sys/module/kvm_pvm')) return 'tcg'
  return /^flags\s*:.*\b(vmx|svm)\b/m.test(readFileSync('/proc/cpuinfo', 'utf8')) ? 'kvm' : 'tcg'
}
