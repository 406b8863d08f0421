import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { built } from '../support/built-programs.ts'
import { createWorkplace } from '../support/cpi-config.ts'
import { type Measured, measure, spread } from '../support/measure.ts'
import { makeOpenStackStemcell } from '../support/openstack-stemcell.ts'
import type { Benchmark } from './benchmark.ts'

const RUNS = 3
const DISK_MIB = 3072
/** About the content of a stemcell; half of it does not compress. */
const CONTENT_FILES = 50
const FILE_BYTES = 12 * 1024 ** 2

function content(number: number): Uint8Array | undefined {
  if (number >= CONTENT_FILES) return undefined
  return number % 2 === 0 ? randomBytes(FILE_BYTES) : Buffer.alloc(FILE_BYTES, `text of file ${number}, again and again. `)
}

/** Conversion of a stemcell of 3 GiB, compared with the unavoidable steps: qemu-img convert of its disk, and a copy of the file. */
export const convertStemcell: Benchmark = {
  name: 'convert',
  async run() {
    const workplace = await createWorkplace()
    const { archive, rootImage } = await makeOpenStackStemcell(workplace.folder, DISK_MIB, content)
    const out = (name: string) => path.join(workplace.folder, name)
    const convert = [built.stemcellBuilder, 'convert', archive, '--format', 'qcow2', '--output', out('converted')]
    const plain = ['convert', '-f', 'qcow2', '-O', 'qcow2', '-c', '-o', 'compat=0.10', rootImage, out('plain.qcow2')]
    const runs: { converted: Measured; compressed: Measured; copied: Measured }[] = []
    for (let run = 0; run <= RUNS; run++) {
      const converted = await measure(process.execPath, convert)
      const compressed = await measure('qemu-img', plain)
      const copied = await measure('cp', [archive, out('copy.tgz')])
      if (run > 0) runs.push({ converted, compressed, copied })
    }
    await workplace.remove()
    const of = (figure: (run: (typeof runs)[number]) => number) => spread(runs.map(figure))
    return [
      { what: '3 GiB to qcow2', unit: 's', value: of(({ converted }) => converted.wallMs / 1000) },
      {
        what: '3 GiB to qcow2, to plain qemu-img convert -c',
        unit: '×',
        value: of(({ converted, compressed }) => converted.wallMs / compressed.wallMs),
        limit: 1.3,
      },
      { what: '3 GiB to qcow2, to cp of the stemcell', unit: '×', value: of(({ converted, copied }) => converted.wallMs / copied.wallMs) },
      { what: '3 GiB to qcow2, peak memory of our own process', unit: 'MiB', value: of(({ converted }) => converted.peakMib) },
    ]
  },
}
