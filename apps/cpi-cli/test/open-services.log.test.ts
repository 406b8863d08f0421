import { createVolume, listZones, type Transport } from 'cloudstack-client/api'
import type { CpiRequest } from 'cpi-core'
import { configure } from 'cpi-core/config'
import { openCloud, openServices } from '../src/open-services.ts'
import { cloudConfig } from './support/run-cpi.ts'

const config = (more: object = {}) =>
  configure(
    cloudConfig({ endpoint: 'http://127.0.0.1:9/client/api', api_key: 'an-api-key', secret_access_key: 'a-secret-key', ...more }),
    {},
  ).config

/** A transport with one answer for each command; the job of a command has ended by the first poll. */
const transport: Transport = {
  async send({ body }) {
    const command = new URLSearchParams(body).get('command') ?? ''
    const answers: Readonly<Record<string, object>> = {
      createVolume: { jobid: 'job-1', id: 'volume-1' },
      queryAsyncJobResult: { jobstatus: 1, jobresult: { volume: { id: 'volume-1' } } },
    }
    return { status: 200, contentType: 'application/json', body: JSON.stringify({ response: answers[command] ?? {} }) }
  },
  upload: async () => Promise.reject(new Error('nothing is uploaded')),
}

describe('the log of the commands of a call', () => {
  it('has each on level info, and the polls of jobs on level debug', async () => {
    const lines: string[] = []
    const on = (level: string) => (message: string) => void lines.push(`${level} ${message.split(' ')[0]}`)
    const log = { debug: on('debug'), info: on('info'), warn: on('warn') }
    const cloud = openCloud(config(), log, { around: () => transport })

    await cloud.list(listZones, {})
    await cloud.run(createVolume, { name: 'a' })

    expect(lines).toEqual(['info listZones', 'info createVolume', 'debug queryAsyncJobResult'])
  })

  it('shows that a cloud that cannot be reached is asked again, for the seconds of the configuration', async () => {
    const attempts: number[] = []
    const request: CpiRequest = {
      method: 'has_vm',
      arguments: [],
      apiVersion: 2,
      stemcellApiVersion: 3,
      directorUuid: 'd',
      requestId: 'r',
      context: {},
    }
    const { services } = await openServices(
      config({ timeout: { unreachable: 2 }, log: { level: 'error' } }),
      request,
      ({ attempt }) => void attempts.push(attempt),
    )

    await expect(services.cloud.list(listZones, {})).rejects.toThrow('ECONNREFUSED')

    expect(attempts.slice(0, 3)).toEqual([1, 2, 3])
  })
})
