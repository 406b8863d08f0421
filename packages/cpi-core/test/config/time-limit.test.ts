import { configure } from '../../src/config/configure.ts'
import { timeLimitMs } from '../../src/config/time-limit.ts'
import { configFile } from '../support/requests.ts'

it('the time limit of an operation is its own, or the global one, in milliseconds', () => {
  const { timeout } = configure(configFile({ timeout: { global: 100, create_vm: 7, attach_volume: 0.5 } }), {}).config.cloudstack

  expect((['create_vm', 'attach_volume', 'delete_vm', 'global'] as const).map((limit) => timeLimitMs(timeout, limit))).toEqual([
    7000, 500, 100_000, 100_000,
  ])
})

it('the time limits of an earlier name are taken', () => {
  const { timeout } = configure(configFile({ timeout: { delete_snapshot: 5, create_stemcell: 6 } }), {}).config.cloudstack

  expect(timeout).toMatchObject({ delete_snapshot_volume: 5, poll_template: 6, global: 1800, uncertain: 60, unreachable: 60 })
})
