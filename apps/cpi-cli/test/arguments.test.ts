import { parseArguments } from '../src/arguments.ts'

describe('the command line', () => {
  it.each([
    [['--config', 'a'], { mode: 'answer', configPath: 'a' }],
    [['--config=a'], { mode: 'answer', configPath: 'a' }],
    [['doctor', '--config', 'a'], { mode: 'doctor', configPath: 'a' }],
    [['orphans', '--config', 'a'], { mode: 'orphans', configPath: 'a', directorUuid: undefined, remove: false }],
    [['orphans', '--config', 'a', '--director', 'd', '--delete'], { mode: 'orphans', configPath: 'a', directorUuid: 'd', remove: true }],
    [['--version'], { mode: 'version' }],
    [['--help'], { mode: 'help', problem: undefined }],
    [[], { mode: 'help', problem: undefined }],
    [['doctor'], { mode: 'help', problem: '--config FILE is missing' }],
    [['doctor', '--config', 'a', '--delete'], { mode: 'help', problem: '--director and --delete belong to "orphans"' }],
    [['fly'], { mode: 'help', problem: expect.stringContaining('fly') }],
  ])('%j asks for %j', (args, expected) => {
    expect(parseArguments(args)).toEqual(expected)
  })
})
