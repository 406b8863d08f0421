import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { diskSection, networkSection, parseProperties, vmSection } from 'cpi-core/cloud-properties'
import { parse } from 'yaml'
import { type CloudConfig, readCloudConfig } from './support/cloud-config.ts'
import { fillIn } from './support/operations.ts'
import { releaseFolder } from './support/release-folder.ts'

const folder = path.join(releaseFolder, 'cloud-configs')
const FILES = readdirSync(folder)

const VARIABLES = {
  cloudstack_zone: 'zone-1',
  network_name: 'cf',
  vpc_name: 'cf-vpc',
  internal_cidr: '10.1.1.0/24',
  internal_gw: '10.1.1.1',
  internal_reserved: ['10.1.1.2-10.1.1.9'],
  dns_servers: ['10.1.1.1'],
  lb_ip: '203.0.113.10',
  offering_minimal: 'minimal',
  offering_small: 'small',
  offering_small_highmem: 'highmem',
  offering_medium: 'medium',
}

/** Everything that cf-deployment asks a cloud-config for; the optional sizes belong to its ops files. */
const ASKED_BY_CF_DEPLOYMENT = {
  azs: ['z1', 'z2', 'z3'],
  vm_types: ['minimal', 'small', 'small-highmem', 'medium'],
  vm_extensions: [
    '5GB_ephemeral_disk',
    '10GB_ephemeral_disk',
    '50GB_ephemeral_disk',
    '100GB_ephemeral_disk',
    '500GB_ephemeral_disk',
    'cf-router-network-properties',
    'cf-tcp-router-network-properties',
    'diego-ssh-proxy-network-properties',
  ],
  disk_types: ['5GB', '10GB', '100GB'],
  networks: ['default'],
}

interface Opening {
  readonly lbs?: readonly { readonly name: string; readonly public_port: number; readonly private_port: number }[]
  readonly security_groups?: readonly { readonly rules: readonly { readonly ports: readonly (number | string)[] }[] }[]
}

type Kind = keyof typeof ASKED_BY_CF_DEPLOYMENT

/** The CLI and the director read YAML 1.1, in which 10_240 is a number. */
function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'), { version: '1.1' })
}

function filledIn(file: string): CloudConfig {
  return readCloudConfig(fillIn(readYaml(path.join(folder, file)), VARIABLES))
}

function namesIn(config: CloudConfig): Readonly<Record<Kind, readonly string[]>> {
  const names = (kind: Kind) => config[kind].map(({ name }) => name)
  return {
    azs: names('azs'),
    vm_types: names('vm_types'),
    vm_extensions: names('vm_extensions'),
    disk_types: names('disk_types'),
    networks: names('networks'),
  }
}

function missingIn(file: string, asked: Readonly<Record<Kind, readonly string[]>>): readonly string[] {
  const present = namesIn(filledIn(file))
  return (Object.keys(asked) as Kind[]).flatMap((kind) =>
    asked[kind].filter((name) => !present[kind].includes(name)).map((name) => `${kind}/${name}`),
  )
}

/** The properties as the director merges them: of the VM type, the availability zone and one extension. */
function machineProperties({ azs, vm_types: types, vm_extensions: extensions }: CloudConfig): readonly (readonly [string, object])[] {
  return azs.flatMap((az) =>
    types.flatMap((type) =>
      [{ name: 'no extension', cloud_properties: {} }, ...extensions].map(
        (extension) =>
          [
            `${type.name} in ${az.name} with ${extension.name}`,
            { ...type.cloud_properties, ...az.cloud_properties, ...extension.cloud_properties },
          ] as const,
      ),
    ),
  )
}

/** The names in a manifest's instance groups. */
function askedBy(manifest: unknown): Readonly<Record<Kind, readonly string[]>> {
  interface Group {
    readonly azs: readonly string[]
    readonly vm_type: string
    readonly vm_extensions?: readonly string[]
    readonly persistent_disk_type?: string
    readonly networks: readonly { readonly name: string }[]
  }
  const groups = (manifest as { instance_groups: readonly Group[] }).instance_groups
  return {
    azs: groups.flatMap(({ azs }) => azs),
    vm_types: groups.map(({ vm_type: type }) => type),
    vm_extensions: groups.flatMap(({ vm_extensions: extensions }) => extensions ?? []),
    disk_types: groups.flatMap(({ persistent_disk_type: type }) => type ?? []),
    networks: groups.flatMap(({ networks }) => networks.map(({ name }) => name)),
  }
}

