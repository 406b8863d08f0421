import { cpiConfig } from '../support/cpi-config.ts'
import { type CpiRun, runCpi } from '../support/director.ts'
import { manualNetwork, vmEnvironment, vmProperties } from '../support/life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'
import { seededTemplate } from '../support/seeded-template.ts'

const scene = useScene()

const KNOWN = [
  'Bosh::Clouds::CpiError',
  'Bosh::Clouds::NotImplemented',
  'Bosh::Clouds::NotSupported',
  'Bosh::Clouds::CloudError',
  'Bosh::Clouds::VMNotFound',
  'Bosh::Clouds::NetworkNotFound',
  'Bosh::Clouds::NoDiskSpace',
  'Bosh::Clouds::DiskNotAttached',
  'Bosh::Clouds::DiskNotFound',
  'Bosh::Clouds::VMCreationFailed',
]
const NO_SUCH = '00000000-0000-4000-8000-000000000000'

/** Expects exactly one JSON object on stdout with all three keys, exit code 0, a known type and no stack trace. */
function expectProperError(run: CpiRun, message: RegExp) {
  expect(run.exitCode).toBe(0)
  expect(run.stdout.trim().split('\n')).toHaveLength(1)
  expect(Object.keys(run.answer ?? {}).sort()).toEqual(['error', 'log', 'result'])
  expect(run.answer?.result).toBeNull()
  expect(typeof run.answer?.log).toBe('string')
  expect(KNOWN).toContain(run.answer?.error?.type)
  expect(typeof run.answer?.error?.ok_to_retry).toBe('boolean')
  expect(run.answer?.error?.message).toMatch(message)
  expect(run.stdout).not.toMatch(/\n\s+at /)
}

async function configFile(content: string): Promise<string> {
  return scene().workplace.file(`config-${content.length}.json`, content)
}

describe('errors that the director knows', () => {
  const context = { director_uuid: 'director', request_id: 'cpi-123456' }
  const badRequests: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', 'this is no JSON', /JSON/],
    ['nothing at all', '', /JSON|empty/],
    ['an array', '[]', /object/],
    ['no method', JSON.stringify({ arguments: [], context }), /method/],
    ['an unknown method', JSON.stringify({ method: 'make_coffee', arguments: [], context }), /Method is not known, got: 'make_coffee'/],
    ['arguments that are not an array', JSON.stringify({ method: 'has_vm', arguments: {}, context }), /arguments/],
    ['too few arguments', JSON.stringify({ method: 'has_vm', arguments: [], context }), /vm_cid/],
    ['a cid that is a number', JSON.stringify({ method: 'has_vm', arguments: [7], context }), /vm_cid/],
    ['an empty cid', JSON.stringify({ method: 'has_disk', arguments: [''], context }), /disk_cid/],
    ['a size that is a text', JSON.stringify({ method: 'create_disk', arguments: ['big', {}, null], context }), /size/],
    ['a negative size', JSON.stringify({ method: 'create_disk', arguments: [-1, {}, null], context }), /size/],
    ['an api_version that is a text', JSON.stringify({ method: 'has_vm', arguments: ['x'], context, api_version: 'two' }), /api_version/],
  ]

  for (const [what, stdin, message] of badRequests) {
    provesPromise('known-errors', what, async () => {
      const { cloud, workplace } = scene()
      const file = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))

      const run = await runCpi(['--config', file], stdin)

      expectProperError(run, message)
    })
  }

  provesPromise('one-answer', 'a config file that does not exist', async () => {
    const run = await runCpi(['--config', '/nonexistent/cpi.json'], JSON.stringify({ method: 'has_vm', arguments: [NO_SUCH], context }))

    expectProperError(run, /\/nonexistent\/cpi\.json/)
  })

  provesPromise('one-answer', 'a config file that is no JSON', async () => {
    const run = await runCpi(['--config', await configFile('{')], JSON.stringify({ method: 'has_vm', arguments: [NO_SUCH], context }))

    expectProperError(run, /JSON/)
  })

  provesPromise('known-errors', 'a mistyped key in the config file', async () => {
    const director = await scene().director({ cloudstack: { defualt_zone: 'zone-advanced' } })

    expectProperError(await director.run('has_vm', [NO_SUCH]), /defualt_zone.*default_zone/s)
  })

  provesPromise('known-errors', 'a mistyped cloud property', async () => {
    const director = await scene().director()

    const run = await director.run('create_vm', [
      'a',
      NO_SUCH,
      { ...vmProperties, compute_ofering: 'x' },
      { default: manualNetwork },
      [],
      vmEnvironment,
    ])

    expectProperError(run, /compute_ofering.*compute_offering/s)
  })

  provesPromise('known-errors', 'wrong credentials', async () => {
    const director = await scene().director({ cloudstack: { secret_access_key: 'wrong-secret-key' } })

    expectProperError(await director.run('has_vm', [NO_SUCH]), /api_key|secret_access_key/)
  })

  provesPromise('known-errors', 'an endpoint where nobody listens', async () => {
    const director = await scene().director({ cloudstack: { endpoint: 'http://127.0.0.1:9/client/api', timeout: { global: 2 } } })

    expectProperError(await director.run('has_vm', [NO_SUCH]), /127\.0\.0\.1:9/)
  })

  const missing: readonly (readonly [string, readonly unknown[], string])[] = [
    ['reboot_vm', [NO_SUCH], 'Bosh::Clouds::VMNotFound'],
    ['set_vm_metadata', [NO_SUCH, { a: 'b' }], 'Bosh::Clouds::VMNotFound'],
    ['attach_disk', [NO_SUCH, NO_SUCH], 'Bosh::Clouds::VMNotFound'],
    ['resize_disk', [NO_SUCH, 2048], 'Bosh::Clouds::DiskNotFound'],
    ['snapshot_disk', [NO_SUCH, {}], 'Bosh::Clouds::DiskNotFound'],
    ['set_disk_metadata', [NO_SUCH, { a: 'b' }], 'Bosh::Clouds::DiskNotFound'],
    ['detach_disk', [NO_SUCH, NO_SUCH], 'Bosh::Clouds::VMNotFound'],
  ]
  for (const [method, args, type] of missing) {
    provesPromise('known-errors', `${method} of an unknown cid`, async () => {
      const director = await scene().director()

      await expect(director.call(method, ...args)).rejects.toMatchObject({ type })
    })
  }

  provesPromise('no-secrets', 'a call that works and one that fails', async () => {
    const { cloud } = scene()
    const outputs: string[] = []
    const director = await scene().director({
      onRun: (_method, _args, run) => void outputs.push(run.stdout, run.stderr),
    })
    const light = `${await seededTemplate(cloud)} light`

    await director.call('create_vm', 'agent-1', light, vmProperties, { default: manualNetwork }, [], vmEnvironment)
    await director.run('create_vm', [
      'agent-2',
      light,
      { ...vmProperties, compute_offering: 'huge' },
      { default: manualNetwork },
      [],
      vmEnvironment,
    ])

    const secrets = [
      cloud.accounts.user.secretKey,
      'PRIVATE-KEY',
      'BLOBSTORE-PASSWORD',
      Buffer.from('PRIVATE-KEY').toString('base64').slice(0, 12),
    ]
    for (const secret of secrets) expect(outputs.join('\n')).not.toContain(secret)
  })
})
