import { agentVersionIn } from '../../src/agent/agent-version.ts'

describe('agentVersionIn', () => {
  it.each([
    [`\0build\t-ldflags="-X 'main.VersionLabel=2.874.0'"\nbuild\tCGO_ENABLED=0\0`, '2.874.0'],
    [`build\t-ldflags="-X 'main.VersionLabel=2.874.0-rc.1+abc'"\n`, '2.874.0-rc.1+abc'],
    ['#!/bin/sh\necho "version 2.700.0"\n', '2.700.0'],
    ['\0\0[DEV BUILD]\0', 'a development build, without a version'],
    ['\x7fELF, stripped', 'present, version unknown'],
  ])('reads %j', (binary, version) => {
    expect(agentVersionIn(binary)).toBe(version)
  })
})
