import { runCli } from '../support/recording-cli.ts'

describe('the command line', () => {
  it.each([
    [['convert', 'x.tgz', '--output', 'o'], /required option '--format <format>'/],
    [['convert', 'x.tgz', '--format', 'qcow2'], /required option '--output <folder>'/],
    [['convert', 'x.tgz', '--format', 'vdi', '--output', 'o'], /--format vdi: expected qcow2, raw, vhd, ova/],
    [['convert', 'x.tgz', '--format', 'raw', '--output', 'o', '--metadata', 'router'], /--metadata router: expected router-discovery/],
    [['inspect'], /missing required argument 'stemcell'/],
    [['inspect', 'x.tgz', '--yaml'], /unknown option '--yaml'/],
    [['verfy', 'x.tgz'], /unknown command 'verfy'/],
    [['sbom', 'x.tgz', '--format', 'swid'], /--format swid: expected spdx or cyclonedx/],
    [['verify', 'x.tgz', '--accelerator', 'hvf'], /--accelerator hvf: expected kvm, tcg or auto/],
    [['verify', 'x.tgz', '--boot-timeout', 'soon'], /--boot-timeout soon: expected seconds/],
    [['repack', 'x.tgz', '--output', 'o', '--api-version', '10'], /--api-version 10: expected 1, 2 or 3/],
    [['repack', 'x.tgz', '--output', 'o', '--property', 'a'], /--property a: expected KEY=VALUE/],
    [['light', '--output', 'o'], /needs --template-id, or --template-name with --zone/],
  ])('refuses %j', async (args, message) => {
    await expect(runCli(args)).rejects.toThrow(message)
  })
})
