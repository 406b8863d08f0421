import type { Command } from 'commander'
import { withWorkFolder } from '../host/work-folder.ts'
import { renderFindings, verifyStemcell } from '../verify/verify.ts'
import type { Console } from './console.ts'

export function addVerify(program: Command, { surroundings, print, exitWith }: Console): void {
  program
    .command('verify')
    .description('hold a stemcell against what agent, director and CloudStack need; exit code 1 if anything is wrong')
    .argument('<stemcell>')
    .option('--json', 'for programs')
    .action(async (stemcell: string, { json }: { readonly json?: boolean }) => {
      const findings = await withWorkFolder(undefined, (folder) => verifyStemcell(stemcell, folder, surroundings))
      print(json === true ? JSON.stringify(findings, null, 2) : renderFindings(findings))
      if (findings.some(({ severity }) => severity === 'error')) exitWith(1)
    })
}
