import { findClimbingImports } from '../src/folder-order.mjs'

const order = { folders: ['values', 'undo.ts', 'vms'] }

describe('the order of folders', () => {
  it('lets a folder import what stands below it, and its own files', () => {
    const sources = new Map([
      [
        'vms/create-vm.ts',
        "import { plan } from './plan-vm.ts'\nimport { undo } from '../undo.ts'\nimport { gib } from '../values/sizes.ts'",
      ],
      ['index.ts', "export { createVm } from './vms/create-vm.ts'"],
    ])

    expect(findClimbingImports(order, sources)).toEqual([])
  })

  it.each([
    ['a static import', "import { createVm } from '../vms/create-vm.ts'"],
    ['a type', "import type { Vm } from '../vms/create-vm.ts'"],
    ['a lazy import', "const vm = () => import('../vms/create-vm.ts')"],
    ['what is exported again', "export { createVm } from '../vms/create-vm.ts'"],
  ])('refuses %s that climbs', (_, text) => {
    expect(findClimbingImports(order, new Map([['values/sizes.ts', text]]))).toEqual([
      'values/sizes.ts imports vms/create-vm.ts, which stands above it',
    ])
  })

  it('refuses the import of a file that stands above all folders', () => {
    expect(findClimbingImports(order, new Map([['vms/a.ts', "import { b } from '../index.ts'"]]))).toEqual([
      'vms/a.ts imports index.ts, which stands above it',
    ])
  })

  it('refuses a folder that has no place in the order', () => {
    expect(findClimbingImports(order, new Map([['odds/ends.ts', '']]))).toEqual(['odds/ends.ts: its folder is missing in house-rules.json'])
  })
})
