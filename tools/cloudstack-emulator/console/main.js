import { showClock } from './clock.js'
import { disksSection } from './disks-section.js'
import { byId } from './element.js'
import { faultsSection } from './faults-section.js'
import { jobsSection } from './jobs-section.js'
import { journalSection } from './journal-section.js'
import { followJournal } from './journal-stream.js'
import { listenToKeys } from './key-help.js'
import { machinesSection } from './machines-section.js'
import { navigate } from './navigation.js'
import { networksSection } from './networks-section.js'
import { ask } from './own-api.js'
import { templatesSection } from './templates-section.js'

/** How often the page looks at the cloud. Jobs go on, and machines are expunged, without a call that the journal would show. */
const LOOK_EVERY_MS = 1000

const open = (/** @type {string} */ section, /** @type {string} */ key) => {
  location.hash = `${section}/${key}`
}
const journal = journalSection(open)
const machines = machinesSection(open)
const disks = disksSection(open)
const networks = networksSection()
const templates = templatesSection(open)
const jobs = jobsSection(open)
const faults = faultsSection()

const sections = {
  journal: { title: 'Journal', section: journal },
  machines: { title: 'Machines', section: machines },
  disks: { title: 'Disks', section: disks },
  networks: { title: 'Networks', section: networks },
  templates: { title: 'Templates', section: templates },
  jobs: { title: 'Jobs', section: jobs },
  faults: { title: 'Faults', section: faults },
}
const navigation = navigate(sections)
const showTime = showClock(() => void look())
listenToKeys(Object.keys(sections))

followJournal((/** @type {readonly import('./journal-section.js').JournalEntry[]} */ entries) => {
  journal.setRows(entries)
  navigation.count('journal', entries.length)
  navigation.refreshDetails()
})

byId('reset').addEventListener('click', async () => {
  if (!confirm('Bring the cloud back to its beginning? Machines, disks, journal and faults are lost.')) return
  await ask('POST', 'reset')
  await look()
})

async function look() {
  const [overview, pending] = await Promise.all([ask('GET', 'overview'), ask('GET', 'faults')])
  if (overview === undefined) return
  machines.setRows(overview.machines)
  disks.setRows(overview.disks)
  networks.setRows(overview.networks, overview.publicRanges)
  templates.setRows(overview.templates)
  jobs.setRows(overview.jobs)
  faults.setRows(pending)
  for (const name of ['machines', 'disks', 'networks', 'templates', 'jobs']) navigation.count(name, overview[name].length)
  navigation.count('faults', pending?.length ?? 0)
  byId('version').textContent = overview.version
  showTime(overview.nowMs)
  navigation.refreshDetails()
}

/** The next look begins after the end of the last one, and a page that nobody sees does not look. */
async function keepLooking() {
  if (!document.hidden) await look()
  setTimeout(() => void keepLooking(), LOOK_EVERY_MS)
}

await keepLooking()
