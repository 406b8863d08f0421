/** One cloud as a configuration file or the environment describes it. */
export interface Section {
  readonly endpoint?: string
  readonly apiKey?: string
  readonly secretKey?: string
  readonly username?: string
  readonly password?: string
  readonly domain?: string
  readonly verify?: boolean
  readonly caFile?: string
  readonly timeoutMs?: number
}

export const isOff = (text: string | undefined): boolean => ['false', 'f', 'no', 'n', '0', 'off'].includes(text?.toLowerCase() ?? '')
export const isSwitch = (text: string): boolean => isOff(text) || ['true', 't', 'yes', 'y', '1', 'on'].includes(text.toLowerCase())
