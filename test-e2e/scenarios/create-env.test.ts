import type { Director } from '../support/director.ts'
import { keeps } from '../support/promise.ts'
import { type RecordedCall, recordedCalls, translate } from '../support/recorded-requests.ts'
import { useScene } from '../support/scene.ts'

const scene = useScene()

const phases = [...new Set(recordedCalls.map(({ phase }) => phase))]

/** The names of the recording's cloud, in the emulator's words. */
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

/** The recorded answer's cid, from now on, is ours. */
function learn(words: Map<string, unknown>, recorded: unknown, ours: unknown): void {
  const [old, now] = [recorded, ours].map((result) => (Array.isArray(result) ? result[0] : result))
  if (typeof old === 'string' && typeof now === 'string') words.set(old, now)
}

/** Plays one recorded call and expects of ours what was answered then. */
async function play(director: Director, { phase, request, response }: RecordedCall, words: Map<string, unknown>): Promise<void> {
  const vanished = request.method === 'has_vm' && response.result === false
  // Where the machine vanished behind the CLI's back, it does here too.
  if (vanished) await director.call('delete_vm', translate(request.arguments[0], words))
  const surroundings = { context: request.context, api_version: request.api_version }
  const run = await director.run(request.method, translate(request.arguments, words) as unknown[], surroundings)
  const told = `${phase} ${request.method}: ${run.stdout}`
  expect([told, run.exitCode, run.answer?.error]).toEqual([told, 0, null])
  if (typeof response.result === 'boolean') expect([told, run.answer?.result]).toEqual([told, response.result])
  learn(words, response.result, run.answer?.result)
}

// Calls that the recording's CPI was told to fail are left out: ours would not.
const played = recordedCalls.filter(({ response }) => response.error === null)

describe('bosh create-env and delete-env', () => {
  const playAll = async () => {
    const director = await scene().director()
    const words = ourWords(scene().image)

    for (const call of played) await play(director, call, words)

    expect(await scene().left()).toEqual([])
  }
  keeps('create-env', `phase by phase: ${phases.join(', ')}`, playAll, 300_000)
})
