import { configure } from '../../src/config/configure.ts'
import { decisionsOf } from '../../src/explain/decisions.ts'
import { configFile } from '../support/requests.ts'

function decisions(command: string, parameters: object, settings: object, mayExpunge: boolean): readonly string[] {
  const request = { command, parameters: { ...parameters } }
  return decisionsOf([request], configure(configFile(settings), {}).config.cloudstack, mayExpunge)
}

describe('how a machine is started', () => {
  it.each([
    [{}, { deploy: 'one-step' }, false, 'the machine is started with its deploy: cloudstack.deploy is "one-step"'],
    [{ startvm: false }, { deploy: 'two-steps' }, true, 'the machine is started in a second step: cloudstack.deploy is "two-steps"'],
    [
      { startvm: false },
      {},
      false,
      'the machine is started in a second step: an address is asked for, and the account may not expunge a machine that fails to start',
    ],
    [{ startvm: true }, {}, true, 'the machine is started with its deploy: the account may expunge a machine that fails to start'],
    [{}, {}, false, 'the machine is started with its deploy: no address is asked for'],
  ])('with %j and %j, if the account may expunge: %p', (parameters, settings, mayExpunge, expected) => {
    expect(decisions('deployVirtualMachine', parameters, settings, mayExpunge)).toEqual([expected])
  })
})

describe('how a machine is destroyed', () => {
  it.each([
    [{ expunge: true }, {}, true, 'the machine is expunged at once: cloudstack.expunge is "auto", and the account may expunge'],
    [{ expunge: true }, { expunge: true }, true, 'the machine is expunged at once: cloudstack.expunge is true'],
    [
      {},
      {},
      false,
      'the machine is stopped and loses its addresses before it is destroyed: cloudstack.expunge is "auto", and the account may not expunge',
    ],
    [{}, { expunge: false }, true, 'the machine is stopped and loses its addresses before it is destroyed: cloudstack.expunge is false'],
  ])('with %j and %j, if the account may expunge: %p', (parameters, settings, mayExpunge, expected) => {
    expect(decisions('destroyVirtualMachine', parameters, settings, mayExpunge)).toEqual([expected])
  })
})

it('other commands are no decision', () => {
  expect(decisions('createVolume', {}, {}, true)).toEqual([])
})
