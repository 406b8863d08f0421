// The cost of the types: time to check a program of five commands against the built package, compared with the same program without it.
// `node bench/type-check-time.mjs [runs]` prints JSON: milliseconds, medians of paired runs. `dist/` must be built.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = path.join(root, 'node_modules/typescript/bin/tsc')

const WITHOUT = `
const client = { list: async (_command: object, _parameters: object): Promise<{ id: string; name?: string }[]> => [] }
console.log((await client.list({}, {}))[0]?.name)
`
const WITH = `
import { connect } from 'cloudstack-client'
import { attachVolume, createVolume, destroyVirtualMachine, listVirtualMachines, listZones } from 'cloudstack-client/api'
const client = connect({ endpoint: 'https://cloud.test', credentials: { apiKey: 'a', secretKey: 'b' } })
const [zone] = await client.list(listZones, { available: true })
const [machine] = await client.list(listVirtualMachines, { zoneid: zone?.id })
const volume = await client.run(createVolume, { name: 'a' })
await client.run(attachVolume, { id: volume.id, virtualmachineid: machine?.id ?? '' })
await client.run(destroyVirtualMachine, { id: machine?.id ?? '' })
`

export async function measureTypeCheck(runs) {
  const folder = await mkdtemp(path.join(root, 'type-check-'))
  try {
    await mkdir(path.join(folder, 'node_modules/cloudstack-client'), { recursive: true })
    await symlink(path.join(root, 'dist'), path.join(folder, 'node_modules/cloudstack-client/dist'))
    const types = (file) => ({ types: `./dist/types/${file}.d.ts` })
    const manifest = { name: 'cloudstack-client', type: 'module', exports: { '.': types('index'), './api': types('api/index') } }
    await writeFile(path.join(folder, 'node_modules/cloudstack-client/package.json'), JSON.stringify(manifest))
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
    const times = { without: [], with: [] }
    for (let run = 0; run < runs; run += 1) {
      times.without.push(await timeOf(folder, WITHOUT))
      times.with.push(await timeOf(folder, WITH))
    }
    return { withoutMs: median(times.without), withMs: median(times.with) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timeOf(folder, program) {
  await writeFile(path.join(folder, 'program.ts'), program)
  const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: ['node'] }
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }))
  const startMs = performance.now()
  const { status, stdout } = spawnSync(process.execPath, [tsc, '--project', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout)
  return performance.now() - startMs
}

const median = (values) => Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)])

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await measureTypeCheck(Number(process.argv[2] ?? 5))))
