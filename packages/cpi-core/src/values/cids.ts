const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const LIGHT = ' light'

/** CloudStack matches its UUIDs in lower case only; everything else is taken for a name. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** A stemcell's cid: the template's UUID, with ` light` behind it when the template is not ours to delete. */
export interface StemcellCid {
  /** UUID of the template, or its exact name. */
  readonly template: string
  readonly light: boolean
}

export function parseStemcellCid(cid: string): StemcellCid {
  return cid.endsWith(LIGHT) ? { template: cid.slice(0, -LIGHT.length), light: true } : { template: cid, light: false }
}

export function lightStemcellCid(templateId: string): string {
  return `${templateId}${LIGHT}`
}
