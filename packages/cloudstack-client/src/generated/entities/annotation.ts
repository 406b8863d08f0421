// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface Annotation {
  readonly adminsonly?: boolean
  readonly annotation?: string
  readonly created?: string
  readonly entityid?: string
  readonly entityname?: string
  readonly entitytype?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly removed?: string
  readonly userid?: string
  readonly username?: string
}

export interface UpdateAnnotationVisibilityAnswer {
  readonly adminsonly?: boolean
  readonly annotation?: string
  readonly created?: string
  readonly entityid?: string
  readonly entityname?: string
  readonly entitytype?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly removed?: string
  readonly userid?: string
  readonly username?: string
}
