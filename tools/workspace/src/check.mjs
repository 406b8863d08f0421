// `npm run check [-- NAME…]`: runs all checks, or those named, two at a time, and fails after the last one, so that one run shows every fault.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { checks } from './checks.mjs'

/** Resolves with the check's exit code, what it printed, and its seconds. */
function run({ command, args, env }) {
  const start = process.hrtime.bigint()
  const bin = path.resolve('node_modules/.bin')
  const child = spawn(command, args, {
    env: { ...process.env, ...env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
    shell: process.platform === 'win32',
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    const end = (code, text) => resolve({ code, output: text, seconds: Number(process.hrtime.bigint() - start) / 1e9 })
    child.once('error', (error) => end(1, `${command}: ${error.message}\n`))
    child.once('close', (code) => end(code ?? 1, output))
  })
}

async function runAndReport(check) {
  if (check.missing !== undefined) {
    process.stdout.write(`- ${check.name}: not run, ${check.missing}\n`)
    return true
  }
  const { code, output, seconds } = await run(check)
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${check.name} ${seconds.toFixed(1)} s\n${code === 0 ? '' : output}`)
  return code === 0
}

async function main(names) {
  const all = checks()
  const unknown = names.filter((name) => !all.some((check) => check.name === name))
  if (unknown.length > 0) {
    process.stderr.write(`No check is called ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}.\n`)
    return 1
  }
  const waiting = all.filter(({ name }) => names.length === 0 || names.includes(name))
  const failed = []
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await runAndReport(check))) failed.push(check.name)
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 2) }, work))
  if (failed.length > 0) process.stderr.write(`Failed: ${failed.join(', ')}. One alone: npm run check -- ${failed[0]}\n`)
  return failed.length
}

process.exitCode = await main(process.argv.slice(2))
