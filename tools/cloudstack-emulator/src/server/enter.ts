import { spawn } from 'node:child_process'
import { Command } from 'commander'
import { storageFolder } from '../qemu/storage-folder.ts'
import { markedNamespace } from './namespace-mark.ts'

/** `enter --storage FOLDER -- COMMAND`: runs a command inside the networks of a running cloud. */
export function enterCommand(): Command {
  return new Command('enter')
    .description('run a command inside the networks of machines that run, as root of their namespace')
    .requiredOption('--storage <folder>', 'the folder that the emulator was started with')
    .argument('<command...>', 'after --: a program and its arguments')
    .action(async (commandLine: readonly string[], { storage }: { readonly storage: string }) => {
      try {
        process.exitCode = await enter(markedNamespace(storageFolder(storage).networks), commandLine)
      } catch (error) {
        process.stderr.write(`cloudstack-emulator: ${error instanceof Error ? error.message : String(error)}\n`)
        process.exitCode = 1
      }
    })
}

/** Runs a command in the namespaces of a process, on the streams of this one, and returns its exit code. */
function enter(pid: number, commandLine: readonly string[]): Promise<number> {
  const child = spawn('nsenter', [...enterArguments(pid), ...commandLine], { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Error(`nsenter, from Debian's util-linux, cannot be started: ${error.message}`, { cause: error })),
    )
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** The credentials stay: inside, this user is root already. */
export function enterArguments(pid: number): readonly string[] {
  const of = `/proc/${pid}/ns`
  return ['--preserve-credentials', `--user=${of}/user`, `--mount=${of}/mnt`, `--net=${of}/net`, `--pid=${of}/pid_for_children`, '--']
}
