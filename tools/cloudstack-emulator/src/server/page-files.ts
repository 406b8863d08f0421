import { existsSync } from 'node:fs'
import path from 'node:path'
import express, { type RequestHandler } from 'express'

/** The page's files are served as they are, from the package's folder: above `src/server/`, `dist/` and `dist/chunks/`. */
const FOLDER = ['..', '../..'].map((above) => path.resolve(import.meta.dirname, above, 'console')).find((folder) => existsSync(folder))

/** Everything of the page comes from here, and no other page may frame it. Text of the cloud can run no script. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const restrictive: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  })
  next()
}

/** @throws {Error} if the package was copied without the page's files */
export function pageFiles(): RequestHandler {
  if (FOLDER === undefined) throw new Error(`the console's files are missing: there is no folder "console" above ${import.meta.dirname}`)
  return express.static(FOLDER, { cacheControl: false, dotfiles: 'ignore' })
}
