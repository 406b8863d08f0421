import { keeps } from '../support/promise.ts'
import { recordedCalls, translate } from '../support/recorded-requests.ts'
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

describe('bosh create-env and delete-env', () => {
  keeps(
    'create-env',
    `phase by phase: ${phases.join(', ')}`,
    async () => {
      const director = await scene().director()
      const words = ourWords(scene().image)

      for (const { phase, request, response } of recordedCalls) {
        // Where the recording's CPI was told to fail: ours would not.
        if (response.error !== null) continue
        // Where the machine vanished behind the CLI's back, it does here too.
        const vanished = request.method === 'has_vm' && response.result === false
        if (vanished) await director.call('delete_vm', translate(request.arguments[0], words))
        const run = await director.run(request.method, translate(request.arguments, words) as unknown[], {
          context: request.context,
          api_version: request.api_version,
        })
        const told = `${phase} ${request.method}: ${run.stdout}`
        if (response.error !== null) continue
        expect([told, run.exitCode, run.answer?.error]).toEqual([told, 0, null])
        if (typeof response.result === 'boolean') expect([told, run.answer?.result]).toEqual([told, response.result])
        learn(words, response.result, run.answer?.result)
      }

      expect(await scene().left()).toEqual([])
    },
    300_000,
  )
})
