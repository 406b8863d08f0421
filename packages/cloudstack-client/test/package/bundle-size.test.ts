import path from 'node:path'
import { build, type Metafile } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')

async function bundled(contents: string): Promise<{ bytes: number; inputs: string[]; text: string }> {
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
  })
  const text = result.outputFiles[0]?.text ?? ''
  return { bytes: text.length, inputs: inputsUsed(result.metafile), text }
}

/** Files of which anything is left in the bundle. */
function inputsUsed({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
}

describe('a program that uses five commands', () => {
  const names = 'listZones, listVirtualMachines, createVolume, attachVolume, destroyVirtualMachine'

  it('pays 3 kB for them and nothing for the other 823', async () => {
    const { bytes, text } = await bundled(`import { ${names} } from './src/api/index.ts'; export default [${names}]`)

    expect(bytes).toBeLessThan(3 * 1024)
    expect(text).not.toContain('createNetwork')
  })

  it('loads no axios with the descriptions, nor anything else that talks to a server', async () => {
    const { inputs } = await bundled(`import { ${names} } from './src/api/index.ts'; export default [${names}]`)

    expect(inputs.filter((file) => /node_modules|src\/(transport|calls)/.test(file))).toEqual([])
  })

  it('has axios in a chunk of its own, loaded with the first request through a proxy', async () => {
    const { text } = await bundled(`import { connect } from './src/index.ts'; export default connect`).catch(() => ({ text: '' }))
    const external = await build({
      stdin: { contents: `export { connect } from './src/index.ts'`, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      write: false,
      packages: 'external',
    })

    expect(text).not.toBe('')
    expect(external.outputFiles[0]?.text).toMatch(/await import\("axios"\)/)
    expect(external.outputFiles[0]?.text).not.toMatch(/^import .*axios/m)
  })
})
