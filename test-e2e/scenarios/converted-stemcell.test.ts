import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { built } from '../support/built-programs.ts'
import { manualNetwork, vmEnvironment, vmProperties } from '../support/life.ts'
import { makeOpenStackStemcell, STEMCELL_TOOLS } from '../support/openstack-stemcell.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'

const scene = useScene()

const DISK_MIB = 48

describeWithTools(STEMCELL_TOOLS, 'a stemcell for OpenStack, converted', () => {
  provesPromise('converted-stemcell', 'to qcow2, uploaded, and a machine made of it', async () => {
    const { folder } = scene().workplace
    const { archive } = await makeOpenStackStemcell(folder, DISK_MIB)
    const output = path.join(folder, 'converted')

    const convert = [built.stemcellBuilder, 'convert', archive, '--format', 'qcow2', '--output', output]
    const file = execFileSync(process.execPath, convert, { encoding: 'utf8' }).trim()
    const report = JSON.parse(execFileSync(process.execPath, [built.stemcellBuilder, 'inspect', file, '--json'], { encoding: 'utf8' }))
    execFileSync('tar', ['-xzf', file, '-C', output, 'image'])
    const director = await scene().director()
    const stemcell = await director.call('create_stemcell', path.join(output, 'image'), report.manifest.cloud_properties)
    const made = await director.call('create_vm', 'agent-1', stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment)

    const { stemcell_formats: formats } = (await director.call('info')) as { readonly stemcell_formats: readonly string[] }
    expect(formats).toEqual(expect.arrayContaining(report.manifest.stemcell_formats))
    expect(made).toEqual([expect.any(String), expect.anything()])
  })
})
