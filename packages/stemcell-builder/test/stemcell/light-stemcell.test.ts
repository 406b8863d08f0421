import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { writeLightStemcell } from '../../src/stemcell/light-stemcell.ts'
import { openStemcell } from '../../src/stemcell/open-stemcell.ts'
import { DATE } from '../support/small-stemcell.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
const options = () => ({
  output: path.join(folder(), 'out'),
  version: '1.2',
  operatingSystem: 'ubuntu-noble',
  hypervisor: 'kvm',
  apiVersion: 3,
  writtenAt: DATE,
})

describe('a light stemcell', () => {
  it('refers to its template by id', async () => {
    const file = await writeLightStemcell({ ...options(), templateId: '0a1b2c3d-1111-4222-8333-444455556666' })

    const work = path.join(folder(), 'opened')
    mkdirSync(work)
    const { manifest, imageBytes } = await openStemcell(file, work)
    expect(path.basename(file)).toBe('light-bosh-stemcell-1.2-cloudstack-kvm-ubuntu-noble-go_agent.tgz')
    expect(imageBytes).toBe(0)
    expect(manifest).toMatchObject({
      stemcell_formats: ['cloudstack-light'],
      api_version: 3,
      cloud_properties: { template_id: '0a1b2c3d-1111-4222-8333-444455556666' },
    })
  })

  it('refers to its template by name and zone', async () => {
    const file = await writeLightStemcell({ ...options(), templateName: 'ubuntu-22.04', zone: 'zone-1' })

    const work = path.join(folder(), 'opened-name')
    mkdirSync(work)
    const { manifest } = await openStemcell(file, work)
    expect(manifest.cloud_properties).toMatchObject({ template_name: 'ubuntu-22.04', availability_zone: 'zone-1' })
  })

  it.each([
    [{}, /needs --template-id, or --template-name/],
    [{ templateName: 'a' }, /needs a --zone/],
    [{ templateId: 'ABC' }, /"ABC" is not a template id/],
    [{ templateId: '0a1b2c3d-1111-4222-8333-444455556666', templateName: 'a' }, /not both/],
  ])('is refused with %j', async (reference, message) => {
    await expect(writeLightStemcell({ ...options(), ...reference })).rejects.toThrow(message)
  })
})
