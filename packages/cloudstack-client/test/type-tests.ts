/** What must compile and what must not: checked by the type checker alone, never run. */
import {
  createTags,
  createVolume,
  deployVirtualMachine,
  listTemplates,
  listVirtualMachines,
  listZones,
  type VirtualMachine,
  type Volume,
  type Zone,
} from '../src/api/index.ts'
import type { CloudStackClient, StartedJob } from '../src/index.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const isSame = <A, B>(_answer: Same<A, B>): void => undefined

export async function typeTests(client: CloudStackClient): Promise<void> {
  const zones = await client.list(listZones, { available: true })
  isSame<typeof zones, Zone[]>(true)

  const job = await client.start(createVolume, { name: 'disk' })
  isSame<typeof job, StartedJob<Volume>>(true)
  const volume = await client.finish(job)
  isSame<typeof volume, Volume>(true)

  const machine = await client.one(listVirtualMachines, {}, 'machine "a"', ({ name }) => name === 'a')
  isSame<typeof machine, VirtualMachine>(true)
  for await (const each of client.each(listVirtualMachines, {})) isSame<typeof each, VirtualMachine>(true)

  // @ts-expect-error a required parameter is missing
  await client.run(deployVirtualMachine, { zoneid: 'z' })
  // @ts-expect-error a parameter is misspelled
  await client.list(listZones, { zoneId: 'z' })
  // @ts-expect-error a number is wanted
  await client.list(listZones, { page: '1' })
  // @ts-expect-error a list of texts is wanted
  await client.run(deployVirtualMachine, { zoneid: 'z', serviceofferingid: 's', networkids: 'n1,n2' })
  // @ts-expect-error a list of objects is wanted
  await client.run(deployVirtualMachine, { zoneid: 'z', serviceofferingid: 's', iptonetworklist: { networkid: 'n' } })
  // @ts-expect-error tags are a map, not a list
  await client.run(createTags, { resourceids: ['v'], resourcetype: 'Volume', tags: [{ key: 'a', value: 'b' }] })
  // @ts-expect-error a list is listed, not run
  await client.run(listZones, {})
  // @ts-expect-error what lists starts no job
  await client.start(listZones, {})
  isSame<Extract<typeof machine.state, 'Running'>, 'Running'>(true)
  // A newer server may answer with a state that is not known.
  const odd: VirtualMachine['state'] = 'Levitating'
  if (machine.state === odd) return
  // @ts-expect-error no such filter
  await client.list(listTemplates, { templatefilter: 'mine' })
  // @ts-expect-error an address belongs to a network
  await client.run(deployVirtualMachine, { zoneid: 'z', serviceofferingid: 's', iptonetworklist: [{ ip: '10.1.1.7' }] })
  await client.run(deployVirtualMachine, { zoneid: 'z', serviceofferingid: 's', details: { cpuNumber: 2, 'any.other.detail': 'x' } })
  // @ts-expect-error the number of processors is a number
  await client.run(deployVirtualMachine, { zoneid: 'z', serviceofferingid: 's', details: { cpuNumber: true } })
  // @ts-expect-error the answer has no such field
  volume.zoneName
}
