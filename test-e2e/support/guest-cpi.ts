import { execFile } from 'node:child_process'
import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { built } from './built-programs.ts'
import { cpiConfig } from './cpi-config.ts'
import type { RealScene } from './real-scene.ts'

const run = promisify(execFile)

const FOLDER = '/var/vcap/data/cpi'

/** Where the image of the scene's stemcell is in the guest. */
export const IMAGE_IN_GUEST = `${FOLDER}/image`

/**
 * Brings the built CPI into a guest with an agent, with Node, qemu-img and a stemcell's image, as on a director that is a machine of its own
 * cloud, and runs one call there as root. Returns the call's result.
 */
export async function callInGuest(scene: RealScene, method: string, args: readonly unknown[], stemcellSettings: object): Promise<unknown> {
  const { cloud, guest, image, workplace } = scene
  const folder = path.join(workplace.folder, 'cpi-for-guest')
  const file = (name: string) => path.join(folder, name)
  await mkdir(file('lib'), { recursive: true })
  await cp(path.dirname(built.cpi), file('program'), { recursive: true })
  await copyFile(image, file('image'))
  await copyProgram(process.execPath, 'node', folder)
  await copyProgram('qemu-img', 'qemu-img', folder)
  const config = cpiConfig(cloud, { cloudstack: { endpoint: cloud.guestEndpoint, stemcell: stemcellSettings } })
  await writeFile(file('cpi.json'), JSON.stringify(config))
  const request = { method, arguments: args, context: { director_uuid: 'director-in-the-cloud', request_id: 'cpi-1' }, api_version: 2 }
  await writeFile(file('request.json'), JSON.stringify(request))
  const archive = `${folder}.tar`
  await run('tar', ['-c', '-f', archive, '-C', folder, '.'])
  await guest().unpack(archive, FOLDER)
  const command = `PATH=${FOLDER}:$PATH node ${FOLDER}/program/cpi.js --config ${FOLDER}/cpi.json < ${FOLDER}/request.json`
  const answer = JSON.parse(await guest().shell(command)) as { readonly result: unknown; readonly error: unknown }
  if (answer.error !== null) throw new Error(`${method} in the guest: ${JSON.stringify(answer.error)}`)
  return answer.result
}

/** Copies a program of this machine with its libraries, and their loader: a guest has others, or none. */
async function copyProgram(program: string, name: string, folder: string): Promise<void> {
  const { stdout: found } = await run('sh', ['-c', 'command -v "$0"', program])
  await copyFile(found.trim(), path.join(folder, `${name}.program`))
  const { stdout: needed } = await run('ldd', [found.trim()])
  const libraries = [...needed.matchAll(/\/\S+/g)].map(([library]) => library)
  for (const library of libraries) await copyFile(library, path.join(folder, 'lib', path.basename(library)))
  const loader = path.basename(libraries.find((library) => /\/ld-/.test(library)) ?? '')
  const words = `#!/bin/sh\nexec ${FOLDER}/lib/${loader} --library-path ${FOLDER}/lib ${FOLDER}/${name}.program "$@"\n`
  await writeFile(path.join(folder, name), words, { mode: 0o755 })
}
