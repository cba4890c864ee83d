import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';
import { isTracing } from './start-tracing.ts';
import { readTraceparent, writeTraceparent } from './traceparent.ts';

export type { Attributes } from '@opentelemetry/api';

/** What is being measured. */
export interface Span {
  /** Of this span, for whatever it causes; the parent's when nothing is measured, undefined when there is none. */
  readonly traceparent: string | undefined;
  /** Ends it, once. */
  end(outcome?: { readonly attributes?: Attributes; readonly failed?: boolean }): void;
}

export interface SpanStart {
  /** Of few values: an operation, the name of a fact. */
  readonly name: string;
  readonly kind: 'SERVER' | 'PRODUCER' | 'CONSUMER';
  /** W3C trace context of what caused it. */
  readonly parent?: string | undefined;
  /** When it began; now when absent. */
  readonly startedAt?: Date;
  readonly attributes?: Attributes;
}

const UNMEASURED = { end: () => undefined };

/** Begins a span; where tracing is off it costs a comparison and passes the parent on. */
export function beginSpan({ name, kind, parent, startedAt, attributes }: SpanStart): Span {
  const context = readTraceparent(parent);
  if (!isTracing()) return { ...UNMEASURED, traceparent: context && parent };
  const options = {
    kind: SpanKind[kind],
    ...(attributes && { attributes }),
    ...(startedAt && { startTime: startedAt }),
  };
  const above = context ? trace.setSpanContext(ROOT_CONTEXT, context) : ROOT_CONTEXT;
  const span = trace.getTracer('onegate').startSpan(name, options, above);
  return {
    traceparent: writeTraceparent(span.spanContext()),
    end: (outcome = {}) => {
      if (outcome.attributes) span.setAttributes(outcome.attributes);
      if (outcome.failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
