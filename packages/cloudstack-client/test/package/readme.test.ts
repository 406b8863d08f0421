import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeClient } from '../support/make-client.ts'
import type { Step } from '../support/scripted-transport.ts'

const root = path.resolve(import.meta.dirname, '../..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/## (?<title>[^\n]+)\n(?:(?!\n## )[\s\S])*?```ts\n(?<code>[\s\S]*?)```/g)].map(({ groups }) => ({
  title: groups?.['title'] ?? '',
  code: groups?.['code'] ?? '',
}))

/** What the examples take as given, and a server that answers them. */
const PRELUDE = `
import { connect as connectForReal, type CloudStackClient } from '${root}/src/index.ts'
export const printed: unknown[][] = []
declare const globalThis: { exampleClient: CloudStackClient; exampleFile: string }
const console = { log: (...words: unknown[]) => printed.push(words) }
const given = globalThis.exampleClient
const [zoneid, virtualmachineid, volumeId, ostypeid, imageFile] = ['z', 'vm', 'v', 'o', globalThis.exampleFile]
void [connectForReal, zoneid, virtualmachineid, volumeId, ostypeid, imageFile]
`

const SERVER: Step = ({ command = '' }) => ANSWERS[command] ?? { errorresponse: { errorcode: 431, errortext: 'entity does not exist' } }
const UPLOAD = { postURL: 'https://ssvm.test/upload/1', metadata: 'm', signature: 's', expires: 'e' }
const ANSWERS: Readonly<Record<string, object>> = {
  listVirtualMachines: {
    listvirtualmachinesresponse: { count: 1, virtualmachine: [{ id: 'vm', name: 'web', nic: [{ ipaddress: '10.1.1.7' }] }] },
  },
  listDiskOfferings: { listdiskofferingsresponse: { count: 1, diskoffering: [{ id: 'o', name: 'disk-20' }] } },
  createVolume: { createvolumeresponse: { id: 'v1', jobid: 'j' } },
  attachVolume: { attachvolumeresponse: { jobid: 'j' } },
  queryAsyncJobResult: { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { volume: { id: 'v1' } } } },
  getUploadParamsForTemplate: { postuploadtemplateresponse: { getuploadparams: UPLOAD } },
  listApis: { listapisresponse: { count: 1, api: [{ name: 'listVirtualMachines', params: [] }] } },
}

const EXPECTED: Readonly<Record<string, unknown[][]>> = {
  'List resources': [['web', '10.1.1.7']],
  'Create resources': [['making', 'v1']],
  'Branch on errors': [['already deleted:', 'entity does not exist']],
  'Upload an image': [],
  'Check which commands are allowed': [[['deployVirtualMachine'], []]],
}

/** The example as a module of this package; its client is the one that the test gives. */
function moduleOf(code: string): string {
  const own = code.replace(/const client = connect\(\{[\s\S]*?\n\}\)\n/, '').replace(/import \{ connect \} from 'cloudstack-client'\n/, '')
  const imports = own.match(/^import .*$/gm) ?? []
  const body = own.replace(/^import .*$/gm, '')
  const local = imports
    .join('\n')
    .replaceAll("'cloudstack-client/api'", `'${root}/src/api/index.ts'`)
    .replaceAll("'cloudstack-client'", `'${root}/src/index.ts'`)
  return `${local}\n${PRELUDE}\nconst client = given\n${body}\n`
}

describe('the README', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'readme-'))
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('has an example for each thing that it shows', () => {
    expect(examples.map(({ title }) => title)).toEqual(Object.keys(EXPECTED))
  })

  it.each(examples)('shows an example that works: $title', async ({ title, code }) => {
    const file = path.join(folder, `${title.toLowerCase().replaceAll(' ', '-')}.ts`)
    writeFileSync(file, moduleOf(code))
    Object.assign(globalThis, { exampleClient: makeClient([SERVER]).client, exampleFile: path.join(root, 'README.md') })

    const { printed } = (await import(file)) as { printed: unknown[][] }

    expect(printed).toEqual(EXPECTED[title])
  })

  it('shows examples that the type checker accepts', () => {
    for (const [index, { code }] of examples.entries()) {
      const typed = code.includes('const client = connect')
        ? ''
        : "import { connect } from 'cloudstack-client'\ndeclare const client: ReturnType<typeof connect>\n"
      const given =
        'declare const zoneid: string, virtualmachineid: string, volumeId: string, ostypeid: string, imageFile: string\nexport {}\n'
      const local = `${typed}${code}${given}`
        .replaceAll("'cloudstack-client/api'", `'${root}/src/api/index.ts'`)
        .replaceAll("'cloudstack-client'", `'${root}/src/index.ts'`)
      writeFileSync(path.join(folder, `typed-${index}.ts`), local)
    }
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: path.resolve(root, '../../tsconfig.json'),
        compilerOptions: { incremental: false, typeRoots: [path.join(root, 'node_modules/@types')], types: ['node'] },
        include: ['typed-*.ts'],
        exclude: [],
      }),
    )

    const check = spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '--project', folder], {
      encoding: 'utf8',
    })

    expect(check.stdout).toBe('')
    expect(check.status).toBe(0)
  })
})
