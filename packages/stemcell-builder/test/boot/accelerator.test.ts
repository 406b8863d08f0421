import { chooseAccelerator } from '../../src/boot/accelerator.ts'

const INTEL = 'processor\t: 0\nflags\t\t: fpu vme vmx ssse3\n'
const AMD = 'flags\t\t: fpu svm sse4a\n'
const PLAIN = 'processor\t: 0\nflags\t\t: fpu vme vmxnet3 ssse3\n'

const host = (files: readonly string[], cpuInfo: string) => ({ exists: (path: string) => files.includes(path), cpuInfo: () => cpuInfo })

describe('chooseAccelerator', () => {
  it.each([INTEL, AMD])('chooses KVM where the processor offers virtualisation: %j', (cpuInfo) => {
    expect(chooseAccelerator(host(['/dev/kvm'], cpuInfo))).toBe('kvm')
  })

  it.each([
    ['there is no /dev/kvm', [], INTEL],
    ['the processor offers no virtualisation itself', ['/dev/kvm'], PLAIN],
    ['/dev/kvm is that of kvm_pvm, which runs no ordinary kernel', ['/dev/kvm', '/sys/module/kvm_pvm'], INTEL],
  ])('emulates where %s', (_what, files, cpuInfo) => {
    expect(chooseAccelerator(host(files, cpuInfo))).toBe('tcg')
  })

  it('decides for this host', () => {
    expect(['kvm', 'tcg']).toContain(chooseAccelerator())
  })
})
