import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { cpiJobProperties, cpiJobSpec, type Properties } from '../src/cpi-job-spec.ts'
import { releaseFolder } from './support/release-folder.ts'

const CPI_SPEC = path.join(releaseFolder, 'jobs/cloudstack_cpi/spec')

function specOf(job: string): { properties: Properties } {
  return parse(readFileSync(path.join(releaseFolder, 'jobs', job, 'spec'), 'utf8')) as { properties: Properties }
}

/** Returns the property names that a template uses, without interpolated ones such as `cloudstack.#{key}`. */
function namesIn(job: string, template: string): readonly string[] {
  const text = readFileSync(path.join(releaseFolder, 'jobs', job, 'templates', template), 'utf8')
  const calls = [...text.matchAll(/\b(?:else_)?(?:if_)?p\((\[?(?:'[^']+'(?:, )?)+)/g)].map(([, names = '']) => names)
  return calls.flatMap((names) => [...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)).filter((name) => /^[a-z_.]+$/.test(name))
}

describe('the spec of cloudstack_cpi', () => {
  it('matches the schema of the configuration (UPDATE_DOCS=1 writes it)', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(CPI_SPEC, cpiJobSpec())

    expect(readFileSync(CPI_SPEC, 'utf8')).toBe(cpiJobSpec())
  })

  it('has the property names of bosh-deployment’s CloudStack ops file', () => {
    expect(Object.keys(cpiJobProperties())).toEqual(
      expect.arrayContaining([
        'cloudstack.endpoint',
        'cloudstack.api_key',
        'cloudstack.secret_access_key',
        'cloudstack.default_zone',
        'cloudstack.default_key_name',
        'cloudstack.timeout.create_vm',
        'cloudstack.default_offer.custom_disk',
        'cloudstack.expunge_vm',
        'agent.mbus',
        'ntp',
      ]),
    )
  })

  it('has the defaults of the schema', () => {
    expect(cpiJobProperties()).toMatchObject({
      'cloudstack.expunge': { default: 'auto' },
      'cloudstack.timeout.global': { default: 1800 },
      'cloudstack.stemcell.listen_port': { default: 8080 },
      'debug.cpi.api_version': { default: 2 },
    })
    expect(cpiJobProperties()['cloudstack.endpoint']).not.toHaveProperty('default')
  })
})

describe.each(['cloudstack_cpi', 'cloudstack_registry'])('the properties of %s', (job) => {
  it('are all described', () => {
    const undescribed = Object.entries(specOf(job).properties).filter(([, { description = '' }]) => description.length < 10)

    expect(undescribed).toEqual([])
  })

  it.each(['cpi.erb', 'cpi.json.erb', 'registry.json.erb'])('include all that %s uses', (template) => {
    const belongs = (template === 'registry.json.erb') === (job === 'cloudstack_registry')
    const used = belongs ? namesIn(job, template) : []

    expect(used.filter((name) => !(name in specOf(job).properties) && !/^(cloudstack|env|nats)\.?$/.test(name))).toEqual([])
  })
})
