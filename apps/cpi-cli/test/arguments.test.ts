import { parseArguments } from '../src/arguments.ts'

describe('the command line', () => {
  it.each([
    [['--config', 'a'], { mode: 'answer', configPath: 'a' }],
    [['--config', '--delete'], { mode: 'help', problem: expect.stringContaining('--config') }],
    [['--config=a'], { mode: 'answer', configPath: 'a' }],
    [['doctor', '--config', 'a'], { mode: 'program', program: 'doctor', options: ['--config', 'a'] }],
    [['orphans', '--delete'], { mode: 'program', program: 'orphans', options: ['--delete'] }],
    [['migrate-config', 'f'], { mode: 'program', program: 'migrate-config', options: ['f'] }],
    [['--version'], { mode: 'version' }],
    [['--help'], { mode: 'help', problem: undefined }],
    [['-h'], { mode: 'help', problem: undefined }],
    [['help'], { mode: 'help', problem: undefined }],
    [['help', 'doctor'], { mode: 'help', problem: undefined }],
    [['doctor', '--help'], { mode: 'help', problem: undefined }],
    [['orphans', '-h'], { mode: 'help', problem: undefined }],
    [[], { mode: 'help', problem: undefined }],
    [['--config', 'a', '--delete'], { mode: 'help', problem: expect.stringContaining('--delete') }],
    [['fly'], { mode: 'help', problem: expect.stringContaining('fly') }],
  ])('%j asks for %j', (args, expected) => {
    expect(parseArguments(args)).toEqual(expected)
  })
})
