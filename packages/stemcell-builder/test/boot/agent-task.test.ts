import { AgentError } from '../../src/boot/agent-call.ts'
import { type CallMethod, runAgentTask } from '../../src/boot/agent-task.ts'

const RUNNING = { agent_task_id: 'task-1', state: 'running' }
const limits = { timeoutMs: 60_000, pollIntervalMs: 0 }

/** An agent that gives these answers in turn, the last again and again. */
function agentThatAnswers(...answers: readonly unknown[]) {
  const calls: Parameters<CallMethod>[] = []
  const call: CallMethod = async (...asked) => {
    calls.push(asked)
    return answers[Math.min(calls.length, answers.length) - 1]
  }
  return { call, calls }
}

describe('runAgentTask', () => {
  it('returns an answer that is not a task', async () => {
    expect(await runAgentTask(agentThatAnswers({}).call, 'add_persistent_disk', ['cid'], limits)).toEqual({})
  })

  it('asks for a task until it has ended', async () => {
    const { call, calls } = agentThatAnswers(RUNNING, RUNNING, 'done')

    expect(await runAgentTask(call, 'mount_disk', ['cid'], limits)).toBe('done')
    expect(calls).toEqual([
      ['mount_disk', ['cid']],
      ['get_task', ['task-1']],
      ['get_task', ['task-1']],
    ])
  })

  it('repeats a call that nothing answered', async () => {
    const { call, calls } = agentThatAnswers(undefined, RUNNING, undefined, 'done')

    expect(await runAgentTask(call, 'mount_disk', ['cid'], limits)).toBe('done')
    expect(calls.map(([method]) => method)).toEqual(['mount_disk', 'mount_disk', 'get_task', 'get_task'])
  })

  it('gives up after its limit, and names the method', async () => {
    await expect(runAgentTask(agentThatAnswers(RUNNING).call, 'mount_disk', [], { timeoutMs: 0 })).rejects.toThrow(
      new AgentError('mount_disk did not end within 0 s'),
    )
  })

  it('is cancelled by its signal', async () => {
    const cancelled = runAgentTask(agentThatAnswers(RUNNING).call, 'mount_disk', [], { ...limits, signal: AbortSignal.abort() })

    await expect(cancelled).rejects.toThrow(/abort/i)
  })
})
