import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PUBLISHED, withPublishingMetadata } from '../src/publishing-metadata.mjs'

const root = path.resolve(import.meta.dirname, '../../..')
const manifestOf = (directory: string): { readonly private?: boolean; readonly name: string } =>
  JSON.parse(readFileSync(path.join(root, directory, 'package.json'), 'utf8')) as { private?: boolean; name: string }

describe('publishing metadata', () => {
  it('is written for every published package', () => {
    const members = ['apps', 'packages', 'tools'].flatMap((folder) =>
      readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
    )
    const published = members.filter((member) => existsSync(path.join(root, member, 'package.json')) && manifestOf(member).private !== true)

    expect(published).toEqual(PUBLISHED)
  })

  it('names the repository, its issues and the package in it', () => {
    const manifest = withPublishingMetadata(manifestOf(PUBLISHED[0] ?? ''), 'https://github.com/owner/name', 'packages/cloudstack-client')

    expect(manifest).toMatchObject({
      name: 'cloudstack-client',
      homepage: 'https://github.com/owner/name/tree/main/packages/cloudstack-client#readme',
      bugs: 'https://github.com/owner/name/issues',
      repository: { type: 'git', url: 'git+https://github.com/owner/name.git', directory: 'packages/cloudstack-client' },
    })
  })
})
