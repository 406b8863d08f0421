import { createCloudStackClient } from 'cloudstack-client'
import { destroyVirtualMachine, detachVolume } from 'cloudstack-client/api'
import { answer } from '../src/dispatch/dispatch.ts'
import type { Answer } from '../src/protocol/answer.ts'
import { type Box, cpiInABox } from './support/cpi-in-a-box.ts'
import { leftIn } from './support/director.ts'
import { fakeImage, useFolder } from './support/images.ts'
import { type DirectorCall, directorCalls, shapeOf, translate } from './support/recorded-director.ts'

const folder = useFolder()

/** Where today's answer is another one than the recorded one, by step and method. */
const BETTER_ANSWERS: readonly (readonly [step: RegExp, method: string, reason: string])[] = [
  [/^disk type a -> b/, 'resize_disk', 'create_disk would give the same disk for the new size, so that nothing is to be done'],
]

/** Steps with machines that somebody destroyed without expunging them: whether the address is free again is a matter of time. */
const MATTER_OF_TIME = /destroyed, not expunged|deploy --fix$/

/** What happened behind the director's back before a call, as its recorded answer shows. */
async function prepare(box: Box, { step, method, request, answer: recorded }: DirectorCall, words: ReadonlyMap<string, unknown>) {
  const { emulator } = box
  const keys = emulator.accounts['admin']
  if (keys === undefined) throw new Error('the emulator has no account admin')
  const cloud = createCloudStackClient(
    { endpoint: 'https://cloud.example.com/client/api', credentials: keys },
    { transport: emulator.transport, clock: emulator.clock },
  )
  const [first, second] = translate(request.arguments, words) as string[]
  if (method === 'has_vm' && recorded.result === false && first !== undefined)
    await cloud.run(destroyVirtualMachine, { id: first, expunge: !MATTER_OF_TIME.test(step) })
  if (recorded.error?.type === 'Bosh::Clouds::DiskNotAttached' && second !== undefined) await cloud.run(detachVolume, { id: second })
  if (method === 'attach_disk' && recorded.error !== null)
    emulator.faults.add([{ command: 'attachVolume', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'Failed to attach volume' }])
}

/** The recorded cids are, from now on, those of today's answer. */
function learn(words: Map<string, unknown>, recorded: unknown, now: unknown): void {
  const [old, current] = [recorded, now].map((result) => (Array.isArray(result) ? result[0] : result))
  if (typeof old === 'string' && typeof current === 'string') words.set(old, current)
}

function expectSameKind(call: DirectorCall, now: Answer): void {
  const where = `${call.step}: ${call.method} ${JSON.stringify(call.request.arguments).slice(0, 200)} ${now.error?.message ?? ''}`
  const isBetter = BETTER_ANSWERS.some(([step, method]) => step.test(call.step) && method === call.method)
  if (isBetter && call.answer.error !== null) {
    expect([where, now.error]).toEqual([where, null])
    return
  }
  const kind = ({ error, result }: { readonly error: { readonly type: string } | null; readonly result: unknown }) => ({
    error: error?.type ?? null,
    result: shapeOf(result),
  })
  expect([where, kind(now)]).toEqual([where, kind(call.answer)])
}

it('a real director gets the answers that it got, through all its operations', async () => {
  const box = cpiInABox({ cloudstack: { default_key_name: 'bosh' } })
  const keys = box.emulator.accounts['user']
  const words = new Map<string, unknown>([
    ['PATH', await fakeImage(folder())],
    ['API_KEY', keys?.apiKey],
    ['SECRET_ACCESS_KEY', keys?.secretKey],
    ['203.0.113.8', '203.0.113.11'],
    ['203.0.113.9', '203.0.113.12'],
  ])

  for (const call of directorCalls) {
    await prepare(box, call, words)
    const request = translate(call.request, words)
    const now = await answer(JSON.stringify(request), box.host)
    learn(words, call.answer.result, now.result)
    if (!MATTER_OF_TIME.test(call.step) || call.method !== 'create_vm') expectSameKind(call, now)
  }

  // Ephemeral disks of the machines that went behind the director's back, and the template that `upload-stemcell --fix` replaced.
  const left = leftIn(box).filter((what) => !/^(rule|volume DATA-\d+$)/.test(what))
  expect(left).toEqual([expect.stringMatching(/^template stemcell-/)])
})
