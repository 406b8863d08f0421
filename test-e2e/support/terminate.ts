import type { Cloud } from './cloud.ts'

/** Terminates the process as soon as the cloud has received this command, unless it has already ended. */
export async function terminateOnce(cloud: Cloud, pid: number, command: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    const seen = (await cloud.journal()).some((call) => call.command === command)
    if (seen && !ended.aborted) {
      process.kill(pid, 'SIGTERM')
      return
    }
  }
}
