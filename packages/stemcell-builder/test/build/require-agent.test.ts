import { type AgentOptions, requireAgent } from '../../src/build/require-agent.ts'
import { type Recipe, recipeSchema } from '../../src/recipe/schema.ts'

const AGENT = { path: 'bosh-agent', sha256: 'a'.repeat(64) }

function recipe(changes: object = {}): Recipe {
  return recipeSchema.parse({ version: '1', operating_system: 'debian-bookworm', from: { rootfs: 'root' }, ...changes })
}

describe('the agent of a build', () => {
  it.each<[string, Recipe, AgentOptions]>([
    ['a recipe that gives one', recipe({ agent: AGENT }), {}],
    ['a stemcell that has one', recipe(), { agentFrom: 'official.tgz' }],
    ['a stage that gives one', recipe({ stages: { agent: { binary: 'bosh-agent' } } }), {}],
    ['a stemcell that is to have none', recipe(), { withoutAgent: true }],
    ['a recipe that leaves the stage out', recipe({ without: ['agent'] }), {}],
    ['the upstream builder, which brings its own', recipe({ from: { upstream: { builder: 'checkout' } } }), {}],
  ])('is decided by %s', (_what, given, flags) => {
    expect(() => requireAgent(given, flags)).not.toThrow()
  })

  it('is refused if it contradicts itself', () => {
    expect(() => requireAgent(recipe({ agent: AGENT }), { withoutAgent: true })).toThrow('omit one of the two')
    expect(() => requireAgent(recipe({ agent: AGENT }), { agentFrom: 'x.tgz' })).toThrow('omit one of the two')
  })
})
