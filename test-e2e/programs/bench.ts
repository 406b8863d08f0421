import type { Benchmark, Figure } from '../benchmarks/benchmark.ts'
import { call } from '../benchmarks/call.ts'
import { client } from '../benchmarks/client.ts'
import { convertStemcell } from '../benchmarks/convert.ts'
import { createStemcell } from '../benchmarks/create-stemcell.ts'
import { director } from '../benchmarks/director.ts'
import { emulatorGrowth } from '../benchmarks/emulator-growth.ts'
import { emulatorState } from '../benchmarks/emulator-state.ts'
import { hardening } from '../benchmarks/hardening.ts'
import { infoStart } from '../benchmarks/info-start.ts'
import { kills } from '../benchmarks/kills.ts'
import { life } from '../benchmarks/life.ts'
import { orphans } from '../benchmarks/orphans.ts'
import { realMachines } from '../benchmarks/real-machines.ts'
import { registryGrowth, registryRates } from '../benchmarks/registry.ts'

const benchmarks: readonly Benchmark[] = [
  infoStart,
  call,
  life,
  director,
  createStemcell,
  client,
  convertStemcell,
  emulatorGrowth,
  emulatorState,
  registryRates,
  registryGrowth,
  hardening,
  kills,
  orphans,
  realMachines,
]

/** Runs the benchmarks whose names are given (all without names) and prints a table that can be pasted into docs/developer/benchmarks.md. */
async function bench(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
  if (unknown.length > 0) throw new Error(`no benchmark ${unknown.join(', ')}; there are ${benchmarks.map(({ name }) => name).join(', ')}`)
  print('| benchmark | what | minimum | median | maximum | limit |\n|---|---|---|---|---|---|')
  for (const benchmark of benchmarks.filter(({ name }) => names.length === 0 || names.includes(name))) {
    for (const figure of await benchmark.run()) print(row(benchmark.name, figure))
  }
}

function row(name: string, { what, unit, value, limit }: Figure): string {
  const figures = [value.minimum, value.median, value.maximum].map(
    (figure) => `${figure < 1000 ? figure.toPrecision(3) : Math.round(figure)} ${unit}`,
  )
  const verdict = limit === undefined ? '' : `${limit} ${unit}${value.median <= limit ? '' : ' **exceeded**'}`
  return `| ${name} | ${what} | ${figures.join(' | ')} | ${verdict} |`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await bench(process.argv.slice(2))
} catch (error) {
  // The CPI, which some benchmarks run in this process, takes over what nobody handles.
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
}
