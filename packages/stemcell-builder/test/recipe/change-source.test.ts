import path from 'node:path'
import { changeSource } from '../../src/recipe/change-source.ts'
import { recipeSchema } from '../../src/recipe/schema.ts'

const recipe = (from: object) => recipeSchema.parse({ version: '1', operating_system: 'debian-bookworm', from })
const packages = recipe({ packages: { release: 'bookworm', include: ['htop'] } })
const upstream = recipe({ upstream: { builder: '/src/builder', os_version: 'noble' } })
const rootfs = recipe({ rootfs: '/trees/root' })

describe('the source of a recipe', () => {
  it('is unchanged without flags', () => {
    for (const one of [packages, upstream, rootfs]) expect(changeSource(one, {})).toEqual(one)
  })

  it('may be another release, from another mirror', () => {
    const changed = changeSource(packages, { release: 'trixie', mirror: 'http://127.0.0.1:3142/debian' })

    expect(changed.from).toEqual({
      packages: { distribution: 'debian', release: 'trixie', mirror: 'http://127.0.0.1:3142/debian', include: ['htop'] },
    })
  })

  it('may be the upstream builder or packages, overriding the recipe', () => {
    expect(changeSource(packages, { from: 'upstream', builder: 'builder', resumeFrom: 'image_create' }).from).toMatchObject({
      upstream: { builder: path.resolve('builder'), resume_from: 'image_create', os_version: 'jammy' },
    })
    expect(changeSource(rootfs, { from: 'packages', distribution: 'ubuntu', release: 'noble' }).from).toMatchObject({
      packages: { distribution: 'ubuntu', release: 'noble' },
    })
    expect(changeSource(upstream, { from: 'upstream' })).toEqual(upstream)
  })

  it('may be a root file system', () => {
    expect(changeSource(packages, { rootfs: 'tree.tar' }).from).toEqual({ rootfs: path.resolve('tree.tar') })
  })

  it.each([
    [packages, { from: 'rootfs' }, '--from rootfs: expected packages or upstream; a root file system is given with --rootfs'],
    [packages, { from: 'upstream' }, '--from upstream needs --builder, or a recipe that sets it'],
    [rootfs, { from: 'packages' }, '--from packages needs --release, or a recipe that sets it'],
    [packages, { mirror: '--setup-hook=x' }, 'from.packages.mirror: should be a URL such as http://deb.debian.org/debian'],
    [packages, { builder: '/b' }, '--builder belongs to --from upstream; this stemcell is made from packages'],
    [rootfs, { mirror: 'http://m' }, '--mirror belongs to --from packages; this stemcell is made from a root file system'],
    [packages, { rootfs: '/r', release: 'trixie', resumeFrom: 'x' }, '--rootfs is a source of its own: omit --release, --resume-from'],
  ])('is refused with contradictory flags (%#)', (one, flags, message) => {
    expect(() => changeSource(one, flags)).toThrow(message)
  })
})
