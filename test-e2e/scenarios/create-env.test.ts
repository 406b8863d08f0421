import type { Director } from '../support/director.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { type RecordedCall, recordedCalls, translate } from '../support/recorded-requests.ts'
import { useScene } from '../support/scene.ts'

const scene = useScene()

const phases = [...new Set(recordedCalls.map(({ phase }) => phase))]

/** Names of the recorded cloud → names in the emulator's seed. */
function ourWords(image: string): Map<string, unknown> {
  return new Map<string, unknown>([
    ['PATH/image', image],
    ['net-a', 'net-isolated'],
    ['127.0.0.77', '10.1.1.77'],
    ['127.0.0.1', '10.1.1.1'],
    ['ephemeral', 'disk-custom'],
    ['custom', 'disk-custom'],
  ])
}

/** From now on, translates the recorded answer's cid to the one received here. */
function learn(words: Map<string, unknown>, recorded: unknown, ours: unknown): void {
  const [old, now] = [recorded, ours].map((result) => (Array.isArray(result) ? result[0] : result))
  if (typeof old === 'string' && typeof now === 'string') words.set(old, now)
}

/** Replays one recorded call and compares the answer with the recorded one. */
async function play(director: Director, { phase, request, response }: RecordedCall, words: Map<string, unknown>): Promise<void> {
  const vanished = request.method === 'has_vm' && response.result === false
  // Where the machine disappeared between two recorded calls, it is deleted here too.
  if (vanished) await director.call('delete_vm', translate(request.arguments[0], words))
  const envelope = { context: request.context, api_version: request.api_version }
  const run = await director.run(request.method, translate(request.arguments, words) as unknown[], envelope)
  const label = `${phase} ${request.method}: ${run.stdout}`
  expect([label, run.exitCode, run.answer?.error]).toEqual([label, 0, null])
  if (typeof response.result === 'boolean') expect([label, run.answer?.result]).toEqual([label, response.result])
  learn(words, response.result, run.answer?.result)
}

// Calls that failed in the recording on purpose are left out: they succeed here.
const played = recordedCalls.filter(({ response }) => response.error === null)

describe('bosh create-env and delete-env', () => {
  const playAll = async () => {
    const director = await scene().director()
    const words = ourWords(scene().image)

    for (const call of played) await play(director, call, words)

    expect(await scene().left()).toEqual([])
  }
  provesPromise('create-env', `phase by phase: ${phases.join(', ')}`, playAll, 300_000)
})
