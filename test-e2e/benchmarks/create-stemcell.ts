import { open } from 'node:fs/promises'
import path from 'node:path'
import { connect, uploadAddress } from 'cloudstack-client'
import { getUploadParamsForTemplate, listOsTypes, listZones } from 'cloudstack-client/api'
import { built } from '../support/built-programs.ts'
import { type Cloud, startCloud } from '../support/cloud.ts'
import { cpiConfig, createWorkplace } from '../support/cpi-config.ts'
import { stemcellProperties } from '../support/life.ts'
import { type Measured, measure, spread } from '../support/measure.ts'
import type { Benchmark } from './benchmark.ts'

const RUNS = 3
const GIB = 1024 ** 3
const IMAGE_BYTES = 3 * GIB

/** The whole create_stemcell of the CPI, compared with the upload of the same file by curl to the same cloud. */
export const createStemcell: Benchmark = {
  name: 'create-stemcell',
  async run() {
    const [workplace, cloud] = await Promise.all([createWorkplace(), startCloud({ timeScale: 1000 })])
    const image = path.join(workplace.folder, 'image')
    await makeImage(image)
    const config = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))
    const request = JSON.stringify({
      method: 'create_stemcell',
      arguments: [image, stemcellProperties],
      context: { director_uuid: 'd' },
      api_version: 2,
    })
    const runs: { cpi: Measured; curl: Measured }[] = []
    for (let run = 0; run <= RUNS; run++) {
      const cpi = await measure(process.execPath, [built.cpi, '--config', config], request)
      const curl = await measure('curl', await curlArguments(cloud, image))
      if (run > 0) runs.push({ cpi, curl })
    }
    const left = await cloud.state()
    await cloud.stop()
    await workplace.remove()
    const uploaded = left['templates']?.filter(({ name }) => name.startsWith('stemcell-')).length
    if (uploaded !== RUNS + 1) throw new Error(`${uploaded} of ${RUNS + 1} stemcells arrived`)
    const of = (figure: (run: (typeof runs)[number]) => number) => spread(runs.map(figure))
    return [
      { what: '3 GiB by upload, time to that of curl -F', unit: '×', value: of(({ cpi, curl }) => cpi.wallMs / curl.wallMs) },
      { what: '3 GiB by upload, time', unit: 's', value: of(({ cpi }) => cpi.wallMs / 1000) },
      { what: '3 GiB by curl -F, time', unit: 's', value: of(({ curl }) => curl.wallMs / 1000) },
      { what: '3 GiB by upload, peak memory', unit: 'MiB', value: of(({ cpi }) => cpi.peakMib), limit: memoryLimit() },
      { what: '3 GiB by curl -F, peak memory', unit: 'MiB', value: of(({ curl }) => curl.peakMib) },
    ]
  },
}

/** Node's own HTTP client needs more memory from version 24 on. */
function memoryLimit(): number {
  return Number(process.versions.node.split('.')[0]) < 24 ? 120 : 170
}

/** A qcow2 by its first bytes; the rest is a hole in the file. */
async function makeImage(file: string): Promise<void> {
  const handle = await open(file, 'w')
  await handle.write(Buffer.from('514649fb000000030000000000000000000000000000001000000000c0000000', 'hex'))
  await handle.truncate(IMAGE_BYTES)
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
