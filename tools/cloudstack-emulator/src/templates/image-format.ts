const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  QCOW2: ['qcow2', 'img'],
  VHD: ['vhd'],
  VHDX: ['vhdx'],
  OVA: ['ova'],
  RAW: ['raw', 'img'],
  ISO: ['iso'],
}
const PACKED = /\.(gz|bz2|zip|xz)$/i

/** Formats that are recognised by a file's first bytes. */
const MAGIC: readonly (readonly [format: string, at: number, bytes: string])[] = [
  ['QCOW2', 0, 'QFI\u00fb'],
  ['VHD', 0, 'conectix'],
  ['VHDX', 0, 'vhdxfile'],
  ['OVA', 257, 'ustar'],
]

/**
 * The format of a file that is certainly not in the selected one: by its file extension, or because its first bytes are those of
 * another format. Unrecognised bytes are accepted, so that tests do not need real images.
 */
export function foreignFormat(fileName: string, format: string, start: Buffer): string | undefined {
  const plain = fileName.replace(PACKED, '').toLowerCase()
  const endings = ENDINGS[format]
  if (endings !== undefined && !endings.some((ending) => plain.endsWith(`.${ending}`))) return `a file named ${fileName}`
  if (PACKED.test(fileName)) return undefined
  const found = MAGIC.find(([, at, bytes]) => start.subarray(at, at + bytes.length).toString('latin1') === bytes)?.[0]
  return found === undefined || found === format ? undefined : found
}
