/** Something with content of its own in storage. */
export interface StoredContent {
  readonly kind: 'volume' | 'snapshot' | 'template'
  readonly id: string
}

export interface DiskSpec {
  readonly volumeId: string
  readonly sizeBytes: number
  /** Its content, if it is not there yet; undefined: an empty disk. */
  readonly source: StoredContent | undefined
  readonly deviceId: number
  readonly isRoot: boolean
}

/** Takes an image as it comes. Nothing of it is kept before `keep`. */
export interface ContentSink {
  write(chunk: Uint8Array): Promise<void>
  /** Unpacks the image and keeps it as the content of a template or volume. Returns its virtual size in bytes. */
  keep(content: StoredContent): Promise<number>
  abort(): Promise<void>
}
