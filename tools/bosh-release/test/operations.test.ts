import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { networkSection, parseProperties, vmSection } from 'cpi-core/cloud-properties'
import { configure } from 'cpi-core/config'
import { parse } from 'yaml'
import { applyOperations, fillIn } from './support/operations.ts'
import { releaseFolder } from './support/release-folder.ts'
import { render, withRuby } from './support/render.ts'

const read = (file: string) => readFileSync(path.join(releaseFolder, file), 'utf8')
const DIRECTOR = parse(read('test/fixtures/director.yml')) as unknown
const CPI = read('ops/cpi.yml')
/** For other documents than a director's manifest with cpi.yml; tested in other-operations.test.ts. */
const ELSEWHERE = /^(example-.*|cloud-config-.*|cpi|jumpbox|use-bosh-cloudstack-cpi)\.yml$/
const OTHER_FILES = readdirSync(path.join(releaseFolder, 'ops')).filter((file) => !ELSEWHERE.test(file))

/** Variables of bosh-deployment's cloudstack/cpi.yml, and the URL of the release. */
const VARIABLES = {
  cloudstack_cpi_release_url: 'file:///release.tgz',
  stemcell_url: 'file:///stemcell.tgz',
  stemcell_sha1: 'sha256:abc',
  network_name: 'net-1',
  cloudstack_compute_offering: 'medium',
  cloudstack_endpoint: 'https://cloud.example.com/client/api',
  cloudstack_api_key: 'key',
  cloudstack_secret_access_key: 'secret',
  cloudstack_default_key_name: '',
  cloudstack_zone: 'zone-1',
}
/** Variables of the director's own manifest, and of the other ops files. */
const MORE = {
  internal_ip: '10.0.0.6',
  cloudstack_ca_cert: 'PEM',
  cloudstack_log_format: 'json',
  cloudstack_log_level: 'debug',
  cloudstack_project: 'p',
  cloudstack_security_groups: ['bosh'],
  cloudstack_vpc: 'vpc-1',
  nats_password: 'n',
  registry_password: 'r',
}

interface Properties {
  readonly cloudstack: Readonly<Record<string, unknown>>
}

interface Manifest {
  readonly releases: readonly { readonly name: string; readonly sha1?: string }[]
  readonly resource_pools: readonly [{ readonly cloud_properties: object }]
  readonly disk_pools: readonly [{ readonly cloud_properties: object }]
  readonly networks: readonly [{ readonly subnets: readonly [{ readonly cloud_properties: object }] }]
  readonly variables: readonly object[]
  readonly instance_groups: readonly [
    {
      readonly jobs: readonly { readonly name: string; readonly release: string }[]
      readonly properties: Properties & { director: object }
    },
  ]
  readonly cloud_provider: { readonly template: object; readonly properties: Properties }
}

function manifestWith(...files: readonly string[]): Manifest {
  return fillIn(applyOperations(DIRECTOR, CPI, ...files.map((file) => read(`ops/${file}`))), { ...VARIABLES, ...MORE }) as Manifest
}

function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\(\(([^).]+)[^)]*\)\)/g)].map(([, name = '']) => name))].sort()
}

describe('ops/cpi.yml', () => {
  it('needs the variables of bosh-deployment’s ops file, and one more', () => {
    expect(variablesOf(CPI)).toEqual(Object.keys(VARIABLES).sort())
  })

  it('adds the CPI where directors and the CLI expect it', () => {
    const { releases, instance_groups: groups, cloud_provider: provider } = manifestWith()

    const job = { name: 'cloudstack_cpi', release: 'bosh-cloudstack-cpi' }
    expect(releases.map(({ name }) => name)).toEqual(['bosh', 'bpm', 'bosh-cloudstack-cpi'])
    expect(groups[0].jobs).toContainEqual(job)
    expect(groups[0].properties.director).toMatchObject({ cpi_job: 'cloudstack_cpi' })
    expect(provider.template).toEqual(job)
  })
})

