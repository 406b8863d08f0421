import { isOff, isSwitch } from '../../src/command-line/section.ts'

describe('a switch in a configuration', () => {
  it.each(['false', 'F', 'no', 'n', '0', 'Off'])('is off by %s', (text) => {
    expect([isOff(text), isSwitch(text)]).toEqual([true, true])
  })

  it.each(['true', 'T', 'yes', 'y', '1', 'ON'])('is on by %s', (text) => {
    expect([isOff(text), isSwitch(text)]).toEqual([false, true])
  })

  it.each(['/etc/ssl/ca.pem', ''])('is something else by "%s"', (text) => {
    expect([isOff(text), isSwitch(text)]).toEqual([false, false])
  })
})
