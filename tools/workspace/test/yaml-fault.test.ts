import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sourceFiles } from '../src/source-files.mjs'
import { yamlFault } from '../src/yaml-fault.ts'

const parserError = (code: string, line: number, col: number) =>
  Object.assign(new Error(`Missing , at line ${line}, column ${col}:\n\n{"password":"S3CRET"`), { code, linePos: [{ line, col }] })

describe('the fault in a text that is not YAML', () => {
  it.each([
    ['MISSING_CHAR', 'missing char at line 3, column 14'],
    ['BLOCK_AS_IMPLICIT_KEY', 'block as implicit key at line 3, column 14'],
  ])('is told with its place, and without the text around it: %s', (code, expected) => {
    expect(yamlFault(parserError(code, 3, 14))).toBe(expected)
  })

  it('of an alias, which the parser reports by its name only, is told without the name', () => {
    expect(yamlFault(new ReferenceError('Unresolved alias: S3CRET'))).toBe('an alias in it cannot be resolved')
  })
})

describe('the warnings of the parser, which quote the text, too,', () => {
  it('are switched off wherever a program reads a file of its user', () => {
    const root = path.resolve(import.meta.dirname, '../../..')
    const readers = sourceFiles(root, (file) => /^(apps|packages|tools)\/[^/]+\/src\/.*\.ts$/.test(file)).flatMap((file) => {
      const source = readFileSync(path.join(root, file), 'utf8')
      return /import \{.*\byamlFault\b/.test(source) && /import \{ parse\b.*\} from 'yaml'/.test(source) ? [{ file, source }] : []
    })

    expect(readers.length).toBeGreaterThan(4)
    expect(readers.filter(({ source }) => !source.includes('parse(text, WITHOUT_WARNINGS)')).map(({ file }) => file)).toEqual([])
  })
})
