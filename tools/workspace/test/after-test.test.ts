import { createEndings } from '../src/after-test.ts'

it('what a test started is ended in reverse order, all of it whatever fails, and once', async () => {
  const ended: string[] = []
  const endings = createEndings()
  endings.add(() => ended.push('database'))
  endings.add(async () => {
    throw new Error('stuck')
  })
  endings.add(async () => ended.push('registry'))

  await expect(endings.run()).rejects.toMatchObject({ errors: [expect.objectContaining({ message: 'stuck' })] })
  await endings.run()

  expect(ended).toEqual(['registry', 'database'])
})
