/** The configuration's schema, for other programs that read the same file. */

export { cloudstackSection } from './cloudstack-section.ts'
export { configure } from './configure.ts'
export { descriptionOf } from './description.ts'
export type { CloudConfig, CpiConfig, RegistryConfig } from './schema.ts'
export { agentSection, configSection, registrySection } from './schema.ts'
export { secretValues } from './secret-values.ts'
export type { Section } from './section.ts'
