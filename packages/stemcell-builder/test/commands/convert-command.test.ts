import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { MissingToolError } from '../../src/host/tools.ts'
import { runCli } from '../support/recording-cli.ts'
import { makeOpenStackStemcell, type SmallStemcell } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(DISK_TOOLS, 'stemcell-builder convert', () => {
  let source: SmallStemcell
  beforeAll(async () => {
    source = await makeOpenStackStemcell(freshFolder(folder()))
  })

  it('prints the path of each file that it writes, one per format', async () => {
    const output = path.join(freshFolder(folder()), 'new folder')

    const run = await runCli(['convert', source.archive, '--format', 'qcow2', '--format', 'raw', '--output', output])

    expect(run.output.split('\n').map((file) => path.relative(output, file))).toEqual(readdirSync(output).sort().reverse())
    expect(run.exitCode).toBe(0)
  })

  it('reports its steps', async () => {
    const steps: string[] = []
    const progress = { step: (what: string) => void steps.push(what), share: () => undefined }

    await runCli(['convert', source.archive, '--format', 'qcow2', '--output', freshFolder(folder())], { context: { ...context, progress } })

    expect(steps.map((step) => step.split(' ')[0])).toEqual(['unpack', 'unpack', 'write', 'pack'])
  })

  it('leaves nothing behind when the last of several formats fails', async () => {
    const output = freshFolder(folder())
    const runTool: typeof context.runTool = async (name, args, options) => {
      if (name.endsWith('bzip2')) throw new MissingToolError(name)
      return context.runTool(name, args, options)
    }
    const formats = ['--format', 'qcow2', '--format', 'vhd']

    await expect(runCli(['convert', source.archive, ...formats, '--output', output], { context: { ...context, runTool } })).rejects.toThrow(
      'bzip2 is not installed',
    )
    expect(readdirSync(output)).toEqual([])
  })

  it('refuses a file that is not a stemcell', async () => {
    await expect(runCli(['convert', source.disk, '--format', 'qcow2', '--output', freshFolder(folder())])).rejects.toThrow(
      `${source.disk} is not a complete tar archive`,
    )
  })
})
