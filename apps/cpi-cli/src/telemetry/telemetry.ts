import { type Attributes, context, DiagLogLevel, diag, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { CallRecord } from 'cloudstack-client'
import type { Spans } from './spans.ts'

/** The director waits for the end of the process: a receiver that does not answer must not hold it up. */
const LONGEST_MS = 2000

/**
 * Starts to record with OpenTelemetry. Where it sends to, and under which name, say the variables of its specification:
 * OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS, OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES.
 * Spans hold no parameters: those of commands have secrets in them.
 */
export function startSpans(): Spans {
  const problems: string[] = []
  const note = (message: string) => void problems.push(message)
  const ignore = () => undefined
  diag.setLogger({ error: note, warn: note, info: ignore, debug: ignore, verbose: ignore }, { logLevel: DiagLogLevel.WARN })
  process.env['OTEL_SERVICE_NAME'] ??= 'cloudstack-cpi'
  const provider = new BasicTracerProvider({
    resource: defaultResource().merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ timeoutMillis: LONGEST_MS }))],
  })
  const tracer = provider.getTracer('cloudstack-cpi')
  const root = tracer.startSpan('cpi', { kind: SpanKind.SERVER })
  const inRoot = trace.setSpan(context.active(), root)
  return {
    begin({ method, requestId, directorUuid }) {
      root.updateName(method)
      root.setAttributes(given({ 'bosh.cpi.method': method, 'bosh.request.id': requestId, 'bosh.director.uuid': directorUuid }))
    },
    command(call) {
      const endMs = Date.now()
      const span = tracer.startSpan(
        call.command,
        { kind: SpanKind.CLIENT, startTime: endMs - call.durationMs, attributes: attributesOf(call) },
        inRoot,
      )
      if (call.outcome !== 'ok') span.setStatus({ code: SpanStatusCode.ERROR, message: call.outcome })
      span.end(endMs)
    },
    async end({ error }) {
      if (error !== null) fail(root, error)
      root.end()
      const sent = await endsInTime(provider.shutdown())
      return sent ? problems[0] : `no answer within ${LONGEST_MS} ms`
    },
  }
}

function attributesOf({ outcome, httpStatus, jobId, attempt }: CallRecord): Attributes {
  return given({
    'cloudstack.outcome': outcome,
    'cloudstack.job.id': jobId,
    'cloudstack.attempt': attempt,
    'http.response.status_code': httpStatus,
  })
}

function given(attributes: Readonly<Record<string, string | number | undefined>>): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
}

function fail(root: Span, { type, message }: { readonly type: string; readonly message: string }): void {
  root.setAttribute('error.type', type)
  root.setStatus({ code: SpanStatusCode.ERROR, message })
}

async function endsInTime(sending: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), LONGEST_MS)
  })
  const sent = sending.then(
    () => true,
    (error: unknown) => {
      diag.error(String(error))
      return true
    },
  )
  return Promise.race([sent, late]).finally(() => clearTimeout(timer))
}
