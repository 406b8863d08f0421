import type { Cloud } from './cloud.ts'

/** Ends the process when the cloud has seen this command, unless it has ended by itself. */
export async function terminateOnce(cloud: Cloud, pid: number, command: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    const seen = (await cloud.journal()).some((call) => call.command === command)
    if (seen && !ended.aborted) {
      process.kill(pid, 'SIGTERM')
      return
    }
  }
}
