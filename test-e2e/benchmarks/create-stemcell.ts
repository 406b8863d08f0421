import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { connect, uploadAddress } from 'cloudstack-client'
import { getUploadParamsForTemplate, listOsTypes, listZones } from 'cloudstack-client/api'
import { built } from '../support/built-programs.ts'
import { type Cloud, startCloud } from '../support/cloud.ts'
import { cpiConfig, createWorkplace, type Workplace } from '../support/cpi-config.ts'
import { startDeviceFolder } from '../support/device-folder.ts'
import { createDirector } from '../support/director.ts'
import { emptyQcow2 } from '../support/images.ts'
import { makeVm, stemcellProperties } from '../support/life.ts'
import { type Measured, measure, spread } from '../support/measure.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const RUNS = 3
const GIB = 1024 ** 3
const IMAGE_BYTES = 3 * GIB

/** The whole create_stemcell of the CPI by each route, compared with the plainest way in which the same bytes can travel. */
export const createStemcell: Benchmark = {
  name: 'create-stemcell',
  async run() {
    const [workplace, cloud] = await Promise.all([createWorkplace(), startCloud({ timeScale: 1000 })])
    const [qcow2, raw] = [path.join(workplace.folder, 'image'), path.join(workplace.folder, 'raw')]
    await Promise.all([makeImage(qcow2, QCOW2_HEAD, 0), makeImage(raw, BOOT_SIGNATURE, BOOT_SIGNATURE_AT)])
    const stage = { workplace, cloud, qcow2, raw }
    const figures = [...(await byUpload(stage)), ...(await byUrl(stage)), ...(await byVolume(stage))]
    const left = await cloud.state()
    await cloud.stop()
    await workplace.remove()
    const arrived = left['templates']?.filter(({ name }) => name.startsWith('stemcell-')).length
    const expected = ROUTES * (RUNS + 1) + 1
    if (arrived !== expected) throw new Error(`${arrived} of ${expected} stemcells arrived`)
    return figures
  },
}

const ROUTES = 3

interface Stage {
  readonly workplace: Workplace
  readonly cloud: Cloud
  readonly qcow2: string
  readonly raw: string
}

async function byUpload({ workplace, cloud, qcow2 }: Stage): Promise<readonly Figure[]> {
  const cpi = await createWith(workplace, cloud, {}, qcow2)
  return routeFigures({ route: 'upload', reference: 'curl -F', limit: memoryLimit() }, cpi, async () =>
    measure('curl', await curlArguments(cloud, qcow2)),
  )
}

async function byUrl({ workplace, cloud, qcow2 }: Stage): Promise<readonly Figure[]> {
  const cpi = await createWith(workplace, cloud, { strategy: 'url', listen_host: '127.0.0.1', listen_port: 0 }, qcow2)
  return routeFigures({ route: 'url', reference: 'curl -F' }, cpi, async () => measure('curl', await curlArguments(cloud, qcow2)))
}

async function byVolume({ workplace, cloud, raw }: Stage): Promise<readonly Figure[]> {
  const director = createDirector({ configFile: await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud))) })
  const { vm } = await makeVm(director, await workplace.file('small', emptyQcow2(3)))
  const folder = path.join(workplace.folder, 'devices')
  await mkdir(folder)
  const cpi = await createWith(workplace, cloud, { strategy: 'volume', inception_vm: vm, device_folder: folder }, raw)
  const watched = startDeviceFolder(cloud, folder, vm)
  const copy = path.join(workplace.folder, 'copy')
  try {
    return await routeFigures({ route: 'volume', reference: 'dd' }, cpi, async () =>
      measure('dd', [`if=${raw}`, `of=${copy}`, 'bs=1M', 'conv=fsync', 'status=none']),
    )
  } finally {
    await watched.stop()
  }
}

/** @returns runs the CPI with these settings and this image */
async function createWith(workplace: Workplace, cloud: Cloud, stemcell: object, image: string): Promise<() => Promise<Measured>> {
  const config = await workplace.file('cpi-route.json', JSON.stringify(cpiConfig(cloud, { cloudstack: { stemcell } })))
  const properties = { ...stemcellProperties, disk_format: path.basename(image) === 'raw' ? 'raw' : 'qcow2' }
  const request = JSON.stringify({
    method: 'create_stemcell',
    arguments: [image, properties],
    context: { director_uuid: 'd' },
    api_version: 2,
  })
  return async () => measure(process.execPath, [built.cpi, '--config', config], request)
}

interface Route {
  readonly route: string
  readonly reference: string
  readonly limit?: number
}

async function routeFigures(
  { route, reference, limit }: Route,
  cpi: () => Promise<Measured>,
  plain: () => Promise<Measured>,
): Promise<readonly Figure[]> {
  const runs: { cpi: Measured; plain: Measured }[] = []
  for (let run = 0; run <= RUNS; run++) {
    const pair = { cpi: await cpi(), plain: await plain() }
    if (run > 0) runs.push(pair)
  }
  const of = (figure: (run: (typeof runs)[number]) => number) => spread(runs.map(figure))
  const memory = { what: `3 GiB by ${route}, peak memory`, unit: 'MiB', value: of((run) => run.cpi.peakMib) }
  return [
    { what: `3 GiB by ${route}, time to that of ${reference}`, unit: '×', value: of((run) => run.cpi.wallMs / run.plain.wallMs) },
    { what: `3 GiB by ${route}, time`, unit: 's', value: of((run) => run.cpi.wallMs / 1000) },
    { what: `3 GiB by ${reference}, time`, unit: 's', value: of((run) => run.plain.wallMs / 1000) },
    limit === undefined ? memory : { ...memory, limit },
    { what: `3 GiB by ${reference}, peak memory`, unit: 'MiB', value: of((run) => run.plain.peakMib) },
  ]
}

/** Node's own HTTP client needs more memory from version 24 on. */
function memoryLimit(): number {
  return Number(process.versions.node.split('.')[0]) < 24 ? 120 : 170
}

/** The header of a qcow2 of 3 GiB. */
const QCOW2_HEAD = Buffer.from('514649fb000000030000000000000000000000000000001000000000c0000000', 'hex')
const BOOT_SIGNATURE = Buffer.from('55aa', 'hex')
const BOOT_SIGNATURE_AT = 510

/** An image by a few of its bytes; the rest is a hole in the file. */
async function makeImage(file: string, bytes: Uint8Array, position: number): Promise<void> {
  const handle = await open(file, 'w')
  await handle.truncate(IMAGE_BYTES)
  await handle.write(bytes, 0, bytes.length, position)
  await handle.close()
}

async function curlArguments(cloud: Cloud, image: string): Promise<string[]> {
  const client = connect({ endpoint: cloud.endpoint, credentials: cloud.accounts.user, proxy: false })
  const zone = await client.one(listZones, {}, 'zone', ({ name }) => name === 'zone-advanced')
  const osType = await client.one(listOsTypes, {}, 'operating system', ({ description }) => description === 'Other Linux (64-bit)')
  const wanted = { name: 'curl', displaytext: 'curl', format: 'QCOW2', hypervisor: 'KVM', zoneid: zone.id, ostypeid: osType.id ?? '' }
  const { url, headers } = uploadAddress(await client.run(getUploadParamsForTemplate, wanted))
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  return ['-sf', ...given, '-F', `files=@${image};filename=image.qcow2`, url]
}
