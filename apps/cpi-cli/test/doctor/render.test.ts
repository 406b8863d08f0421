import type { Finding } from 'cpi-core/doctor'
import { exitCodeOf, findingJson, findingTable } from '../../src/doctor/render.ts'

const finding = (state: Finding['state']): Finding => ({ id: 'a', check: 'A', state, text: 'text\nof two lines', remedy: 'do it' })

describe('the findings of the doctor', () => {
  it.each<[readonly Finding['state'][], number]>([
    [[], 0],
    [['ok', 'unknown'], 0],
    [['ok', 'warning'], 1],
    [['warning', 'failed', 'ok'], 2],
  ])('%j end with %d', (states, exitCode) => {
    const findings = states.map(finding)

    expect(exitCodeOf(findings)).toBe(exitCode)
    expect(JSON.parse(findingJson(findings))).toMatchObject({ exit_code: exitCode })
  })

  it('are a line each', () => {
    const findings = [finding('failed'), finding('ok')]

    const plain = findingTable(findings, false).split('\n')

    expect(plain).toHaveLength(4)
    expect(plain[1]).toMatch(/^✗ +A +text;of two lines +do it$/)
  })
})
