/** What the emulator asks of the program inside the namespace: one JSON object a line, answered in any order by the same id. */
export type InsideRequest = { readonly id: number } & (
  | { readonly method: 'run'; readonly program: string; readonly args: readonly string[]; readonly stdin: string; readonly limitMs: number }
  | { readonly method: 'spawn'; readonly program: string; readonly args: readonly string[]; readonly log: string }
  | { readonly method: 'kill'; readonly pid: number; readonly signal: EndingSignal }
  | { readonly method: 'relay'; readonly host: string; readonly port: number; readonly socket: string }
  | { readonly method: 'acceptDials'; readonly socket: string }
)

/** What the program inside the namespace writes: `ready` once, then answers and the ends of spawned processes. */
export type InsideMessage =
  | { readonly event: 'ready' }
  | { readonly event: 'answer'; readonly id: number; readonly result: RunResult | SpawnResult | null }
  | { readonly event: 'refusal'; readonly id: number; readonly message: string }
  | { readonly event: 'exited'; readonly pid: number; readonly exit: ProcessExit }

export type EndingSignal = 'SIGTERM' | 'SIGKILL' | 'SIGHUP' | 'SIGUSR1' | 'SIGUSR2'

/** Output and exit code of a short command. */
export interface RunResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface SpawnResult {
  readonly pid: number
}

/** How a process ended: `code` is undefined after a signal. */
export interface ProcessExit {
  readonly code?: number
  readonly signal?: string
}
