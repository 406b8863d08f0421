import * as z from 'zod/mini'
import { section } from './section.ts'

/** What a call writes to stderr, which `bosh task N --cpi` shows; the director reads it byte by byte. */
export const logSection = section('cloudstack.log', {
  level: z
    ._default(z.enum(['error', 'warn', 'info', 'debug']), 'info')
    .check(
      z.describe(
        'Lowest level that a call logs: info has one line for each command to CloudStack, debug also each poll of a job. The variable BOSH_CPI_LOG_LEVEL overrides it.',
      ),
    ),
  format: z
    ._default(z.enum(['text', 'json']), 'text')
    .check(z.describe('json writes each line as one object, with command, outcome, duration and job as keys of their own.')),
})
