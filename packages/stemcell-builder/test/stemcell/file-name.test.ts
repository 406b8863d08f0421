import { InputError } from '../../src/input-error.ts'
import { fileNameOf } from '../../src/stemcell/file-name.ts'

describe('the file name of a stemcell', () => {
  it('has the form of upstream’s', () => {
    expect(fileNameOf({ version: '1.10', name: 'bosh-openstack-kvm-ubuntu-jammy-go_agent' }, '-raw')).toBe(
      'bosh-stemcell-1.10-openstack-kvm-ubuntu-jammy-go_agent-raw.tgz',
    )
    expect(fileNameOf({ version: '0+dev.5~rc1', name: 'n' })).toBe('bosh-stemcell-0+dev.5~rc1-n.tgz')
  })

  it.each(['', '1/../../x', '../x', '..', '.1', '-x', 'a b', 'a\nb', 'a\0', 'ä', 'x'.repeat(101)])(
    'is never made of %j, which could lead elsewhere',
    (part) => {
      for (const names of [
        { version: part, name: 'n' },
        { version: '1', name: part },
      ]) {
        expect(() => fileNameOf(names)).toThrow(InputError)
        expect(() => fileNameOf(names)).toThrow(JSON.stringify(part))
      }
    },
  )
})
