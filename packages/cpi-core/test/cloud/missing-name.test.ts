import { namesInstead } from '../../src/cloud/missing-name.ts'

describe('the names that exist instead of a missing one', () => {
  it('stand behind the message, nearest first', async () => {
    expect(await namesInstead('smal', async () => [{ name: 'large' }, { name: 'small' }])).toContain('"small"')
  })

  it('are not listed for an id', async () => {
    const refuse = async () => {
      throw new Error('listed')
    }

    expect(await namesInstead('5b6d8b2c-0a0e-4d1e-9f3b-1c2d3e4f5a6b', refuse)).toBe('')
  })

  it('that could not be listed are said, with the reason', async () => {
    const refuse = async () => {
      throw new Error('not today')
    }

    expect(await namesInstead('smal', refuse)).toBe(' (those that exist could not be listed: not today)')
  })
})
