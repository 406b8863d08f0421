import { createProgressLog } from '../../src/stemcells/progress.ts'

it('progress is logged once per 10 %, whatever the steps, and never above 100 %', () => {
  const lines: string[] = []
  const log = { debug: () => undefined, warn: () => undefined, info: (line: string) => void lines.push(line) }
  const report = createProgressLog(log, 'stemcell', 1000)

  for (const doneBytes of [0, 99, 100, 100, 199, 350, 350, 1000, 1200]) report(doneBytes)

  expect(lines).toEqual(['stemcell: 10 %', 'stemcell: 30 %', 'stemcell: 100 %'])
})
