import * as z from 'zod'
import { isPartOfName, unlikeName } from '../stemcell/file-name.ts'

const text = z.string().min(1)
const partOfName = text.refine(isPartOfName, { error: ({ input }) => unlikeName(String(input)) })

/** A word for a command line: none of these can be taken for an option, or for several words. */
const word = (pattern: RegExp, expected: string) => text.regex(pattern, `should be ${expected}`)
const packageName = word(
  /^[a-z\d][a-z\d+.-]*(:[a-z\d-]+)?([=/][A-Za-z\d][\w.+:~-]*)?$/,
  'the name of a Debian package, with =VERSION if need be',
)
const plainWord = word(/^[A-Za-z\d][\w.-]*$/, 'letters, digits and . _ -')

const packagesSource = z.strictObject({
  packages: z.strictObject({
    distribution: z.enum(['debian', 'ubuntu']).default('debian'),
    release: plainWord.describe('bookworm, noble …'),
    mirror: word(/^[a-z][a-z\d+]*:[^\s\p{Cc}]+$/u, 'a URL such as http://deb.debian.org/debian')
      .optional()
      .describe('URL of the archive; defaults to the distribution’s own'),
    include: z.array(packageName).default([]).describe('packages in addition to those that every stemcell needs'),
  }),
})

const rootfsSource = z.strictObject({ rootfs: text.describe('a folder or a tar archive with a root file system') })

const upstreamSource = z.strictObject({
  upstream: z.strictObject({
    builder: text.describe('checkout of the upstream stemcell builder'),
    container: word(/^[A-Za-z\d][\w./:@-]*$/, 'the name of a container image')
      .default('bosh/os-image-stemcell-builder:jammy')
      .describe('image of its build container'),
    os_version: plainWord.default('jammy'),
    build_number: plainWord.default('0000'),
    resume_from: plainWord.optional().describe('stage to resume from'),
  }),
})

/** A recipe: what a stemcell is built from, and how. */
export const recipeSchema = z.strictObject({
  version: partOfName.describe('version of the stemcell'),
  operating_system: partOfName.describe('as BOSH names it: ubuntu-noble'),
  disk_mib: z.int().min(256).default(3072).describe('size of the root disk'),
  firmware: z
    .array(z.enum(['bios', 'uefi']))
    .min(1)
    .default(['bios'])
    .describe('firmware that the image boots with'),
  formats: z
    .array(z.enum(['qcow2', 'raw', 'vhd', 'ova']))
    .min(1)
    .default(['qcow2']),
  from: z.union([packagesSource, rootfsSource, upstreamSource]),
  agent: z
    .strictObject({ path: text.optional(), url: z.url({ protocol: /^https?$/ }).optional(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .refine(({ path, url }) => (path === undefined) !== (url === undefined), 'give a path or a url')
    .optional()
    .describe('the BOSH agent’s binary, by path or address, with its checksum'),
  stages: z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .default({})
    .describe('options of stages by name; all stages run in their own order'),
  without: z.array(text).default([]).describe('stages left out'),
})

export type Recipe = z.output<typeof recipeSchema>
