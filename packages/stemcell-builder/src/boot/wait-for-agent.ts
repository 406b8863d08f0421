import { setTimeout as delay } from 'node:timers/promises'
import { type AgentAddress, callAgent } from './agent-call.ts'
import type { Machine } from './machine.ts'

const POLL_INTERVAL_MS = 1_000

/** Waits for the agent's `pong`. Returns false if the machine ends first, or does not respond in time. */
export async function waitForAgent(
  address: AgentAddress,
  { ended }: Pick<Machine, 'ended'>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  let isRunning = true
  const end = ended.then(() => {
    isRunning = false
  })
  while (isRunning && performance.now() < deadline) {
    signal?.throwIfAborted()
    if ((await callAgent(address, 'ping')) === 'pong') return true
    await Promise.race([delay(POLL_INTERVAL_MS), end])
  }
  return false
}
