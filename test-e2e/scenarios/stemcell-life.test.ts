import { manualNetwork, stemcellProperties, vmEnvironment, vmProperties } from '../support/life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'
import { seededTemplate } from '../support/seeded-template.ts'

const scene = useScene()

describe('the life of a stemcell', () => {
  provesPromise('stemcell-ready', 'uploaded, then a machine of it at once', async () => {
    const director = await scene().director()

    const stemcell = await director.call('create_stemcell', scene().image, stemcellProperties)
    const answer = await director.call('create_vm', 'agent-1', stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment)

    expect(answer).toEqual([expect.any(String), expect.anything()])
  })

  provesPromise('gone-is-success', 'delete_stemcell twice', async () => {
    const director = await scene().director()
    const stemcell = await director.call('create_stemcell', scene().image, stemcellProperties)
    await director.call('delete_stemcell', stemcell)

    expect(await director.call('delete_stemcell', stemcell)).toBeNull()
    expect(await scene().left()).toEqual([])
  })

  provesPromise('light-kept', 'by the id of an existing template', async () => {
    const director = await scene().director()
    const template = await seededTemplate(scene().cloud)
    const light = await scene().workplace.file('light-image', '')

    const stemcell = await director.call('create_stemcell', light, { ...stemcellProperties, template_id: template })
    await director.call('delete_stemcell', stemcell)

    expect(stemcell).toBe(`${template} light`)
    expect(await seededTemplate(scene().cloud)).toBe(template)
  })
})
