import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startCloud } from '../support/cloud.ts'
import { cpiConfig, createWorkplace } from '../support/cpi-config.ts'
import { createDirector } from '../support/director.ts'
import { emptyQcow2 } from '../support/images.ts'
import { leftovers } from '../support/leftovers.ts'
import { playLife } from '../support/life.ts'
import { startRealCloud } from '../support/real-cloud.ts'
import { playRealLife } from '../support/real-life.ts'
import { realStemcell, stemcellSource } from '../support/real-stemcell.ts'
import { createStory } from '../support/story.ts'

/**
 * Runs every call of a BOSH director's life cycle with the built CPI against an emulated CloudStack, and narrates it.
 * Fails if anything is left in the cloud. `--slow` slows it down for presentations; `--real` plays it with a machine that runs.
 */
async function demo(slow: boolean): Promise<boolean> {
  const story = createStory({ colours: process.stdout.isTTY, write: (text) => void process.stdout.write(text) })
  const cloud = await startCloud({ timeScale: slow ? 10 : 100 })
  const workplace = await createWorkplace()
  try {
    const before = await cloud.state()
    const image = await workplace.file('image', emptyQcow2(3))
    const configFile = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))
    let shownUpTo = 0
    const director = createDirector({
      configFile,
      async onRun(method, args, run) {
        const calls = await cloud.journal(shownUpTo)
        shownUpTo = calls.at(-1)?.number ?? shownUpTo
        if (method === 'info' && args.length === 0 && calls.length === 0 && shownUpTo > 0) return
        story.chapter(method, args, run, calls)
        if (slow) await delay(1_500)
      },
    })
    story.title(`A BOSH director, the built CPI, and a CloudStack that is emulated at ${cloud.endpoint}`)
    await playLife(director, image)
    const left = leftovers(before, await cloud.state())
    story.ending(left.length === 0, left.length === 0 ? 'nothing left behind' : `left behind: ${left.join(', ')}`)
    return left.length === 0
  } finally {
    await cloud.stop()
    await workplace.remove()
  }
}

/** Plays the life of a machine that runs, whose agent answers. Fails if a file on its persistent disk or anything in the cloud went wrong. */
async function realDemo(slow: boolean): Promise<boolean> {
  const story = createStory({ colours: process.stdout.isTTY, write: (text) => void process.stdout.write(text) })
  const source = stemcellSource(process.env)
  if (source === undefined) {
    process.stderr.write(NEEDS_AN_AGENT)
    return false
  }
  const workplace = await createWorkplace()
  try {
    story.aside(
      'stemcell' in source ? 'The stemcell is there.' : 'stemcell-builder builds a stemcell of Debian packages; that takes minutes.',
    )
    const image = await realStemcell(workplace.folder, source)
    const cloud = await startRealCloud(workplace.folder)
    try {
      return await playRealLife({ cloud, workplace, image, story, pause: () => delay(slow ? 1_500 : 0) })
    } finally {
      await cloud.stop()
    }
  } finally {
    await workplace.remove()
  }
}

const NEEDS_AN_AGENT = `demo --real needs a BOSH agent, which this project does not contain: set BOSH_AGENT to the path of its binary (from
https://github.com/cloudfoundry/bosh-agent/releases), or BOSH_STEMCELL to the path of a stemcell for CloudStack KVM.
`

/** Number of each signal that ends the demo, for the exit code 128 + n. */
const ENDING_SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const

/** Everything that the demo and its programs write goes into one folder, which is removed however the demo ends. */
function useOwnTemporaryFolder(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'demo-'))
  process.env['TMPDIR'] = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const [signal, number] of Object.entries(ENDING_SIGNALS)) process.once(signal, () => process.exit(128 + number))
}

useOwnTemporaryFolder()
const play = process.argv.includes('--real') ? realDemo : demo
process.exitCode = (await play(process.argv.includes('--slow'))) ? 0 : 1
