/**
 * Options of zod without its code generator, which writes, compiles and warms up a function for each object: it pays for itself after
 * hundreds of values, and a process validates one.
 */
export const INTERPRETED = { jitless: true } as const