describe('what BOSH passes to the CPI of a director', () => {
  it('is accepted by the CPI: machine, network and disk', () => {
    const { resource_pools: pools, networks, disk_pools: disks } = manifestWith()

    expect(parseProperties(vmSection, pools[0].cloud_properties, 'vms')).toMatchObject({
      compute_offering: 'medium',
      disk: 25_000,
      root_disk_size: 15_000,
    })
    expect(parseProperties(networkSection, networks[0].subnets[0].cloud_properties)).toMatchObject({ name: 'net-1' })
    expect(disks[0].cloud_properties).toEqual({})
  })

  it('is the same for create-env as for the director, but for the traces', () => {
    const { instance_groups: groups, cloud_provider: provider } = manifestWith(...OTHER_FILES)

    const { trace_dir: _, ...director } = groups[0].properties.cloudstack
    expect(provider.properties.cloudstack).toEqual(director)
  })

  it('has what the ops files of releases, networks and the registry add', () => {
    const { releases, networks, variables } = manifestWith('release-digest.yml', 'vpc.yml', 'registry.yml')

    expect(releases.at(-1)).toMatchObject({ name: 'bosh-cloudstack-cpi', sha1: '((cloudstack_cpi_release_sha1))' })
    expect(parseProperties(networkSection, networks[0].subnets[0].cloud_properties)).toMatchObject({ name: 'net-1', vpc: 'vpc-1' })
    expect(variables.at(-1)).toEqual({ name: 'registry_password', type: 'password' })
  })
})

describe('each of the other ops files', () => {
  it.each(OTHER_FILES)('applies after it: %s', (file) => {
    expect(() => manifestWith(file)).not.toThrow()
  })

  it.each(OTHER_FILES)('documents its variables: %s', (file) => {
    const text = read(`ops/${file}`)
    const known = [
      ...Object.keys(VARIABLES),
      'internal_ip',
      ...[...text.matchAll(/^ {4}name: (\w+)\n {4}type:/gm)].map(([, name = '']) => name),
    ]

    expect(variablesOf(text).filter((name) => !known.includes(name) && !text.split('\n')[0]?.includes(name))).toEqual([])
  })

  it('is checked strictly: a path that does not exist is an error', () => {
    expect(() => applyOperations(DIRECTOR, '- {type: replace, path: /resource_pools/name=other/stemcell?, value: 1}')).toThrow(
      'there is no "name=other"',
    )
    expect(() => applyOperations(DIRECTOR, '- {type: replace, path: /cloud_provider/nowhere/x, value: 1}')).toThrow('there is no "nowhere"')
  })
})

withRuby('a director deployed with the ops files', () => {
  const understood = (properties: object) => configure(JSON.parse(render('cloudstack_cpi', 'config/cpi.json', properties, 'director')), {})

  it('has a valid CPI configuration, on the workstation and on the director', () => {
    const { instance_groups: groups, cloud_provider: provider } = manifestWith()

    const [workstation, director] = [understood(provider.properties), understood(groups[0].properties)]

    expect(workstation.config.agent.mbus).toMatch(/^https:\/\/mbus:/)
    expect(director.config.agent.mbus).toBe('nats://10.0.0.6:4222')
    expect(director.config.cloudstack).toMatchObject({ endpoint: VARIABLES.cloudstack_endpoint, default_zone: 'zone-1' })
    expect([...workstation.warnings, ...director.warnings]).toEqual([])
  })

  it('has the settings of the other ops files', () => {
    const { instance_groups: groups } = manifestWith(...OTHER_FILES)

    const { cloudstack, registry } = understood(groups[0].properties).config

    expect(cloudstack).toMatchObject({ enable_auto_anti_affinity: true, expunge: false, ca_cert: 'PEM', project: 'p' })
    expect(cloudstack).toMatchObject({ default_security_groups: ['bosh'], trace_dir: '/var/vcap/sys/log/cloudstack_cpi/trace' })
    expect(cloudstack.log).toEqual({ level: 'debug', format: 'json' })
    expect(cloudstack.auto_anti_affinity_type).toBe('host anti-affinity')
    expect(registry).toMatchObject({ endpoint: 'http://10.0.0.6:25777', user: 'registry' })
  })

  it('accepts the properties of the earlier CPI’s ops file', () => {
    const earlier = parse(read('test/fixtures/earlier-cpi-properties.yml')) as object

    const { config, warnings } = understood(earlier)

    expect(config.cloudstack).toMatchObject({
      expunge: true,
      timeout: { attach_volume: 36_000 },
      default_offer: { custom_disk: 'shared.custom' },
      stemcell: { requires_hvm: false, os_type: 'Other PV (64-bit)' },
    })
    expect(config.agent.blobstore).toMatchObject({ provider: 'dav', options: { user: 'agent' } })
    expect(warnings).toEqual(expect.arrayContaining([expect.stringContaining('clean_disk')]))
  })
})
