import { answerInfo } from '../src/answer-info.ts'
import { apiVersionOf, info } from '../src/info.ts'

const REQUEST = '{"method":"info","arguments":[],"context":{"director_uuid":"d"},"api_version":1}'

function config(debug: unknown) {
  return { cloud: { properties: { debug } } }
}

describe('info', () => {
  it('reports the formats and version 2', () => {
    expect(info()).toEqual({
      stemcell_formats: ['cloudstack-qcow2', 'cloudstack-raw', 'cloudstack-vhd', 'cloudstack-vhdx', 'cloudstack-ova', 'cloudstack-light'],
      api_version: 2,
    })
  })

  it.each([
    [config({ cpi: { api_version: 3 } }), 3],
    [config({ cpi: { api_version: 1 } }), 1],
    [config({ cpi: { api_version: '3' } }), 3],
    [config({ cpi: { api_version: 'three' } }), 2],
    [config({}), 2],
    [{}, 2],
    ['no object at all', 2],
  ])('reads the version from %j', (file, version) => {
    expect(apiVersionOf(file)).toBe(version)
  })

  it('is answered although everything else in the config file is wrong', async () => {
    const answer = await answerInfo(REQUEST, async () => ({ cloud: { properties: { cloudstack: 7 } } }))

    expect(answer).toMatchObject({ result: { api_version: 2 }, error: null, log: '' })
  })

  it('reports a missing config file', async () => {
    const answer = await answerInfo(REQUEST, async () => {
      throw new Error('no such file')
    })

    expect(answer?.error?.message).toContain('no such file')
  })

  it.each(['{"method":"has_vm"}', 'no JSON', '{"method":7}'])('leaves other requests alone: %s', async (text) => {
    expect(await answerInfo(text, async () => ({}))).toBeUndefined()
  })
})
