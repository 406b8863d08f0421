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
  ])('refuses %j', (changes) => {
    expect(recipeSchema.safeParse({ ...BASE, ...changes }).success).toBe(false)
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
