import { setTimeout as delay } from 'node:timers/promises'
import { cpiConfig, createWorkplace, type Workplace } from '../support/cpi-config.ts'
import { createDirector } from '../support/director.ts'
import { stemcellProperties } from '../support/life.ts'
import { spread } from '../support/measure.ts'
import { acceleratorOf, type PlainQemu, startPlainQemu } from '../support/plain-qemu.ts'
import { type RealCloud, startRealCloud } from '../support/real-cloud.ts'
import { realStemcell, type StemcellSource, stemcellSource } from '../support/real-stemcell.ts'
import { openTenant, type RealTenant } from '../support/real-tenant.ts'
import { tinyGuestImage } from '../support/tiny-guest.ts'
import { TINY_LEASED } from '../support/tiny-guest-scripts.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const ROUNDS = 3
const AT_ONCE = 10
const CONSOLE_PAUSE_MS = 20

/** What a call takes where machines run, and qemu itself for the same, in turn. */
type Timed = Readonly<Record<'start' | 'boot' | 'attach' | 'detach' | 'stop', number>>

const WORDS: Readonly<Record<keyof Timed, string>> = {
  start: 'start of a machine',
  boot: 'start until the guest has its address',
  attach: 'attach of a new disk',
  detach: 'detach of the disk',
  stop: 'stop by the power button',
}

/** Calls of machines that run, next to a plain qemu with the same image. Tiny guests: how long a guest boots is its own affair. */
export const realMachines: Benchmark = {
  name: 'real-machines',
  async run() {
    const source = stemcellSource(process.env)
    if (source === undefined) {
      process.stderr.write('real-machines: needs an agent: BOSH_AGENT=path of its binary, or BOSH_STEMCELL=path of a stemcell\n')
      return []
    }
    const workplace = await createWorkplace()
    const cloud = await startRealCloud(workplace.folder)
    try {
      return await measureCloud(cloud, workplace, source)
    } finally {
      await cloud.stop()
      await workplace.remove()
    }
  },
}

async function measureCloud(cloud: RealCloud, workplace: Workplace, source: StemcellSource): Promise<readonly Figure[]> {
  const image = await tinyGuestImage(workplace.folder, await realStemcell(workplace.folder, source))
  const configFile = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))
  const template = await createDirector({ configFile }).call('create_stemcell', image, stemcellProperties)
  const tenant = await openTenant(cloud, String(template))
  const [vm, volume] = [await tenant.newVm(), await tenant.newVolume()]
  const accelerator = acceleratorOf(await cloud.inside(['pgrep', '-af', 'qemu-system']))
  const newPlain = () => startPlainQemu(workplace.folder, image, accelerator)
  await tenant.stop(vm)
  const own: Timed[] = []
  const plain: Timed[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await playOwn(tenant, vm, volume))
    plain.push(await playPlain(newPlain))
  }
  return [...figuresOf(own, plain), ...(await atOnce(tenant, newPlain))]
}

async function playOwn(tenant: RealTenant, vm: string, volume: string): Promise<Timed> {
  const startMs = performance.now()
  const start = await timed(() => tenant.start(vm))
  await leased(() => tenant.console(vm))
  return {
    start,
    boot: performance.now() - startMs,
    attach: await timed(() => tenant.attach(vm, volume)),
    detach: await timed(() => tenant.detach(volume)),
    stop: await timed(() => tenant.stop(vm)),
  }
}

async function playPlain(newPlain: () => Promise<PlainQemu>): Promise<Timed> {
  const startMs = performance.now()
  const qemu = await newPlain()
  const start = performance.now() - startMs
  await leased(qemu.console)
  return {
    start,
    boot: performance.now() - startMs,
    attach: await timed(qemu.plug),
    detach: await timed(qemu.unplug),
    stop: await timed(qemu.powerDown),
  }
}

/** How long it takes until all guests have their addresses. */
async function atOnce(tenant: RealTenant, newPlain: () => Promise<PlainQemu>): Promise<readonly Figure[]> {
  const each = async <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: AT_ONCE }, work))
  const vms: string[] = []
  const own = await timed(() =>
    each(async () => {
      const vm = await tenant.newVm()
      vms.push(vm)
      await leased(() => tenant.console(vm))
    }),
  )
  await Promise.all(vms.map(tenant.destroy))
  const machines: PlainQemu[] = []
  const plain = await timed(() =>
    each(async () => {
      const qemu = await newPlain()
      machines.push(qemu)
      await leased(qemu.console)
    }),
  )
  await Promise.all(machines.map(({ end }) => end()))
  const what = `${AT_ONCE} machines deployed at once until all guests have their addresses`
  return [
    { what, unit: 's', value: spread([own / 1000]) },
    { what: `${what}, to plain qemu`, unit: '×', value: spread([own / plain]) },
  ]
}

function figuresOf(own: readonly Timed[], plain: readonly Timed[]): readonly Figure[] {
  return (Object.keys(WORDS) as (keyof Timed)[]).flatMap((part) => [
    { what: WORDS[part], unit: 'ms', value: spread(own.map((times) => times[part])) },
    { what: `${WORDS[part]}, by qemu alone`, unit: 'ms', value: spread(plain.map((times) => times[part])) },
  ])
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now()
  await work()
  return performance.now() - startMs
}

async function leased(console: () => Promise<string>): Promise<void> {
  while (!(await console()).includes(TINY_LEASED)) await delay(CONSOLE_PAUSE_MS)
}
