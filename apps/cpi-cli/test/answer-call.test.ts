import { cloudConfig, type Finished, request, runCpi, writeConfig } from './support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from './support/served-emulator.ts'

const UNREACHABLE = cloudConfig({
  endpoint: 'http://127.0.0.1:9/client/api',
  api_key: 'an-api-key',
  secret_access_key: 'a-secret-key',
  timeout: { global: 1 },
})

/** The one document on stdout. @throws if there is more, or less */
function answerOf({ stdout, exitCode }: Finished) {
  expect(exitCode).toBe(0)
  expect(stdout.split('\n')).toHaveLength(2)
  const answer = JSON.parse(stdout) as {
    result: unknown
    error: { type: string; message: string; ok_to_retry: boolean } | null
    log: string
  }
  expect(Object.keys(answer).sort()).toEqual(['error', 'log', 'result'])
  expect(answer.log).toBe('')
  return answer
}

describe('the program, as a director starts it', () => {
  let served: ServedEmulator
  let config: string

  beforeAll(async () => {
    served = await serveEmulator(20)
    config = await writeConfig(cloudConfig(served.settings()))
  })

  afterAll(() => served.close())

  it('answers info without cloud, credentials or environment', async () => {
    const answer = answerOf(await runCpi(['--config', await writeConfig({ cloud: {} })], request('info', []), { env: {} }))

    expect(answer).toMatchObject({
      result: { api_version: 2, stemcell_formats: expect.arrayContaining(['cloudstack-qcow2']) },
      error: null,
    })
  })

  it('answers has_vm from the cloud, and logs one line for the call, with the request id', async () => {
    const finished = await runCpi(['--config', config], request('has_vm', ['vm-1']))

    expect(answerOf(finished)).toMatchObject({ result: false, error: null })
    expect(finished.stderr.match(/listVirtualMachines/g)).toHaveLength(1)
    expect(finished.stderr).toMatch(/INFO \[cpi-483920 has_vm\] listVirtualMachines name=vm-1 .*-> ok 200/)
  })

  it.each([
    ['no JSON', 'hello', 'Bosh::Clouds::CpiError', /not JSON/],
    ['nothing', '', 'Bosh::Clouds::CpiError', /not JSON/],
    ['an unknown method', request('fly', []), 'Bosh::Clouds::NotImplemented', /^Method is not known, got: 'fly'$/],
    ['a method of every object', request('toString', []), 'Bosh::Clouds::NotImplemented', /Method is not known/],
    ['a missing argument', request('has_vm', []), 'Bosh::Clouds::CpiError', /arguments are not correct: "vm_cid"/],
    ['an argument of a wrong type', request('has_vm', [5]), 'Bosh::Clouds::CpiError', /"vm_cid": should be a text/],
    ['arguments that are not a list', request('has_vm', [], { arguments: {} }), 'Bosh::Clouds::CpiError', /"arguments" should be an array/],
    ['an unknown VM', request('reboot_vm', ['vm-1']), 'Bosh::Clouds::VMNotFound', /"vm-1" does not exist/],
    ['an unknown disk', request('resize_disk', ['disk-1', 1024]), 'Bosh::Clouds::DiskNotFound', /"disk-1" does not exist/],
    ['an old method', request('configure_networks', ['vm-1', {}]), 'Bosh::Clouds::NotSupported', /recreate it/],
  ])('answers %s with an error that the director knows', async (_what, stdin, type, message) => {
    const finished = await runCpi(['--config', config], stdin)

    const { error } = answerOf(finished)
    expect(error).toMatchObject({ type, message: expect.stringMatching(message), ok_to_retry: false })
    expect(finished.stdout).not.toMatch(/\bat .*\.js:\d+/)
  })

  it.each([
    ['no config file', '/does/not/exist.json', /"\/does\/not\/exist.json" cannot be read/],
    ['a config file that is no JSON', '{"api_key": "an-api-key",,}', /is not JSON/],
    ['a config file with an unknown key', cloudConfig({ endpoin: 'x' }), /unknown key "endpoin"; did you mean "endpoint"/],
    ['an endpoint that nobody answers', UNREACHABLE, /127\.0\.0\.1:9/],
  ])('answers with an error for %s', async (_what, content, message) => {
    const file = typeof content === 'string' && content.startsWith('/') ? content : await writeConfig(content)

    const { error } = answerOf(await runCpi(['--config', file], request('has_vm', ['vm-1'])))

    expect(error?.type).toMatch(/^Bosh::Clouds::(CpiError|CloudError)$/)
    expect(error?.message).toMatch(message)
    expect(error?.message).not.toContain('an-api-key')
  })

  it('removes a secret from an error in which the cloud quotes it', async () => {
    // The agents' secret, which the client of the cloud does not know.
    const secret = 'a-nats-password'
    const text = `Unable to verify ${secret}`
    served.emulator.faults.add([{ command: 'listVirtualMachines', nth: 1, phase: 'before', kind: 'error', code: 431, text }])

    const finished = await runCpi(['--config', config], request('has_vm', ['vm-1']))

    expect(answerOf(finished).error?.message).toContain('Unable to verify [redacted]')
    expect(finished.stdout + finished.stderr).not.toContain(secret)
  })

  it('says which setting is wrong when the keys are', async () => {
    const wrong = await writeConfig(cloudConfig({ ...served.settings(), secret_access_key: 'not-the-secret-key' }))

    const finished = await runCpi(['--config', wrong], request('has_vm', ['vm-1']))

    expect(answerOf(finished).error).toMatchObject({ type: 'Bosh::Clouds::CpiError', message: expect.stringMatching(/secret key/) })
    expect(finished.stdout + finished.stderr).not.toContain('not-the-secret-key')
  })

  it('takes its keys from the context, as a cpi-config entry gives them', async () => {
    const { endpoint, ...keys } = served.settings() as { readonly endpoint: string }
    const file = await writeConfig(cloudConfig({ endpoint, api_key: 'wrong-api-key', secret_access_key: 'wrong-secret-key' }))
    const context = { director_uuid: 'd', ...keys }

    expect(answerOf(await runCpi(['--config', file], request('has_vm', ['vm-1'], { context }))).result).toBe(false)
  })
})
