import { accessSync, constants } from 'node:fs'

const TUN = '/dev/net/tun'

/** @throws {Error} with the remedy, where this user cannot make taps, by which machines are connected to networks */
export function requireTunDevice(device: string = TUN): void {
  try {
    accessSync(device, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw new Error(
      `machines are connected to their networks by ${device}, which this user cannot open: chmod 666 ${device} as root (its usual mode; modprobe tun if it is missing), or in a container start it with --device ${device}`,
      { cause: error },
    )
  }
}
