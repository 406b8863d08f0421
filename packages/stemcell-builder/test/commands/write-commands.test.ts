import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { openStemcell } from '../../src/stemcell/open-stemcell.ts'
import { runCli } from '../support/recording-cli.ts'
import { packStemcell } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
const ID = '0a1b2c3d-1111-4222-8333-444455556666'

const manifestOf = async (archive: string) => (await openStemcell(archive, freshFolder(folder()))).manifest

describe('stemcell-builder light', () => {
  it('writes a stemcell for a template, with the defaults of its options', async () => {
    const { output: file } = await runCli(['light', '--template-id', ID, '--output', freshFolder(folder())])

    expect(path.basename(file)).toBe('light-bosh-stemcell-1-cloudstack-kvm-ubuntu-jammy-go_agent.tgz')
    expect(await manifestOf(file)).toMatchObject({ api_version: 3, cloud_properties: { template_id: ID, hypervisor: 'kvm' } })
  })

  it('takes version, system and hypervisor', async () => {
    const args = ['--stemcell-version', '7.1', '--os', 'ubuntu-noble', '--hypervisor', 'xen']
    const { output: file } = await runCli(['light', '--template-name', 't', '--zone', 'z', '--output', freshFolder(folder()), ...args])

    expect(await manifestOf(file)).toMatchObject({
      version: '7.1',
      operating_system: 'ubuntu-noble',
      cloud_properties: { template_name: 't', availability_zone: 'z', hypervisor: 'xen' },
    })
  })
})

describe('stemcell-builder repack', () => {
  async function repack(...args: readonly string[]): Promise<string> {
    const work = freshFolder(folder())
    writeFileSync(path.join(work, 'image'), 'image')
    const archive = await packStemcell(work, path.join(work, 'image'), 'in.tgz')
    return (await runCli(['repack', archive, '--output', path.join(work, 'out'), ...args])).output
  }

  it('changes only what it is told to', async () => {
    expect(await manifestOf(await repack())).toMatchObject({
      name: 'bosh-openstack-kvm-ubuntu-jammy-go_agent',
      version: '1.10',
      api_version: 3,
    })
  })

  it.each(['0', '10', '2.5', 'two'])('refuses the API version %s', async (version) => {
    await expect(repack('--api-version', version)).rejects.toThrow(`--api-version ${version}: expected 1, 2 or 3`)
  })

  it('changes name, version, formats, API version and properties', async () => {
    const formats = ['--stemcell-format', 'cloudstack-qcow2', '--stemcell-format', 'cloudstack-raw']
    const properties = ['--property', 'infrastructure=cloudstack', '--property', 'auto_disk_config=null', '--property', 'disk=5']

    const manifest = await manifestOf(
      await repack('--name', 'n', '--stemcell-version', '2', '--api-version', '2', ...formats, ...properties),
    )

    expect(manifest).toMatchObject({ name: 'n', version: '2', api_version: 2, stemcell_formats: ['cloudstack-qcow2', 'cloudstack-raw'] })
    expect(manifest.cloud_properties).toMatchObject({ infrastructure: 'cloudstack', disk: 5, version: '2' })
    expect(manifest.cloud_properties).not.toHaveProperty('auto_disk_config')
  })

  it('omits the image', async () => {
    const file = await repack('--empty-image')

    expect((await openStemcell(file, freshFolder(folder()))).imageBytes).toBe(0)
  })
})
