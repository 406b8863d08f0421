// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Annotation, UpdateAnnotationVisibilityAnswer } from './entities/annotation.ts'

export interface AddAnnotationParameters {
  readonly adminsonly?: boolean | undefined
  readonly annotation?: string | undefined
  readonly entityid?: string | undefined
  readonly entitytype?: string | undefined
}

export const addAnnotation = /* @__PURE__ */ describeCommand<'sync', AddAnnotationParameters, Annotation>({
  name: 'addAnnotation',
  kind: 'sync',
  parameters: {
    adminsonly: 'bool@4.16.0',
    annotation: 'string',
    entityid: 'string',
    entitytype: 'string',
  },
})

export interface ListAnnotationsParameters {
  readonly annotationfilter?: string | undefined
  readonly entityid?: string | undefined
  readonly entitytype?: string | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly userid?: string | undefined
}

export const listAnnotations = /* @__PURE__ */ describeCommand<'list', ListAnnotationsParameters, Annotation>({
  name: 'listAnnotations',
  kind: 'list',
  key: 'annotation',
  parameters: {
    annotationfilter: 'string@4.16.0',
    entityid: 'string',
    entitytype: 'string',
    id: 'string',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    userid: 'string@4.16.0',
  },
})

export interface RemoveAnnotationParameters {
  readonly id: string
}

export const removeAnnotation = /* @__PURE__ */ describeCommand<'sync', RemoveAnnotationParameters, Annotation>({
  name: 'removeAnnotation',
  kind: 'sync',
  parameters: {
    id: 'string!',
  },
})

export interface UpdateAnnotationVisibilityParameters {
  readonly adminsonly: boolean
  readonly id: string
}

export const updateAnnotationVisibility = /* @__PURE__ */ describeCommand<'sync', UpdateAnnotationVisibilityParameters, UpdateAnnotationVisibilityAnswer>({
  name: 'updateAnnotationVisibility',
  kind: 'sync',
  parameters: {
    adminsonly: 'bool!',
    id: 'string!',
  },
})
