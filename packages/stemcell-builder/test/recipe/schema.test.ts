import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { recipeSchema } from '../../src/recipe/schema.ts'

const BASE = { version: '1', operating_system: 'debian-bookworm', from: { rootfs: '/root' } }

describe('the schema of recipes', () => {
  it('accepts the recipe that comes with the tool', () => {
    const file = path.resolve(import.meta.dirname, '../../recipes/debian-bookworm.yml')

    expect(recipeSchema.safeParse(parse(readFileSync(file, 'utf8'))).success).toBe(true)
  })

  it.each([
    { disk_mib: 255 },
    { disk_mib: 256.5 },
    { firmware: [] },
    { firmware: ['efi'] },
    { formats: [] },
    { from: { rootfs: '/a', packages: { release: 'x' } } },
    { from: {} },
    { agent: { path: '/a' } },
    { agent: { path: '/a', sha256: 'A'.repeat(64) } },
    { agent: { sha256: 'a'.repeat(64) } },
    { stages: { agent: true } },
    { unknown: 1 },
    { version: '../1' },
    { operating_system: 'a/b' },
    { agent: { url: 'file:///etc/passwd', sha256: 'a'.repeat(64) } },
  ])('refuses %j', (changes) => {
    expect(recipeSchema.safeParse({ ...BASE, ...changes }).success).toBe(false)
  })

  it.each([
    { packages: { release: '--setup-hook=touch x' } },
    { packages: { release: 'x', mirror: '--setup-hook=touch x' } },
    { packages: { release: 'x', mirror: 'deb http://m x main' } },
    { packages: { release: 'x', mirror: 'http://m/\n' } },
    { packages: { release: 'x', include: ['--setup-hook=touch x'] } },
    { packages: { release: 'x', include: ['a b'] } },
    { packages: { release: 'x', include: ['a,b'] } },
    { packages: { release: 'x', include: ['$(touch x)'] } },
    { upstream: { builder: '/b', container: '--volume=/:/host' } },
    { upstream: { builder: '/b', os_version: 'x]; touch x' } },
    { upstream: { builder: '/b', build_number: '1,2' } },
    { upstream: { builder: '/b', resume_from: '$(touch x)' } },
  ])('passes nothing on that another program takes for an option or a command: %j', (from) => {
    expect(recipeSchema.safeParse({ ...BASE, from }).success).toBe(false)
  })

  it.each([
    {
      packages: {
        release: 'trixie',
        mirror: 'https://user:pa%40ss@m.test/debian',
        include: ['libstdc++6:amd64', 'jq=1.6-2.1', 'vim/stable'],
      },
    },
    {
      upstream: {
        builder: '/b',
        container: 'registry.test:5000/bosh/os-image@sha256:ab',
        os_version: 'noble',
        resume_from: 'image_create',
      },
    },
  ])('takes what Debian and containers have: %j', (from) => {
    expect(recipeSchema.safeParse({ ...BASE, from }).success).toBe(true)
  })

  it.each([
    { disk_mib: 256, firmware: ['bios', 'uefi'], formats: ['qcow2', 'raw', 'vhd', 'ova'] },
    { agent: { url: 'https://example.com/agent', sha256: 'a'.repeat(64) } },
    { from: { packages: { distribution: 'ubuntu', release: 'noble', mirror: 'http://mirror.test', include: ['jq'] } } },
    { stages: { boot: { arguments: ['quiet'] } }, without: ['ssh'] },
  ])('accepts %j', (changes) => {
    expect(recipeSchema.safeParse({ ...BASE, ...changes }).success).toBe(true)
  })

  it('builds version 0000 with the upstream builder, unless another is asked for', () => {
    const from = { upstream: { builder: '/src/builder', os_version: 'noble' } }

    expect(recipeSchema.parse({ ...BASE, from }).from).toMatchObject({ upstream: { build_number: '0000' } })
  })
})