describe.each(FILES)('cloud-configs/%s', (file) => {
  it('has everything that cf-deployment names', () => {
    expect(missingIn(file, ASKED_BY_CF_DEPLOYMENT)).toEqual([])
  })

  it('has cloud_properties of machines that the CPI accepts, in every combination of AZ, VM type and extension', () => {
    for (const [owner, properties] of machineProperties(filledIn(file))) {
      expect(() => parseProperties(vmSection, properties, owner)).not.toThrow()
    }
  })

  it('has cloud_properties of disks and networks that the CPI accepts', () => {
    const { disk_types: disks, networks } = filledIn(file)

    for (const { name, cloud_properties: properties } of disks) {
      expect(() => parseProperties(diskSection, properties, name)).not.toThrow()
    }
    for (const { cloud_properties: properties } of networks.flatMap(({ subnets }) => subnets)) {
      expect(() => parseProperties(networkSection, properties)).not.toThrow()
    }
  })

  it('has disks of the size in their names', () => {
    const { vm_extensions: extensions, disk_types: types } = filledIn(file)
    const sizes = [
      ...extensions.map(({ name, cloud_properties: { disk } }) => [name, disk] as const),
      ...types.map(({ name, disk_size: size }) => [name, size] as const),
    ].filter(([name]) => /^\d+GB/.test(name))

    expect(sizes.length).toBeGreaterThanOrEqual(8)
    expect(sizes.filter(([name, mib]) => mib !== Number.parseInt(name, 10) * 1024)).toEqual([])
  })

  it('opens the ports of cf-deployment: balanced each to itself under a name of its own, or by security groups', () => {
    const extensions = filledIn(file).vm_extensions.map(({ cloud_properties: properties }) => properties as Opening)
    const lbs = extensions.flatMap((extension) => extension.lbs ?? [])
    const allowed = extensions.flatMap(({ security_groups: groups = [] }) =>
      groups.flatMap(({ rules }) => rules.flatMap(({ ports }) => ports)),
    )

    const tcpRouter = Array.from({ length: 10 }, (_, index) => 1024 + index)
    expect([...lbs.map(({ public_port: port }) => port), ...allowed]).toEqual([
      80,
      443,
      2222,
      ...(lbs.length > 0 ? tcpRouter : ['1024-1033']),
    ])
    expect(lbs.filter(({ public_port: outer, private_port: inner }) => outer !== inner)).toEqual([])
    expect(new Set(lbs.map(({ name }) => name)).size).toBe(lbs.length)
  })

  it('refers only to its own AZs, VM types and networks', () => {
    const config = filledIn(file)
    const names = namesIn(config)
    const { az, vm_type: type, network } = config.compilation

    expect(names.azs).toEqual(expect.arrayContaining([az, ...config.networks.flatMap(({ subnets }) => subnets.flatMap(({ azs }) => azs))]))
    expect(names.vm_types).toContain(type)
    expect(names.networks).toContain(network)
  })

  it('explains each of its variables at its top, and leaves none open', () => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const top = text.slice(0, text.indexOf('\nazs:'))
    const variables = [...new Set([...text.matchAll(/\(\(([^)]+)\)\)/g)].map(([, name = '']) => name))]

    expect(variables.filter((name) => !top.includes(name))).toEqual([])
    expect(JSON.stringify(filledIn(file))).not.toContain('((')
  })
})

const cfDeployment = process.env['CF_DEPLOYMENT']
const withCfDeployment = cfDeployment === undefined ? describe.skip : describe

withCfDeployment(
  `the manifest of cf-deployment${cfDeployment === undefined ? ' (skipped: needs CF_DEPLOYMENT, the path of its checkout)' : ''}`,
  () => {
    it.each(FILES)('asks for nothing that is missing in %s', (file) => {
      const manifest = readYaml(path.join(cfDeployment ?? '', 'cf-deployment.yml'))

      expect(missingIn(file, askedBy(manifest))).toEqual([])
    })
  },
)
