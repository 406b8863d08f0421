// Makes a clone ready: checks Node, then lets the pinned pnpm install what the lockfile says. Needs nothing but Node and npm, and must be
// readable by every Node that somebody may start it with: an old one has to be told its version, not a syntax error.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = [20, 19]
/** Longer than any single download that pnpm waits for, with its retries. */
const LONGEST_SILENCE_MS = 240_000

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const PNPM_VERSION = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devEngines.packageManager.version
const stampFile = path.join(root, 'node_modules/.set-up')

/** A bounded number of short tries: by default an unreachable registry or an untrusted certificate costs ten silent minutes. */
const NETWORK_SETTINGS = {
  npm_config_fetch_retries: '2',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '10000',
  npm_config_fetch_timeout: '60000',
}

const REMEDIES = [
  [
    /ERR_PNPM_OUTDATED_LOCKFILE/,
    `A package.json says something else than pnpm-lock.yaml. Run "npx pnpm@${PNPM_VERSION} install --no-frozen-lockfile" and commit the lockfile.`,
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)|CERT_UNTRUSTED|certificate/i,
    'The registry shows a certificate that Node does not trust. Name your CA: NODE_EXTRA_CA_CERTS=/path/to/ca.pem npm run setup',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ERR_PNPM_META_FETCH_FAIL/,
    'The package registry cannot be reached. Set-up needs it once; behind a proxy set HTTPS_PROXY, with a mirror set npm_config_registry.',
  ],
  [/ENOSPC/, 'The disk is full: about 700 MB are needed.'],
  [/EACCES|EPERM/, 'A folder may not be written: is this clone yours?'],
]

/** Returns why this Node cannot be used, or undefined. `version` as in `process.versions.node`. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number)
  const isOldEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  return isOldEnough ? undefined : `Node >= ${OLDEST_NODE.join('.')} is needed, this is ${version} (${process.execPath}).`
}

/** Returns the remedy for what pnpm or npx printed, or a general one. */
export function remedyFor(output) {
  const found = REMEDIES.find(([sign]) => sign.test(output))
  return found === undefined ? 'What went wrong is printed above. When it is mended: npm run setup' : found[1]
}

/** A digest of everything that decides what has to be installed. */
function wantedState() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()])
    hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

function manifests() {
  const folders = ['apps', 'packages', 'tools'].flatMap((group) =>
    readdirSync(path.join(root, group)).map((name) => path.join(group, name)),
  )
  return ['.', ...folders, 'test-e2e']
    .map((folder) => path.join(folder, 'package.json'))
    .filter((file) => existsSync(path.join(root, file)))
}

function isSetUp() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedState()
}

/** What pnpm links into the root, and an `npm install` that failed half-way removes again; pnpm alone takes such a folder for complete. */
const LINKED = ['jest', 'typescript', '@swc/jest']

/** Whether somebody else than pnpm has removed what pnpm installed into this folder. */
export function isTornApart(modules) {
  return existsSync(path.join(modules, '.modules.yaml')) && LINKED.some((name) => !existsSync(path.join(modules, name)))
}

/** The pnpm of an earlier set-up starts at once; npx fetches the pinned one. */
function pnpmCommand() {
  const own = path.join(root, 'node_modules/pnpm')
  const isPinned = existsSync(own) && JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8')).version === PNPM_VERSION
  return isPinned
    ? [process.execPath, [path.join(own, 'bin/pnpm.cjs')]]
    : [process.platform === 'win32' ? 'npx.cmd' : 'npx', ['--yes', `pnpm@${PNPM_VERSION}`]]
}

/**
 * The environment of npx and pnpm: the user's own settings for the network count. Nothing else of a surrounding npm run may reach them as a
 * setting of theirs, least of all that they are to be silent.
 */
export function installEnvironment(env) {
  const own = Object.entries(env).filter(([name]) => !/^npm_(lifecycle|package|command|execpath|config_loglevel)/.test(name))
  return { ...NETWORK_SETTINGS, ...Object.fromEntries(own) }
}

/** Runs pnpm. On a terminal it draws its own progress; elsewhere its lines are passed on. Resolves with its exit code and what was seen of its output. */
function install() {
  const isTerminal = process.stdout.isTTY === true
  const [command, first] = pnpmCommand()
  const reporter = isTerminal ? 'default' : 'append-only'
  const args = [...first, 'install', '--frozen-lockfile', '--prefer-offline', `--reporter=${reporter}`]
  const env = installEnvironment(process.env)
  const child = spawn(command, args, {
    cwd: root,
    env,
    shell: process.platform === 'win32',
    stdio: ['ignore', isTerminal ? 'inherit' : 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    const stopSilence = () => {
      output += `\nnothing was heard for ${LONGEST_SILENCE_MS / 1000} s: ETIMEDOUT\n`
      child.kill()
    }
    let silence = isTerminal ? undefined : setTimeout(stopSilence, LONGEST_SILENCE_MS)
    const pass = (stream) => (chunk) => {
      output += chunk
      stream.write(chunk)
      silence?.refresh()
    }
    child.stdout?.on('data', pass(process.stdout))
    child.stderr.on('data', pass(process.stderr))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(silence)
      silence = undefined
      resolve({ code: code ?? (signal === null ? 0 : 1), output })
    })
  })
}

async function main(args) {
  const problem = nodeProblem(process.versions.node)
  if (problem !== undefined) {
    process.stderr.write(`${problem}\nInstall a newer one (nodejs.org, nvm, your distribution) and run the command again.\n`)
    return 1
  }
  const caller = process.env.npm_config_user_agent ?? ''
  // The root's own install script, run by the pnpm that this program started, or by one that somebody started by hand.
  if (args.includes('--install-script') && caller.startsWith('pnpm/')) return 0
  if (args.includes('--if-needed') && isSetUp()) return 0
  if (args.includes('--install-script')) process.stdout.write('This workspace is installed by pnpm: running "npm run setup" for you.\n')
  else process.stdout.write(`Setting up with pnpm ${PNPM_VERSION} …\n`)
  const modules = path.join(root, 'node_modules')
  if (isTornApart(modules)) rmSync(modules, { recursive: true, force: true })
  const { code, output } = await install()
  if (code !== 0) {
    process.stderr.write(`\nSet-up failed. ${remedyFor(output)}\n`)
    return code
  }
  writeFileSync(stampFile, wantedState())
  return 0
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2))
