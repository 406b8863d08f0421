import { setTimeout as delay } from 'node:timers/promises'
import { AgentError } from './agent-call.ts'

/** Calls a method of the agent once; undefined if nothing answered. */
export type CallMethod = (method: string, args: readonly unknown[]) => Promise<unknown>

export interface TaskLimits {
  readonly timeoutMs: number
  readonly pollIntervalMs?: number
  readonly signal?: AbortSignal | undefined
}

const POLL_INTERVAL_MS = 500

/**
 * Runs a method of the agent to its end: most methods answer with a task that runs on. A call without an answer is repeated.
 * Returns the value of the task.
 * @throws {AgentError} if the agent refuses, or does not finish in time
 */
export async function runAgentTask(call: CallMethod, method: string, args: readonly unknown[], limits: TaskLimits): Promise<unknown> {
  const { timeoutMs, pollIntervalMs = POLL_INTERVAL_MS, signal } = limits
  const deadline = performance.now() + timeoutMs
  let next: Parameters<CallMethod> = [method, args]
  while (performance.now() < deadline) {
    signal?.throwIfAborted()
    const value = await call(...next)
    const task = runningTask(value)
    if (value !== undefined && task === undefined) return value
    if (task !== undefined) next = ['get_task', [task]]
    await delay(pollIntervalMs)
  }
  throw new AgentError(`${method} did not end within ${Math.round(timeoutMs / 1000)} s`)
}

function runningTask(value: unknown): string | undefined {
  const { agent_task_id: id, state } = (value ?? {}) as { readonly agent_task_id?: unknown; readonly state?: unknown }
  return state === 'running' && typeof id === 'string' ? id : undefined
}
