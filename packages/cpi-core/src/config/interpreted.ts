import en from 'zod/v4/locales/en.js'

/**
 * Options of zod without its code generator, which writes, compiles and warms up a function for each object: it pays for itself after
 * hundreds of values, and a process validates one. Its smaller API (`zod/mini`) has no words for problems until it is given some.
 */
export const INTERPRETED = { jitless: true, error: en().localeError }
