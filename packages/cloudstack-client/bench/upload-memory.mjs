// Memory that an upload takes: the built package sends one file from disk to a server in another process.
// `node bench/upload-memory.mjs [GiB]` prints JSON. `dist/` must be built.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const self = fileURLToPath(import.meta.url)

/** Takes whatever is posted, and answers with how much it was. */
async function sink() {
  const server = createServer((request, response) => {
    let bytes = 0
    request.on('data', (chunk) => {
      bytes += chunk.length
    })
    request.on('end', () => response.end(`upload successful. ${bytes}`))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.send(server.address().port)
}

async function upload(file, port) {
  const { connect, openFile } = await import('../dist/lib/index.js')
  const client = connect({ endpoint: 'http://127.0.0.1/', credentials: { apiKey: 'a', secretKey: 'b' }, proxy: false })
  const startMs = Date.now()
  const { sizeBytes, ...content } = await openFile(file, 'image.raw')
  await client.upload({ url: `http://127.0.0.1:${port}/upload/1`, headers: { 'X-signature': 's' }, sizeBytes, ...content })
  const seconds = (Date.now() - startMs) / 1000
  process.send({ sizeBytes, seconds, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) })
}

/** Runs this file again in another role; resolves with the process and the first thing that it says. */
async function role(...words) {
  const child = spawn(process.execPath, [self, ...words], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const said = await Promise.race([once(child, 'message').then(([message]) => message), once(child, 'exit').then(() => undefined)])
  return { child, said }
}

export async function measureUpload(gibibytes) {
  const folder = await mkdtemp(path.join(tmpdir(), 'upload-memory-'))
  const file = path.join(folder, 'image.raw')
  const handle = await open(file, 'w')
  await handle.truncate(gibibytes * 1024 ** 3)
  await handle.close()
  const server = await role('sink')
  try {
    const { said } = await role('upload', file, String(server.said))
    if (said === undefined) throw new Error('the upload failed')
    return said
  } finally {
    server.child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

const [as, ...words] = process.argv.slice(2)
if (process.argv[1] === self) {
  if (as === 'sink') await sink()
  else if (as === 'upload') {
    await upload(...words)
    process.disconnect()
  } else console.log(JSON.stringify(await measureUpload(Number(as ?? 3))))
}
