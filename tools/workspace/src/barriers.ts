import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'puppeteer-core'

/**
 * What keeps people from using a page, as axe finds it: contrast that is too low, controls without a name or that the keyboard does not reach.
 * @returns one line for each element that is a barrier: `color-contrast: <span …>`
 */
export async function barriersOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const { violations } = await page.evaluate(async () => (globalThis as unknown as { readonly axe: typeof axe }).axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
