import { type AcceleratorFacts, chooseAccelerator } from '../../src/qemu/accelerator.ts'

const WORKS: AcceleratorFacts = {
  exists: (file) => file === '/dev/kvm',
  cpuInfo: () => 'flags\t\t: fpu vme svm\n',
  startsUnderKvm: async () => true,
}

describe('the accelerator', () => {
  it('is KVM where a tried start works', async () => {
    expect((await chooseAccelerator(WORKS)).accelerator).toBe('kvm')
  })

  it.each([
    ['there is no /dev/kvm', { exists: () => false }],
    ['kvm_pvm', { exists: () => true }],
    ['the processor offers no virtualisation', { cpuInfo: () => 'flags\t\t: fpu vme\n' }],
    ['a tried start with /dev/kvm failed', { startsUnderKvm: async () => false }],
  ])('is TCG, and says so, because %s', async (because, facts) => {
    const chosen = await chooseAccelerator({ ...WORKS, ...facts })

    expect(chosen.accelerator).toBe('tcg')
    expect(chosen.because).toContain(because)
  })
})
