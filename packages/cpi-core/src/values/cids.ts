const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const LIGHT = ' light'

/** CloudStack's UUIDs are lower case; any other text is a name. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** A stemcell's cid: the template's UUID, with the suffix ` light` if the template is not the CPI's own. */
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
