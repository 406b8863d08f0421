import { CloudStackError } from 'cloudstack-client'
import { namesInstead, orNamesInstead } from '../../src/cloud/missing-name.ts'

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

describe('the error of a look-up by name', () => {
  const failing = (kind: 'not-found' | 'not-allowed') =>
    new CloudStackError('it failed', { kind, command: 'listZones', retryable: false, hint: 'look', errorCode: 431 })
  const lookUp = (error: Error) =>
    orNamesInstead(
      'smal',
      async () => Promise.reject(error),
      async () => [{ name: 'small' }],
    )

  it('names the nearest that exist if there is none of that name, and keeps its hint', async () => {
    const error = failing('not-found')

    await expect(lookUp(error)).rejects.toMatchObject({ kind: 'not-found', hint: 'look', cause: error })
    await expect(lookUp(error)).rejects.toThrow(/^it failed.*"small"/)
  })

  it.each([failing('not-allowed'), new TypeError('a fault')])('is thrown as it is otherwise: %s', async (error) => {
    await expect(lookUp(error)).rejects.toBe(error)
  })
})
