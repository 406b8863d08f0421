import type { Machine } from '../../src/cloud/entities.ts'
import type { Dependencies } from '../../src/dependencies.ts'
import { intentOf, recordIntent, ruleKey, type VipIntent } from '../../src/networks/vip-intent.ts'

const tagged = (value: string) => intentOf([{ key: 'bosh-cpi-vip', value }])

describe('intentOf', () => {
  it('reads what a machine records', () => {
    expect(tagged('203.0.113.9 release tcp/22-22/10.0.0.0/8')).toEqual({
      address: '203.0.113.9',
      isReleased: true,
      opened: ['tcp/22-22/10.0.0.0/8'],
    })
    expect(tagged('203.0.113.9 keep')).toEqual({ address: '203.0.113.9', isReleased: false, opened: [] })
  })

  it('is undefined for a machine that records nothing', () => {
    expect(intentOf()).toBeUndefined()
    expect(intentOf([{ key: 'deployment', value: 'cf' }])).toBeUndefined()
  })
})

describe('ruleKey', () => {
  it('is the same in whatever order the CIDRs come', () => {
    const rule = { protocol: 'tcp', startport: 22, endport: 23 }

    expect(ruleKey({ ...rule, cidrlist: ['10.2.0.0/16', '10.0.0.0/8'] })).toBe('tcp/22-23/10.0.0.0/8+10.2.0.0/16')
    expect(ruleKey({ ...rule, cidrlist: '10.0.0.0/8,10.2.0.0/16' })).toBe('tcp/22-23/10.0.0.0/8+10.2.0.0/16')
  })
})

describe('recordIntent', () => {
  /** What is written to the machine's tag; undefined if nothing is. */
  async function recorded(intent: VipIntent): Promise<string | undefined> {
    const sent: string[] = []
    const run = async (_command: unknown, { tags }: { readonly tags: Readonly<Record<string, string>> }) =>
      sent.push(...Object.values(tags))
    await recordIntent({ cloud: { run } } as unknown as Dependencies, { id: 'm' } as Machine, intent)
    return sent[0]
  }

  it('writes as many rules as fit into a tag', async () => {
    const rules = Array.from({ length: 20 }, (_, index) => `tcp/${1000 + index}-${1000 + index}/10.0.0.0/8`)

    const value = await recorded({ address: '203.0.113.9', isReleased: false, opened: rules })

    expect(value).toMatch(/^203\.0\.113\.9 keep tcp\/1000-1000\/10\.0\.0\.0\/8 /)
    expect(value?.length).toBeGreaterThan(220)
    expect(value?.length).toBeLessThanOrEqual(255)
  })

  it('fills a tag to its last character, and no further', async () => {
    const rest = 255 - '203.0.113.9 keep '.length
    const written = async (length: number) => recorded({ address: '203.0.113.9', isReleased: false, opened: ['x'.repeat(length)] })

    expect(await written(rest)).toHaveLength(255)
    expect(await written(rest + 1)).toBe('203.0.113.9 keep')
  })

  it('writes nothing where nothing is going to be made', async () => {
    expect(await recorded({ address: '203.0.113.9', isReleased: false, opened: [] })).toBeUndefined()
    expect(await recorded({ address: '203.0.113.9', isReleased: true, opened: [] })).toBe('203.0.113.9 release')
  })
})
