import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { agentFromStemcell } from '../../src/sources/agent-from-stemcell.ts'
import { runCli } from '../support/recording-cli.ts'
import { makeOpenStackStemcell } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(DISK_TOOLS, 'the agent of an official stemcell', () => {
  it('is copied out of its image', async () => {
    const { archive } = await makeOpenStackStemcell(freshFolder(folder()))

    const { binary } = await agentFromStemcell(archive, path.join(freshFolder(folder()), 'agent'), context)

    expect(readFileSync(binary, 'utf8')).toContain('2.700.0')
  })

  it('is missed in a light stemcell, by its name', async () => {
    const { output: light } = await runCli(['light', '--template-name', 'ubuntu', '--zone', 'z', '--output', freshFolder(folder())])

    await expect(agentFromStemcell(light, path.join(freshFolder(folder()), 'agent'), context)).rejects.toThrow(
      `${light} is a light stemcell`,
    )
  })
})
