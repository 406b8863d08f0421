import { Command } from 'commander'
import { withoutEmptyOptions } from '../../src/commands/given-options.ts'

async function run(words: readonly string[]): Promise<unknown> {
  let seen: unknown
  const program = withoutEmptyOptions(new Command())
  program
    .command('light')
    .requiredOption('--output <folder>', 'folder for the stemcell')
    .option('--zone <zone>', 'zone')
    .option('--os <system>', 'system', 'ubuntu-jammy')
    .action((flags: object) => {
      seen = flags
    })
  await program.parseAsync(['light', ...words], { from: 'user' })
  return seen
}

it('an empty option is as good as none', async () => {
  expect(await run(['--output', ' out ', '--zone', '', '--os', ' '])).toEqual({ output: 'out', os: 'ubuntu-jammy', zone: undefined })
})

it('a required option that is empty is named', async () => {
  await expect(run(['--output', ''])).rejects.toThrow('--output is empty: expected folder for the stemcell')
})
