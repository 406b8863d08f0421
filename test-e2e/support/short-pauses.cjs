// Loaded into a CPI's process before its program: its pauses are so much shorter, as those of the emulated cloud are, whose time is scaled.
const promises = require('node:timers/promises')

const TIMES = 20
const { setTimeout: sleep } = promises

promises.setTimeout = (delayMs, value, options) => sleep(delayMs / TIMES, value, options)
