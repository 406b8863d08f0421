import type { Dependencies } from '../../src/dependencies.ts'
import { registerServed } from '../../src/stemcells/register-stemcell.ts'
import type { TemplateRequest } from '../../src/stemcells/template-request.ts'
import { createUndo } from '../../src/undo.ts'
import { fakeClock } from '../support/fake-clock.ts'

it('a template that CloudStack fetches is ready once it is in each of its zones', async () => {
  const looks = [['home'], ['home'], ['home', 'other']]
  const clock = fakeClock()
  const list = async ({ name }: { name: string }) => {
    if (name === 'registerTemplate') return [{ id: 't' }]
    const ready = looks.shift() ?? []
    return ['home', 'other'].map((zoneid) => ({ id: 't', name: 't', zoneid, isready: ready.includes(zoneid), status: '' }))
  }
  const deps = {
    cloud: { list },
    cleanup: { list },
    clock,
    log: { info: () => undefined },
    undo: createUndo(clock),
    signal: new AbortController().signal,
    newId: () => '00000000-0000-4000-8000-000000000000',
    request: { directorUuid: 'director-1' },
  } as unknown as Dependencies
  const source = { url: 'http://images/x.qcow2', format: 'QCOW2', checksum: undefined } as const

  const zones = { home: { id: 'home', name: 'home' }, others: ['other'] }
  expect(await registerServed(deps, source, {} as TemplateRequest, zones)).toBe('t')
  expect(looks).toEqual([])
})
