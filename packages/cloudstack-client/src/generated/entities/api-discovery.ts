// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface Api {
  readonly description?: string
  readonly isasync?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly params?: readonly ApiParams[]
  readonly related?: string
  readonly response?: readonly ApiResponse[]
  readonly since?: string
  readonly type?: string
}

export interface ApiParams {
  readonly description?: string
  readonly length?: number
  readonly name?: string
  readonly related?: string
  readonly required?: boolean
  readonly since?: string
  readonly type?: string
}

export interface ApiResponse {
  readonly description?: string
  readonly name?: string
  readonly response?: readonly unknown[]
  readonly type?: string
}
