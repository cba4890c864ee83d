import { trace } from '@opentelemetry/api';
import { str } from 'envalid';

export const tracingConfig = {
  OTEL_EXPORTER_OTLP_ENDPOINT: str({
    desc: 'Address of an OpenTelemetry collector (OTLP over HTTP), e.g. http://127.0.0.1:4318; empty: no traces',
    default: '',
  }),
};

export interface TracingConfig {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT: string;
}

let tracing = false;

/** Whether spans are measured in this process. */
export const isTracing = (): boolean => tracing;

/**
 * Sends the spans of this process to the collector, if the settings name one: in batches, behind the work, and dropped
 * when the collector is away.
 * @returns ends it, after sending what is left.
 */
export async function startTracing(service: string, config: TracingConfig): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config;
  if (!endpoint) return () => Promise.resolve();
  const [{ BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `onegate-${service}` }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1000 })],
  });
  trace.setGlobalTracerProvider(provider);
  tracing = true;
  return async () => {
    tracing = false;
    trace.disable();
    await provider.shutdown();
  };
}
