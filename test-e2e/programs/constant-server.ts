import type { AddressInfo } from 'node:net'
import express from 'express'

/** The reference for a server's rate: express with a single route that returns a constant. Prints its address. */
const app = express()
app.disable('x-powered-by').disable('etag')
app.all('/instances/:id/settings', (request, response) => {
  request.resume().once('end', () => response.json({ status: 'ok' }))
})
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
