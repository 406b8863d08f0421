import path from 'node:path'
import type { Dependencies } from '../dependencies.ts'
import { possibleLetters } from '../disks/device-path.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { pollUntil } from '../values/poll-until.ts'

const PAUSE_MS = 500
/** An attached disk appears within a second or two; without the driver it never appears. */
const DEVICE_TIMEOUT_MS = 60_000

const BY_ID = '/dev/disk/by-id'

/** Prefixes of disk names, by driver. */
const DRIVERS = ['xvd', 'vd', 'sd']

/**
 * Returns the paths at which an attached disk may appear on this machine: by its serial number, or by its letter for each driver.
 * @param hint the hint of attach_disk
 * @param folder the folder with devices by serial number
 */
export function devicePaths(hint: string, folder: string): readonly string[] {
  if (path.dirname(hint) === BY_ID) return [path.join(folder, path.basename(hint))]
  const letter = hint.replace('/dev/sd', '')
  return DRIVERS.map((driver) => `/dev/${driver}${letter}`)
}

/**
 * Returns the devices by letter that exist before a disk is attached. The letter is only the hypervisor's request, and the guest may
 * have assigned it to another disk: these devices must never be written to.
 */
export async function devicesInUse({ inception }: Pick<Dependencies, 'inception'>): Promise<ReadonlySet<string>> {
  const all = possibleLetters().flatMap((letter) => DRIVERS.map((driver) => `/dev/${driver}${letter}`))
  const present = await Promise.all(all.map(async (device) => ((await inception.hasDevice(device)) ? [device] : [])))
  return new Set(present.flat())
}

/**
 * Waits for the device.
 * @param inUse devices that existed before
 * @throws {CpiError} if it does not appear
 */
export async function waitForDevice(
  { inception, clock, signal }: Dependencies,
  paths: readonly string[],
  inUse: ReadonlySet<string>,
): Promise<string> {
  const candidates = paths.filter((device) => !inUse.has(device))
  return pollUntil({ clock, pauseMs: PAUSE_MS, signal }, async (waitedMs) => {
    for (const candidate of candidates) if (await inception.hasDevice(candidate)) return candidate
    if (waitedMs <= DEVICE_TIMEOUT_MS) return undefined
    throw cloudError(
      'inception-machine-wrong',
      `the volume was attached, but ${paths.join(', ')} did not appear here: cloudstack.stemcell.inception_vm must be the very machine that the CPI runs on, and cloudstack.device_hint fit its disks`,
    )
  })
}
