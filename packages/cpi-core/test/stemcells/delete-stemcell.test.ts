import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CloudStackError } from 'cloudstack-client'
import type { Dependencies } from '../../src/dependencies.ts'
import { deleteStemcell } from '../../src/stemcells/delete-stemcell.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const KVM = {
  name: 'bosh-cloudstack-kvm-ubuntu-jammy-go_agent',
  version: '1.1',
  hypervisor: 'kvm',
  disk_format: 'qcow2',
  os_distro: 'ubuntu',
}

async function image(start: Buffer | string, end: Buffer | string = ''): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'stemcell-')), 'image')
  await writeFile(file, Buffer.concat([Buffer.from(start), Buffer.alloc(70_000), Buffer.from(end)]))
  return file
}

const QCOW2 = Buffer.from([0x51, 0x46, 0x49, 0xfb, 0, 0, 0, 3])

describe('delete_stemcell', () => {
  it('deletes, and is a success for what is gone', async () => {
    const box = cpiInABox()
    const stemcell = await box.run('create_stemcell', await image(QCOW2), KVM)

    await box.run('delete_stemcell', stemcell)

    expect((await box.call('delete_stemcell', stemcell)).error).toBeNull()
    expect((await box.call('delete_stemcell', '00000000-0000-4000-8000-000000000000')).error).toBeNull()
  })

  it('leaves the template of a light stemcell alone, also one that the account could delete', async () => {
    const box = cpiInABox()
    const stemcell = (await box.run('create_stemcell', await image(QCOW2), KVM)) as string
    const mark = box.mark()

    await box.run('delete_stemcell', `${stemcell} light`)

    expect(box.commands(mark)).toEqual([])
  })

  it('that CloudStack refuses is a failure, not a success', async () => {
    const box = cpiInABox()
    const stemcell = await box.run('create_stemcell', await image(QCOW2), KVM)
    box.emulator.faults.add([{ command: 'listTemplates', nth: 1, phase: 'before', kind: 'error', code: 530, text: 'database is away' }])

    expectFailure(await box.call('delete_stemcell', stemcell), 'Bosh::Clouds::CloudError', /database is away/)
  })

  it('whose template is gone after a failed deletion is a success', async () => {
    const rows = [[{ id: 'template', name: 'stemcell' }], []]
    const refused = new CloudStackError('refused', { kind: 'internal-error', command: 'deleteTemplate', retryable: false })
    const cloud = { list: async () => rows.shift() ?? [], run: async () => Promise.reject(refused) }

    expect(await deleteStemcell.prepare(['stemcell'])({ cloud } as unknown as Dependencies)).toBeNull()
  })

  it('is forced where only destroyed machines still use it', async () => {
    const errorText = 'The following machines are using it'
    const inUse = new CloudStackError('in use', { kind: 'conflict', command: 'deleteTemplate', retryable: false, errorText })
    const deletions: object[] = []
    const cloud = {
      list: async ({ name }: { name: string }) =>
        name === 'listTemplates' ? [{ id: 'template', name: 'stemcell' }] : [{ id: 'vm', name: 'vm', state: 'Destroyed' }],
      run: async (_command: object, parameters: { forced?: boolean }) => {
        deletions.push(parameters)
        if (parameters.forced !== true) throw inUse
      },
    }

    expect(await deleteStemcell.prepare(['stemcell'])({ cloud } as unknown as Dependencies)).toBeNull()
    expect(deletions).toEqual([{ id: 'template' }, { id: 'template', forced: true }])
  })

  it('names the machines that still use it, and does not count destroyed ones', async () => {
    const box = cpiInABox()
    const stemcell = (await box.run('create_stemcell', await image(QCOW2), KVM)) as string
    const vm = await createVm(box, { stemcell })

    expectFailure(await box.call('delete_stemcell', stemcell), 'Bosh::Clouds::CloudError', /is in use by "vm-/)

    await box.run('delete_vm', vm)
    await box.run('delete_stemcell', stemcell)
  })
})
