import type { Cloud } from './cloud.ts'

/** The id of the ready template that the seed brings for machines of zone-advanced, which run on KVM. */
export async function seededTemplate(cloud: Cloud): Promise<string> {
  const { templates = [] } = await cloud.state()
  const seeded = templates as readonly { readonly id: string; readonly name: string; readonly hypervisor?: string }[]
  const template = seeded.find(({ name, hypervisor }) => name === 'ubuntu-22.04' && hypervisor === 'KVM')
  if (template === undefined) throw new Error('the seed has no template ubuntu-22.04 for KVM')
  return template.id
}
