import { CloudStackError, type CloudStackErrorKind } from 'cloudstack-client'
import { withStorableTexts } from '../../src/cloud/basic-plane.ts'

const BEYOND = { 'mood 🙂': 'fine 🙃', team: 'a' }

function refusal(kind: CloudStackErrorKind, isUncertain = false): CloudStackError {
  return new CloudStackError('refused', { kind, command: 'createTags', retryable: false, isUncertain })
}

/** The texts of each attempt, of which all with characters beyond the basic plane fail. */
async function attempts(texts: Readonly<Record<string, string>>, error: Error) {
  const sent: Readonly<Record<string, string>>[] = []
  const outcome = await withStorableTexts(texts, async (given) => {
    sent.push(given)
    if (sent.length === 1) throw error
  }).catch((failure: unknown) => failure)
  return { sent, outcome }
}

describe('texts that a database may not hold', () => {
  it('are sent as they are, and once more with a replacement for what was refused', async () => {
    expect(await attempts(BEYOND, refusal('internal-error'))).toEqual({
      sent: [BEYOND, { 'mood \ufffd': 'fine \ufffd', team: 'a' }],
      outcome: undefined,
    })
  })

  it.each([
    ['nothing can be replaced', { team: 'a' }, refusal('internal-error')],
    ['what has the texts does not exist', BEYOND, refusal('not-found')],
    ['they may have arrived', BEYOND, refusal('internal-error', true)],
    ['the failure is not one of CloudStack', BEYOND, new TypeError('a fault')],
  ])('are sent once if %s', async (_what, texts, error) => {
    expect(await attempts(texts, error)).toEqual({ sent: [texts], outcome: error })
  })
})
