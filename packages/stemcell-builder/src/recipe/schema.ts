import * as z from 'zod'

const text = z.string().min(1)

const packagesSource = z.strictObject({
  packages: z.strictObject({
    distribution: z.enum(['debian', 'ubuntu']).default('debian'),
    release: text.describe('bookworm, noble …'),
    mirror: text.optional().describe('URL of the archive; defaults to the distribution’s own'),
    include: z.array(text).default([]).describe('packages in addition to those that every stemcell needs'),
  }),
})

const rootfsSource = z.strictObject({ rootfs: text.describe('a folder or a tar archive with a root file system') })

const upstreamSource = z.strictObject({
  upstream: z.strictObject({
    builder: text.describe('checkout of the upstream stemcell builder'),
    container: text.default('bosh/os-image-stemcell-builder:jammy').describe('image of its build container'),
    os_version: text.default('jammy'),
    build_number: text.default('0000'),
    resume_from: text.optional().describe('stage to resume from'),
  }),
})

/** A recipe: what a stemcell is built from, and how. */
export const recipeSchema = z.strictObject({
  version: text.describe('version of the stemcell'),
  operating_system: text.describe('as BOSH names it: ubuntu-noble'),
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
    .strictObject({ path: text.optional(), url: z.url().optional(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
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
