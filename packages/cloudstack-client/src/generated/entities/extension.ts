// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface CustomAction {
  readonly allowedroletypes?: readonly string[]
  readonly created?: string
  readonly description?: string
  readonly details?: Readonly<Record<string, string>>
  readonly enabled?: boolean
  readonly errormessage?: string
  readonly extensionid?: string
  readonly extensionname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly parameters?: readonly CustomActionParameters[]
  readonly resourcetype?: string
  readonly result?: Readonly<Record<string, string>>
  readonly success?: boolean
  readonly successmessage?: string
  readonly timeout?: number
}

export interface CustomActionParameters {
  readonly name?: string
  readonly required?: boolean
  readonly type?: string
  readonly validationformat?: string
  readonly valueoptions?: readonly string[]
}

export interface Extension {
  readonly created?: string
  readonly description?: string
  readonly details?: Readonly<Record<string, string>>
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly path?: string
  readonly pathready?: boolean
  readonly removed?: string
  readonly reservedresourcedetails?: string
  readonly resources?: readonly ExtensionResources[]
  readonly state?: string
  readonly type?: string
}

export interface ExtensionResources {
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly id: string
  readonly name?: string
  readonly type?: string
}

export interface UnregisterExtensionAnswer {
  readonly created?: string
  readonly description?: string
  readonly details?: Readonly<Record<string, string>>
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly path?: string
  readonly pathready?: boolean
  readonly removed?: string
  readonly reservedresourcedetails?: string
  readonly resources?: readonly ExtensionResources[]
  readonly state?: string
  readonly type?: string
}
