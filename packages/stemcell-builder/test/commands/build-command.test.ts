import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { inspectStemcell } from '../../src/inspect/inspect.ts'
import { runCli } from '../support/recording-cli.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { BOOT_LOADER_TOOLS, context, DISK_TOOLS, required } from '../support/tool-context.ts'
import { writeTree } from '../support/tree.ts'

const folder = useFolder()

/** A recipe from packages, next to a small root file system that can be built instead. */
function recipeFolder(): { readonly recipe: string; readonly rootfs: string } {
  const work = writeTree(freshFolder(folder()), {
    'root/boot/vmlinuz-6.1': 'kernel',
    'root/boot/initrd.img-6.1': 'initrd',
    'root/etc/passwd': 'root:x:0:0::/root:/bin/sh\n',
    'root/etc/group': 'root:x:0:\n',
    'root/var/lib/dpkg/status': 'Package: bash\nStatus: install ok installed\nVersion: 5\nArchitecture: amd64\n\n',
    'recipe.yml': 'version: "1"\noperating_system: debian-bookworm\ndisk_mib: 256\nfrom: {packages: {release: bookworm}}\nformats: [raw]\n',
  })
  return { recipe: path.join(work, 'recipe.yml'), rootfs: path.join(work, 'root') }
}

describe('stemcell-builder build', () => {
  it('installs the packages of the recipe, or those of its flags', async () => {
    const { recipe } = recipeFolder()
    const calls: (readonly string[])[] = []
    const runTool: typeof context.runTool = async (name, args) => {
      if (name === 'unshare') return { stdout: '', stderr: '' }
      calls.push([name, ...args])
      throw new Error('stop here')
    }
    const flags = ['--without-agent', '--release', 'trixie', '--mirror', 'http://mirror.test/debian']

    await expect(
      runCli(['build', recipe, '--output', freshFolder(folder()), ...flags], { context: { ...context, runTool } }),
    ).rejects.toThrow('stop here')

    expect(calls).toHaveLength(1)
    expect(calls[0]?.[0]).toBe('mmdebstrap')
    expect(calls[0]).toEqual(expect.arrayContaining(['trixie', 'http://mirror.test/debian']))
  })

  it('goes to the upstream builder with --from upstream', async () => {
    const { recipe } = recipeFolder()
    const builder = freshFolder(folder())

    await expect(runCli(['build', recipe, '--output', folder(), '--from', 'upstream', '--builder', builder])).rejects.toThrow(
      `${builder} is not a checkout of the upstream stemcell builder`,
    )
  })

  it('refuses a recipe without an agent before anything is installed, and says where one comes from', async () => {
    const { recipe } = recipeFolder()
    const runTool: typeof context.runTool = async () => {
      throw new Error('nothing should run')
    }

    await expect(runCli(['build', recipe, '--output', folder()], { context: { ...context, runTool } })).rejects.toThrow(
      /gives no agent[\s\S]*--agent-from STEMCELL\.tgz[\s\S]*agent: \{url[\s\S]*--without-agent/,
    )
  })

  it('refuses a recipe with every problem at once', async () => {
    const { recipe } = recipeFolder()
    writeFileSync(recipe, 'version: ""\nformats: [vdi]\nfrom: {rootfs: x}\n')

    await expect(runCli(['build', recipe, '--output', folder()])).rejects.toThrow(
      /recipe\.yml cannot be used:(?=[\s\S]*- version: is required \(a text\))(?=[\s\S]*- operating_system: is required)(?=[\s\S]*- formats\.0: is "vdi"; it should be "qcow2", "raw", "vhd" or "ova")/,
    )
  })
})

describeWithTools([...DISK_TOOLS, ...BOOT_LOADER_TOOLS, ...required('unshare')], 'stemcell-builder build --rootfs', () => {
  it('prints the path of a stemcell from that tree', async () => {
    const { recipe, rootfs } = recipeFolder()
    const output = freshFolder(folder())

    const run = await runCli(['build', recipe, '--rootfs', rootfs, '--without-agent', '--output', output])

    expect(run.output).toBe(path.join(output, 'bosh-stemcell-1-cloudstack-kvm-debian-bookworm-go_agent-raw.tgz'))
    expect(await inspectStemcell(run.output, context)).toMatchObject({ disk: { kernels: ['vmlinuz-6.1'], bootLoaders: ['GRUB 2'] } })
  })
})
