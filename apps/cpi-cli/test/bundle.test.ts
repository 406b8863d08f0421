import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Metafile, modulesEvaluated } from './support/modules-evaluated.ts'

const dist = path.resolve(import.meta.dirname, '../dist')
const read = (name: string) => JSON.parse(readFileSync(path.join(dist, name), 'utf8')) as Metafile

describe('the bundle that answers info', () => {
  const { outputs } = read('meta.json')
  const bundle = outputs['dist/cpi.js']

  it('is one small file with nothing of axios or zod', () => {
    expect(Object.keys(bundle?.inputs ?? {}).filter((input) => input.includes('node_modules'))).toEqual([])
    expect(bundle?.bytes).toBeLessThan(16_384)
  })

  it('loads nothing but Node itself before it knows that the request is another one', () => {
    expect(bundle?.imports.every(({ path: name }) => name.startsWith('node:'))).toBe(true)
  })
})

/** What every method evaluates, whatever it does. */
const CALL = ['src/answer-call.ts', 'src/open-services.ts', 'packages/cpi-core/src/dispatch/perform.ts', 'src/transport/direct-post.ts']

const METHODS: Readonly<Record<string, string>> = {
  create_vm: 'vms/create-vm.ts',
  delete_vm: 'vms/delete-vm.ts',
  has_vm: 'vms/has-vm.ts',
  reboot_vm: 'vms/reboot-vm.ts',
  set_vm_metadata: 'vms/set-vm-metadata.ts',
  calculate_vm_cloud_properties: 'vms/calculate-vm-cloud-properties.ts',
  get_disks: 'vms/get-disks.ts',
  create_disk: 'disks/create-disk.ts',
  delete_disk: 'disks/delete-disk.ts',
  has_disk: 'disks/has-disk.ts',
  attach_disk: 'disks/attach-disk.ts',
  detach_disk: 'disks/detach-disk.ts',
  set_disk_metadata: 'disks/set-disk-metadata.ts',
  resize_disk: 'disks/resize-disk.ts',
  update_disk: 'disks/update-disk.ts',
  snapshot_disk: 'snapshots/snapshot-disk.ts',
  delete_snapshot: 'snapshots/delete-snapshot.ts',
  delete_stemcell: 'stemcells/delete-stemcell.ts',
  create_network: 'networks/create-network.ts',
  delete_network: 'networks/delete-network.ts',
}

describe('a call', () => {
  const metafile = read('meta-call.json')

  it.each(Object.entries(METHODS))(
    'of %s evaluates neither what only other methods need, nor Node modules that are slow to load',
    (_name, file) => {
      const { modules, builtins } = modulesEvaluated(metafile, [...CALL, `packages/cpi-core/src/${file}`])

      const slow = /node_modules\/\.pnpm\/(?!(?:zod|fastest-levenshtein)@)|\/(?:doctor|orphans)\/|bosh-registry/
      expect(modules.filter((module) => slow.test(module))).toEqual([])
      expect(builtins.filter((name) => /^(?:node:)?(?:https|http2|tls|zlib|child_process|fs\/promises)$/.test(name))).toEqual([])
    },
  )

  it('of create_stemcell loads what unpacks images and TLS only for those who need it', () => {
    const { modules, builtins } = modulesEvaluated(metafile, [...CALL, 'packages/cpi-core/src/stemcells/create-stemcell.ts'])

    expect(modules.filter((module) => /packed-image|sparse-tar/.test(module))).toEqual([])
    expect(builtins.filter((name) => /tar-stream|axios|^node:(?:https|http2|tls|zlib|child_process)$/.test(name))).toEqual([])
  })

  it('is bundled without libraries that few calls need, and without what only operators start', () => {
    const elsewhere = /\/(?:winston|axios|follow-redirects|tar-stream|streamx|yaml|doctor|orphans|migration|migrate-config|explain|docs)\//
    expect(Object.keys(metafile.outputs['dist/call.js']?.inputs ?? {}).filter((input) => elsewhere.test(input))).toEqual([])
  })

  it('requires those libraries as scripts of the same folder', () => {
    const required = metafile.outputs['dist/call.js']?.imports.map(({ path: name }) => name) ?? []

    expect([...new Set(required.filter((name) => !name.startsWith('node:')))].sort()).toEqual(['./axios.js', './tar-stream.js'])
  })

  it('has the smaller API of zod, in which a schema has no methods that nobody calls, and nothing that generates pages from schemas', () => {
    const inputs = Object.entries(metafile.outputs['dist/call.js']?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    const superfluous = /\/zod\/v4\/(?:classic\/|core\/json-schema-processors\.js)/
    expect(inputs.map(([input]) => input).filter((input) => superfluous.test(input))).toEqual([])
  })

  it('carries no descriptions of settings', () => {
    expect(readFileSync(path.join(dist, 'call.js'), 'utf8')).not.toContain('API key of the account')
  })
})
