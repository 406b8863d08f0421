// Uploads a file as a template and says how that went: `node upload-image.mjs READY.json FILE [PID]`.
// With the id of a process, that is killed as soon as a tenth is sent.
import { readFileSync } from 'node:fs'
import { CloudStackError, connect, openFile, uploadAddress } from 'cloudstack-client'
import { getUploadParamsForTemplate, listOsTypes, listTemplates, listZones } from 'cloudstack-client/api'

const [ready, image, victim] = process.argv.slice(2)
const { endpoint, accounts } = JSON.parse(readFileSync(ready, 'utf8'))
const client = connect({ endpoint, credentials: accounts.user, uploadTls: { verify: false }, proxy: false })

const [zone] = await client.list(listZones, { name: 'zone-advanced' })
const [osType] = await client.list(listOsTypes, { description: 'Other Linux (64-bit)' })
const wanted = { name: 'uploaded', displaytext: 'uploaded', format: 'QCOW2', hypervisor: 'KVM', zoneid: zone.id, ostypeid: osType.id }
const address = uploadAddress(await client.run(getUploadParamsForTemplate, wanted))
const file = await openFile(image, 'image.qcow2')
let sentBytes = 0
const onProgress = (bytes) => {
  if (victim !== undefined && sentBytes < file.sizeBytes / 10 && bytes >= file.sizeBytes / 10) process.kill(Number(victim), 'SIGKILL')
  sentBytes = bytes
}
const failure = await client.upload({ ...address, ...file, onProgress }).catch((error) => error)

const peakMegabytes = Math.round(peakKib() / 1024)
const error = failure instanceof CloudStackError ? { kind: failure.kind, message: failure.message } : undefined
const templates = error === undefined ? await client.list(listTemplates, { templatefilter: 'self', name: 'uploaded' }) : []
console.log(JSON.stringify({ error, peakMegabytes, sentBytes, templates: templates.length }))

/** maxRSS would count what the process was before it became this program: a copy of whoever started it. */
function peakKib() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}
