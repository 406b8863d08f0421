import type { Cloud } from './cloud.ts'

/** Returns the id of the seed's ready template for KVM, the hypervisor of zone-advanced. */
export async function seededTemplate(cloud: Cloud): Promise<string> {
  const { templates = [] } = await cloud.state()
  const seeded = templates as readonly { readonly id: string; readonly name: string; readonly hypervisor?: string }[]
  const template = seeded.find(({ name, hypervisor }) => name === 'ubuntu-22.04' && hypervisor === 'KVM')
  if (template === undefined) throw new Error('the seed has no template ubuntu-22.04 for KVM')
  return template.id
}
