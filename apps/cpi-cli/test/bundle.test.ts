import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Metafile {
  readonly outputs: Readonly<
    Record<
      string,
      { readonly inputs: object; readonly bytes: number; readonly imports: readonly { readonly path: string; readonly kind: string }[] }
    >
  >
}

const dist = path.resolve(import.meta.dirname, '../dist')
const { outputs } = JSON.parse(readFileSync(path.join(dist, 'meta.json'), 'utf8')) as Metafile

describe('the bundle that answers info', () => {
  it('is one small file with nothing of axios, winston or zod', () => {
    const scripts = Object.keys(outputs).filter((file) => file.endsWith('.js'))
    const [bundle] = scripts.map((file) => outputs[file])

    expect(scripts).toEqual(['dist/cpi.js'])
    expect(Object.keys(bundle?.inputs ?? {}).filter((input) => input.includes('node_modules'))).toEqual([])
    expect(bundle?.bytes).toBeLessThan(16_384)
  })

  it('loads nothing but Node itself before it knows that the request is another one', () => {
    const imports = outputs['dist/cpi.js']?.imports ?? []

    expect(imports.filter(({ kind }) => kind === 'import-statement').every(({ path: name }) => name.startsWith('node:'))).toBe(true)
    expect(imports.filter(({ kind }) => kind === 'dynamic-import')).toEqual([])
  })
})
