import { requireTools } from '../../src/qemu/required-tools.ts'

describe('missing programs', () => {
  it('are named together with their packages', () => {
    const tools = [
      { tool: 'sh', debianPackage: 'dash' },
      { tool: 'no-such-program', debianPackage: 'one' },
      { tool: 'nor-such-a-program', debianPackage: 'two' },
    ]

    expect(() => requireTools(tools, '/bin')).toThrow(
      '--machines qemu needs programs that are not installed: no-such-program (in one), nor-such-a-program (in two). On Debian: apt-get install one two',
    )
  })

  it('do not matter when they are there', () => {
    expect(() => requireTools([{ tool: 'sh', debianPackage: 'dash' }], '/bin')).not.toThrow()
  })
})
