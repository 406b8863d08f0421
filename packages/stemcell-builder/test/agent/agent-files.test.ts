import { describeWithTools } from 'workspace/required-tools'
import { parseAgentConfig, readAgentConfig } from '../../src/agent/agent-files.ts'
import { findRootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { InputError } from '../../src/input-error.ts'
import { makeSmallDisk, openstackAgentConfig } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describe('parseAgentConfig', () => {
  it.each(['', '{', 'null', '[]', '"text"'])('refuses %j, naming the file', (text) => {
    expect(() => parseAgentConfig(text)).toThrow(InputError)
    expect(() => parseAgentConfig(text)).toThrow(/^\/var\/vcap\/bosh\/agent\.json is not (JSON|a JSON object)/)
  })
})

it('refuses settings that are nested so deeply that what goes through them has no stack left', () => {
  const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`

  expect(() => parseAgentConfig(nested(100_000))).toThrow('/var/vcap/bosh/agent.json is nested more than 100 levels deep')
  expect(() => parseAgentConfig(nested(50))).not.toThrow()
})

describeWithTools(DISK_TOOLS, 'readAgentConfig', () => {
  const read = async (changes: Readonly<Record<string, string>>) =>
    readAgentConfig(await findRootFilesystem(makeSmallDisk(freshFolder(folder()), changes)), context)

  it('reads agent.json from an image', async () => {
    expect(await read({})).toEqual(openstackAgentConfig)
  })

  it('takes an empty file as the agent does: no options at all', async () => {
    expect(await read({ 'var/vcap/bosh/agent.json': '\n' })).toEqual({})
  })

  it('refuses an image that is not a stemcell’s', async () => {
    const disk = makeSmallDisk(freshFolder(folder()), {}, ['var/vcap/bosh/agent.json'])

    await expect(readAgentConfig(await findRootFilesystem(disk), context)).rejects.toThrow(
      'the image contains no /var/vcap/bosh/agent.json: it is not the image of a stemcell',
    )
  })
})
