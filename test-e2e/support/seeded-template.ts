import type { Cloud } from './cloud.ts'

/** The seed has a template of this name for each hypervisor. */
export const SEEDED_TEMPLATE_NAME = 'ubuntu-22.04'

/** Returns the id of the seed's ready template for KVM, the hypervisor of zone-advanced. */
export async function seededTemplate(cloud: Cloud): Promise<string> {
  const { templates = [] } = await cloud.state()
  const seeded = templates as readonly { readonly id: string; readonly name: string; readonly hypervisor?: string }[]
  const template = seeded.find(({ name, hypervisor }) => name === SEEDED_TEMPLATE_NAME && hypervisor === 'KVM')
  if (template === undefined) throw new Error(`the seed has no template ${SEEDED_TEMPLATE_NAME} for KVM`)
  return template.id
}
