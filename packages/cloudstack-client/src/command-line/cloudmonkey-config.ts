import path from 'node:path'
import type { CliEnvironment } from './cli-environment.ts'
import { parseConfigParser, sectionReader } from './configparser.ts'
import { goIniSection, parseGoIni } from './go-ini.ts'
import { isOff, type Section } from './section.ts'
import { timeoutFrom } from './timeout.ts'

type Reader = (key: string) => string | undefined

/** A file as one of the two programs reads it: what holds for every profile, and each profile. */
interface Opened {
  readonly core: Reader
  readonly profile: (name: string) => Reader | undefined
  readonly defaultProfile: string
}

/**
 * Reads the configuration of cloudmonkey: a section per profile with url and either keys or username and password; `profile` names the
 * one in use. Version 6 is written in Go and keeps that above all sections, version 5 in Python 2 and keeps it in `[core]`.
 */
export function readCloudmonkey(config: string | undefined, profile: string | undefined, environment: CliEnvironment): Section | undefined {
  const { homeFolder, readFile } = environment
  const files = config === undefined ? [path.join(homeFolder, '.cmk/config'), path.join(homeFolder, '.cloudmonkey/config')] : [config]
  for (const file of files) {
    const text = readFile(file)
    const section = text === undefined ? undefined : cloudmonkeySection(open(text, file), profile)
    if (section !== undefined) return section
  }
  return undefined
}

function open(text: string, file: string): Opened {
  return /^\s*\[core\]/m.test(text) ? openOld(text, file) : openNew(text, file)
}

function openOld(text: string, fileName: string): Opened {
  const file = parseConfigParser(text, fileName, 2)
  const profile = (name: string) => sectionReader(file, name, 2)
  return { core: profile('core') ?? (() => undefined), profile, defaultProfile: 'local' }
}

function openNew(text: string, fileName: string): Opened {
  const file = parseGoIni(text, fileName)
  const profile = (name: string) => goIniSection(file, name)
  return { core: profile('DEFAULT') ?? (() => undefined), profile, defaultProfile: 'localcloud' }
}

function cloudmonkeySection({ core, profile, defaultProfile }: Opened, wanted: string | undefined): Section | undefined {
  const name = wanted ?? (core('profile') || defaultProfile)
  const value = profile(name)
  const endpoint = value?.('url')
  if (value === undefined || endpoint === undefined || endpoint === '') return undefined
  const verify = value('verifysslcert') ?? core('verifycert') ?? core('verifysslcert')
  const timeout = value('timeout') ?? core('timeout')
  return {
    endpoint,
    ...credentials(value),
    verify: !isOff(verify),
    ...(timeout === undefined || timeout === '' ? {} : { timeoutMs: timeoutFrom(timeout, `timeout of profile "${name}"`) }),
  }
}

function credentials(value: Reader): Section {
  const [apiKey, secretKey, username, password, domain] = ['apikey', 'secretkey', 'username', 'password', 'domain'].map(
    (key) => value(key) || undefined,
  )
  return {
    ...(apiKey === undefined || secretKey === undefined ? {} : { apiKey, secretKey }),
    ...(username === undefined || password === undefined ? {} : { username, password }),
    ...(domain === undefined ? {} : { domain }),
  }
}
