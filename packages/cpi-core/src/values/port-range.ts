/** The ends of a port range, as CloudStack's rules name them. */
export interface PortBounds {
  readonly startport: number
  readonly endport: number
}

/** 80 → 80 to 80, '8000-8100' → 8000 to 8100. The text must be valid: see `portRange` of config/scalars.ts. */
export function portBounds(range: number | string): PortBounds {
  const [first = '', last = first] = String(range).split('-')
  return { startport: Number(first), endport: Number(last) }
}
