import { cpiInABox } from './support/cpi-in-a-box.ts'
import { type Malformation, malformationsOf, malforming, recordingAnswers } from './support/malformed-answers.ts'
import { type Stage, stage } from './support/sweep.ts'
import { SCENARIOS } from './support/sweep-scenarios.ts'

/** Those whose answers have the most members that the CPI looks into. */
const CALLS = [
  'create_vm with everything',
  'delete_vm with everything',
  'create_vm with a security group kept by the CPI',
  'create_stemcell',
]

/** All of them are several thousand. */
const MOST_PER_CALL = 12

async function malformationsOfCall({ scenario, box, args }: Stage): Promise<readonly Malformation[]> {
  const answers = new Map<string, string>()
  await box.with({ around: recordingAnswers(answers) }).run(scenario.method, ...args)
  const all = [...answers].flatMap(([command, body]) => malformationsOf(command, body))
  const step = Math.ceil(all.length / MOST_PER_CALL)
  return all.filter((_, index) => index % step === 0)
}

describe.each(CALLS)('%s', (name) => {
  it('answers malformed answers of CloudStack with a reason, never with "unexpected failure"', async () => {
    const scenario = SCENARIOS[name]
    if (scenario === undefined) throw new Error(`no scenario ${name}`)
    const prepared = await stage(scenario)
    const { box, args, restore } = prepared
    const malformations = await malformationsOfCall(prepared)
    const wrong: string[] = []
    let refused = 0

    for (const malformation of malformations) {
      restore()
      const { error } = await box.with({ around: malforming(malformation) }).call(scenario.method, ...args)
      if (error !== null) refused += 1
      if (error?.message.includes('unexpected failure') === true) wrong.push(`${JSON.stringify(malformation)}: ${error.message}`)
    }

    expect(wrong).toEqual([])
    expect(refused).toBeGreaterThan(0)
  })
})

describe('an answer with null in a list', () => {
  it.each<[string, Malformation['path'], unknown, string]>([
    ['of machines', ['virtualmachine'], [null], 'virtualmachine.0 is null'],
    ['of addresses', ['virtualmachine', 0, 'nic'], [null], 'virtualmachine.0.nic.0 is null'],
    ['of tags', ['virtualmachine', 0, 'tags'], [null], 'virtualmachine.0.tags.0 is null'],
    ['in its place', ['virtualmachine', 0, 'nic'], {}, 'virtualmachine.0.nic is not a list'],
    ['as an id', ['virtualmachine', 0, 'id'], null, 'virtualmachine.0.id is null'],
  ])('%s is named with its command and its place', async (_what, place, value, fault) => {
    const scenario = SCENARIOS['delete_vm with everything']
    const box = cpiInABox(scenario?.options)
    const args = (await scenario?.prepare(box)) ?? []

    const malformed = malforming({ command: 'listVirtualMachines', path: ['listvirtualmachinesresponse', ...place], value })
    const { error } = await box.with({ around: malformed }).call('delete_vm', ...args)

    expect(error?.type).toBe('Bosh::Clouds::CloudError')
    expect(error?.message).toContain(`delete_vm: listVirtualMachines was answered with a malformed answer: ${fault}`)
  })
})
