import { createServer, type RequestListener } from 'node:http'
import path from 'node:path'
import type { Emulator } from '../emulator.ts'
import { configDriveOf } from '../guest/config-drive.ts'
import { metadataSocket, planApplier } from '../guest-networks/apply-plan.ts'
import { makeConfigDrive } from '../guest-networks/config-drive-iso.ts'
import { API_ADDRESS, openDataCenter } from '../guest-networks/data-center.ts'
import { describeNetworks } from '../guest-networks/describe-networks.ts'
import { tapFor } from '../guest-networks/device-names.ts'
import { guestNetworks } from '../guest-networks/guest-networks.ts'
import { runChecked } from '../guest-networks/run-checked.ts'
import { openInside } from '../namespace/open-inside.ts'
import type { RealSurroundings } from '../qemu/open-machines.ts'
import { runProgram } from '../qemu/run-program.ts'
import { createApp } from './app.ts'
import { HTTP_OPTIONS } from './listen.ts'
import { serveMetadata } from './metadata-server.ts'
import { markNamespace } from './namespace-mark.ts'
import { listenOnSocket } from './unix-socket.ts'

const API_PORT = 8080

/** Where guests, and a director among them, reach the API. */
export const GUEST_ENDPOINT = `http://${API_ADDRESS}:${API_PORT}/client/api`

/** The namespace of real machines with their networks, and everything of the emulator that they reach. */
export interface GuestSide extends RealSurroundings {
  /** Unix socket at which the namespace accepts dials. */
  readonly door: string
}

/**
 * Opens the namespace of a cloud.
 * @param program the built program inside
 * @param folder empty; for files and sockets
 * @param emulator asked only when a guest does, because machines are opened before the emulator
 */
export async function openGuestSide(program: string, folder: string, emulator: () => Emulator): Promise<GuestSide> {
  const door = path.join(folder, 'door.sock')
  const apiSocket = path.join(folder, 'api.sock')
  const inside = await openInside(program)
  const networks = guestNetworks(() => describeNetworks(emulator().cloud), planApplier(inside, folder))
  await openDataCenter(runChecked(inside))
  await inside.acceptDials(door)
  const metadata = await serveMetadata(emulator, metadataSocket(folder))
  const api = await listenOnSocket(createServer(HTTP_OPTIONS, apiOf(emulator)), apiSocket)
  await inside.relay({ host: API_ADDRESS, port: API_PORT }, apiSocket)
  const unmark = markNamespace(folder, inside.hostPid)
  return {
    door,
    spawn: inside.spawn,
    settle: networks.ensure,
    tapsOf: async ({ nics }) => {
      await networks.ensure()
      return new Map(nics.map(({ id }) => [id, tapFor(id)]))
    },
    configDriveOf: (machineId) => configDriveIso(emulator(), machineId, folder),
    async close() {
      unmark()
      await inside.close()
      await metadata.close()
      await api.close()
    },
  }
}

/** The emulator exists by the first request. */
function apiOf(emulator: () => Emulator): RequestListener {
  let app: RequestListener | undefined
  return (request, response) => {
    app ??= createApp(emulator())
    app(request, response)
  }
}

async function configDriveIso({ cloud }: Emulator, machineId: string, folder: string): Promise<string | undefined> {
  const machine = cloud.machines.get(machineId)
  const files = machine === undefined ? undefined : configDriveOf(cloud, machine)
  if (files === undefined) return undefined
  const iso = path.join(folder, `config-${machineId}.iso`)
  await makeConfigDrive(runProgram, files, iso)
  return iso
}
