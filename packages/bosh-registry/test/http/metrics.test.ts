import { afterTest } from 'workspace/after-test'
import { UnreadableSettings } from '../../src/store/encryption.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { registryInABox } from '../support/registry-in-a-box.ts'

describe('/healthz and /metrics', () => {
  it('reports ok while the store is available', async () => {
    const box = await registryInABox()
    afterTest(box.close)

    expect(await box.call('GET', '/healthz', { login: false })).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it('reports an error when the store is not, and counts it', async () => {
    const ping = async () => {
      throw new Error('the database is gone', { cause: new Error('connection refused') })
    }
    const box = await registryInABox({ store: { ...createMemoryStore(), ping } })
    afterTest(box.close)

    expect(await box.call('GET', '/healthz', { login: false })).toMatchObject({ status: 500, body: { status: 'error' } })
    expect((await box.call('GET', '/metrics', { login: false })).body).toMatch(/bosh_registry_store_errors_total 1/)
    expect(box.lines.join()).toMatch(/the database is gone.*connection refused/)
  })

  it('is never said to be as it was: there is nothing to compare it by', async () => {
    const box = await registryInABox()
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    for (const path of ['/healthz', '/metrics', '/instances/vm-1/settings', '/nothing'])
      expect((await box.call('GET', path)).headers.get('etag')).toBeNull()
    await box.close()
  })

  it('counts requests by method and status, latencies, and denied reads', async () => {
    const box = await registryInABox()
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })
    await box.call('GET', '/instances/vm-1/settings', { login: false })
    await box.call('PROPFIND', '/instances/vm-1/settings', { login: false })

    const { body } = await box.call('GET', '/metrics', { login: false })

    expect(body).toMatch(/bosh_registry_requests_total\{method="PUT",status="200"\} 1/)
    expect(body).toMatch(/bosh_registry_requests_total\{method="other",status="404"\} 1/)
    expect(body).toMatch(/bosh_registry_denied_reads_total 1/)
    expect(body).toMatch(/bosh_registry_request_seconds_count\{method="GET"\} 1/)
    expect(body).not.toContain('vm-1')
  })

  it('counts settings that cannot be read', async () => {
    const read = async () => {
      throw new UnreadableSettings('they were changed')
    }
    const box = await registryInABox({ store: { ...createMemoryStore(), read } })
    afterTest(box.close)

    const { status } = await box.call('GET', '/instances/vm-1/settings')
    const { body } = await box.call('GET', '/metrics', { login: false })

    expect(status).toBe(500)
    expect(body).toMatch(/bosh_registry_unreadable_settings_total 1/)
    expect(body).toMatch(/bosh_registry_store_errors_total 1/)
  })

  it('counts the reads that an address is refused, also while it has to wait', async () => {
    const box = await registryInABox({ refusedReadsPerMinute: 1 })
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{}' })

    const first = await box.call('GET', '/instances/vm-1/settings', { login: false })
    const second = await box.call('GET', '/instances/vm-1/settings', { login: false })
    const { body } = await box.call('GET', '/metrics', { login: false })

    expect([first.status, second.status, second.headers.get('retry-after')]).toEqual([500, 429, '60'])
    expect(body).toMatch(/bosh_registry_denied_reads_total 2/)
  })
})
