import { invalid } from '../api-error.ts'

const HIGHEST_PORT = 65_535

export interface PortRange {
  readonly start: number | undefined
  readonly end: number | undefined
}

export function isPort(port: number): boolean {
  return port >= 0 && port <= HIGHEST_PORT
}

/** @throws {ApiError} for invalid ports or an inverted range, with the same text for every rule on a public address */
export function checkPorts({ start, end }: PortRange): void {
  if (start !== undefined && !isPort(start)) throw invalid(`publicPort is an invalid value: ${start}`)
  if (end !== undefined && !isPort(end)) throw invalid(`Public port range is an invalid value: ${end}`)
  if (start !== undefined && end !== undefined && start > end) throw invalid("Start port can't be bigger than end port")
}
