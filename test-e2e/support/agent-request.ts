/** What `ask-agent` reads on stdin. */
export interface AgentRequest {
  readonly address: string
  /** `user:password` of the agent's mbus. */
  readonly login: string
  readonly method: string
  readonly arguments: readonly unknown[]
  /** How long an agent that does not answer may still be starting. */
  readonly patienceMs: number
}
