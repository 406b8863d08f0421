import { InputError } from '../input-error.ts'

const PART = /^[A-Za-z\d][\w.+~-]{0,99}$/

/** Whether a stemcell's version, name or operating system can be part of a file name: none of these leads to another folder. */
export function isPartOfName(text: string): boolean {
  return PART.test(text)
}

/** What is wrong with another one. */
export function unlikeName(text: string): string {
  return `is ${JSON.stringify(text)}; it should be 1 to 100 letters, digits or . _ + ~ -, because file names are made of it`
}

/** The file name in upstream's form, such as `bosh-stemcell-1.2-cloudstack-kvm-ubuntu-jammy-go_agent.tgz`. @throws {InputError} for other characters than names have */
export function fileNameOf({ version, name }: { readonly version: string; readonly name: string }, suffix = ''): string {
  for (const [what, text] of Object.entries({ version, name })) {
    if (!isPartOfName(text)) throw new InputError(`the ${what} of a stemcell ${unlikeName(text)}`)
  }
  return `bosh-stemcell-${version}-${name.replace(/^bosh-/, '')}${suffix}.tgz`
}
