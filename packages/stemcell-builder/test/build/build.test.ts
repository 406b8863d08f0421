import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { build } from '../../src/build/build.ts'
import { inspectStemcell } from '../../src/inspect/inspect.ts'
import { recipeSchema } from '../../src/recipe/schema.ts'
import { verifyStemcell } from '../../src/verify/verify.ts'
import { DATE } from '../support/small-stemcell.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { BOOT_LOADER_TOOLS, context, DISK_TOOLS, required } from '../support/tool-context.ts'
import { writeTree } from '../support/tree.ts'

const folder = useFolder()

/** A root file system with only the files that the stages read. */
function smallRootfs(): string {
  const files: Readonly<Record<string, string>> = {
    'boot/vmlinuz-6.1': 'kernel',
    'boot/initrd.img-6.1': 'initrd',
    'etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n',
    'etc/group': 'root:x:0:\n',
    'etc/shadow': 'root:*:19000:0:99999:7:::\n',
    'etc/ssh/ssh_host_ed25519_key': 'SECRET OF THE BUILDER',
    'var/lib/dpkg/status': 'Package: bash\nStatus: install ok installed\nVersion: 5\nArchitecture: amd64\n\n',
    'a file with blanks': 'x',
  }
  return writeTree(path.join(folder(), 'rootfs'), files)
}

function recipe(firmware: readonly string[]) {
  const binary = path.join(folder(), 'bosh-agent')
  writeFileSync(binary, '#!/bin/sh\necho version 2.700.0\n')
  const sha256 = execFileSync('sha256sum', [binary], { encoding: 'utf8' }).slice(0, 64)
  return recipeSchema.parse({
    version: '1',
    operating_system: 'debian-bookworm',
    disk_mib: 256,
    firmware,
    from: { rootfs: smallRootfs() },
    agent: { path: binary, sha256 },
  })
}

const BUILD_TOOLS = [...DISK_TOOLS, ...BOOT_LOADER_TOOLS, ...required('unshare')]

describeWithTools(BUILD_TOOLS, 'build from a root file system', () => {
  it('makes a stemcell that passes verify and boots with BIOS and UEFI', async () => {
    const [file = ''] = await build(recipe(['bios', 'uefi']), { output: path.join(folder(), 'both'), writtenAt: DATE }, context)
    const work = path.join(folder(), 'verified')
    mkdirSync(work)

    expect(await verifyStemcell(file, work, context)).toEqual([])
    expect(await inspectStemcell(file, context)).toMatchObject({
      members: expect.arrayContaining(['packages.txt', 'dev_tools_file_list.txt', 'sbom.spdx.json', 'sbom.cdx.json']),
      disk: { bootLoaders: ['GRUB 2', 'EFI system partition'], infrastructure: 'cloudstack', packages: 1 },
    })
  })

  it('is reproducible, and does not contain the host keys of the source tree', async () => {
    const one = await build(recipe(['bios']), { output: path.join(folder(), 'one'), writtenAt: DATE }, context)
    const two = await build(recipe(['bios']), { output: path.join(folder(), 'two'), writtenAt: DATE }, context)

    const [first, second] = [one, two].map(([file = '']) => readFileSync(file))
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
    const raw = path.join(folder(), 'raw')
    execFileSync('sh', ['-c', `tar -xzOf ${one[0]} image > ${raw}.qcow2 && qemu-img convert -f qcow2 -O raw ${raw}.qcow2 ${raw}`])
    expect(readFileSync(raw).includes('SECRET OF THE BUILDER')).toBe(false)
  })

  it('leaves nothing behind when the agent does not match its checksum', async () => {
    const wrong = recipe(['bios'])
    const output = path.join(folder(), 'wrong')

    const building = build({ ...wrong, agent: { ...wrong.agent, sha256: '0'.repeat(64) } }, { output, writtenAt: DATE }, context)

    await expect(building).rejects.toThrow(/but the recipe states/)
    expect(readdirSync(output)).toEqual([])
  })
})
