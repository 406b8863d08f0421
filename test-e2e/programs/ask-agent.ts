import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import type { AgentRequest } from '../support/agent-request.ts'

// Asks an agent over HTTPS, as the bosh CLI does in create-env: run inside the networks of machines that run, with an AgentRequest on stdin.
// Writes the value of the answer as JSON. A task is waited for.

const PORT = 6868
const PAUSE_MS = 500
const SILENCE_LIMIT_MS = 60_000

interface Answer {
  readonly value?: unknown
  readonly exception?: { readonly message: string }
}

function ask({ address, login, method, arguments: given }: AgentRequest): Promise<Answer> {
  const body = JSON.stringify({ method, arguments: given, reply_to: 'test' })
  return new Promise((resolve, reject) => {
    const asking = request({
      host: address,
      port: PORT,
      path: '/agent',
      method: 'POST',
      // Each test has a certificate of its own, and nobody else is in this network.
      rejectUnauthorized: false,
      headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Authorization: `Basic ${btoa(login)}` },
    })
    asking.setTimeout(SILENCE_LIMIT_MS, () => asking.destroy(new Error('the agent is silent')))
    asking.once('error', reject).once('response', (answer) => {
      text(answer).then((content) => resolve(JSON.parse(content) as Answer), reject)
    })
    asking.end(body)
  })
}

async function patiently(asked: AgentRequest): Promise<Answer> {
  const deadlineMs = Date.now() + asked.patienceMs
  for (;;) {
    try {
      return await ask(asked)
    } catch (error) {
      if (Date.now() > deadlineMs) throw error
      await delay(PAUSE_MS)
    }
  }
}

function runningTask({ value }: Answer): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { state, agent_task_id: id } = value as { readonly state?: string; readonly agent_task_id?: string }
  return state === 'running' ? id : undefined
}

const asked = JSON.parse(await text(process.stdin)) as AgentRequest
let answer = await patiently(asked)
for (let task = runningTask(answer); task !== undefined; task = runningTask(answer)) {
  await delay(PAUSE_MS)
  answer = await patiently({ ...asked, method: 'get_task', arguments: [task] })
}
if (answer.exception !== undefined) throw new Error(answer.exception.message)
process.stdout.write(JSON.stringify(answer.value ?? null))
