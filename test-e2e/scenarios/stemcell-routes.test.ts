import { mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { connect } from 'cloudstack-client'
import { listTemplates } from 'cloudstack-client/api'
import { describeWithTools } from 'workspace/required-tools'
import { cpiConfig } from '../support/cpi-config.ts'
import { startDeviceFolder } from '../support/device-folder.ts'
import { type Director, runCpi } from '../support/director.ts'
import { makeVm, manualNetwork, stemcellProperties, vmEnvironment, vmProperties } from '../support/life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { IMAGE_TOOLS, md5Of, REAL_IMAGE_BYTES, realImage } from '../support/real-image.ts'
import { useScene } from '../support/scene.ts'
import { SHORT_PAUSES } from '../support/short-pauses.ts'
import { terminateOnce } from '../support/terminate.ts'

const scene = useScene()

/** Returns the template's rows, one per zone. */
async function templateRows(id: unknown) {
  const { endpoint, accounts } = scene().cloud
  const client = connect({ endpoint, credentials: accounts.limited, proxy: false })
  return client.list(listTemplates, { templatefilter: 'self', id: String(id) })
}

async function createVmOf(director: Director, stemcell: unknown, ip: string): Promise<unknown> {
  const networks = { default: { ...manualNetwork, ip } }
  return director.call('create_vm', 'agent-9', stemcell, vmProperties, networks, [], vmEnvironment)
}

describeWithTools(IMAGE_TOOLS, 'a real image with a file system on it', () => {
  provesPromise('stemcell-bytes', 'uploaded, by an account that may do no more than the CPI needs', async () => {
    const director = await scene().director({ account: 'limited' })
    const { qcow2 } = await realImage(scene().workplace.folder)

    const stemcell = await director.call('create_stemcell', qcow2, stemcellProperties)

    expect(await templateRows(stemcell)).toMatchObject([{ isready: true, checksum: await md5Of(qcow2), size: REAL_IMAGE_BYTES }])
    expect(await createVmOf(director, stemcell, '10.1.1.60')).toEqual([expect.any(String), expect.anything()])
  })

  provesPromise('stemcell-bytes', 'fetched by the cloud from the CPI itself', async () => {
    const stemcellSettings = { strategy: 'url', listen_host: '127.0.0.1', listen_port: 0, zones: ['zone-sg'] }
    const director = await scene().director({ account: 'limited', cloudstack: { stemcell: stemcellSettings } })
    const { qcow2 } = await realImage(scene().workplace.folder)

    const stemcell = await director.call('create_stemcell', qcow2, stemcellProperties)

    const checksum = await md5Of(qcow2)
    expect(await templateRows(stemcell)).toMatchObject([
      { isready: true, checksum },
      { isready: true, checksum },
    ])
    expect(await createVmOf(director, stemcell, '10.1.1.61')).toEqual([expect.any(String), expect.anything()])
  })

  provesPromise('stemcell-bytes', 'written to a volume of the machine that the CPI runs on', async () => {
    const first = await scene().director({ account: 'limited' })
    const { raw, qcow2 } = await realImage(scene().workplace.folder)
    const { vm } = await makeVm(first, scene().image)
    const folder = path.join(scene().workplace.folder, 'devices')
    await mkdir(folder, { recursive: true })
    const stemcellSettings = { strategy: 'volume', inception_vm: vm, device_folder: folder, zones: ['zone-sg'] }
    const director = await scene().director({ account: 'limited', cloudstack: { stemcell: stemcellSettings } })
    const volumesBefore = (await scene().cloud.state())['volumes']?.length

    const watched = startDeviceFolder(scene().cloud, folder, vm)
    const stemcell = await director.call('create_stemcell', qcow2, stemcellProperties).finally(() => watched.stop())

    const written = watched.devices.at(-1) ?? ''
    expect(await md5Of(written, REAL_IMAGE_BYTES)).toBe(await md5Of(raw))
    expect(await templateRows(stemcell)).toMatchObject([{ isready: true }, { isready: true }])
    const state = await scene().cloud.state()
    expect([state['volumes']?.length, state['snapshots']]).toEqual([volumesBefore, []])
    expect(await createVmOf(director, stemcell, '10.1.1.62')).toEqual([expect.any(String), expect.anything()])
  })
})

describe('a stemcell in several zones', () => {
  provesPromise('stemcell-every-zone', 'uploaded to one and copied to two', async () => {
    const director = await scene().director({ account: 'limited', cloudstack: { stemcell: { zones: ['zone-sg', 'zone-basic'] } } })

    const stemcell = await director.call('create_stemcell', scene().image, stemcellProperties)

    const rows = await templateRows(stemcell)
    expect(rows.map(({ zonename, isready }) => [zonename, isready]).sort()).toEqual([
      ['zone-advanced', true],
      ['zone-basic', true],
      ['zone-sg', true],
    ])
    await director.call('delete_stemcell', stemcell)
    expect(await scene().left()).toEqual([])
  })
})

describe('an upload that is stopped in the middle', () => {
  provesPromise('stopped-in-the-middle', 'SIGTERM while an image of 2 GiB is on its way', async () => {
    const { cloud, workplace } = scene()
    const image = path.join(workplace.folder, 'large')
    const file = await open(image, 'w')
    await file.write(Buffer.from('514649fb00000002', 'hex'))
    await file.truncate(2 * 1024 ** 3)
    await file.close()
    const config = await workplace.file('cpi-stopped.json', JSON.stringify(cpiConfig(cloud)))
    const request = { method: 'create_stemcell', arguments: [image, stemcellProperties], context: { director_uuid: 'd' }, api_version: 2 }
    const before = await readdir(workplace.folder)
    const ended = new AbortController()

    const running = runCpi(
      ['--config', config],
      JSON.stringify(request),
      (pid) => void terminateOnce(cloud, pid, 'getUploadParamsForTemplate', ended.signal),
      { nodeOptions: SHORT_PAUSES },
    )
    const run = await running.finally(() => ended.abort())

    expect(run).toMatchObject({ exitCode: 0, answer: { result: null, error: { type: 'Bosh::Clouds::CloudError' } } })
    expect(await scene().left()).toEqual([])
    expect(await readdir(workplace.folder)).toEqual(before)
  })
})
