import { type Span, SpanBuilder } from './span.ts';
import type { ToldEntry } from './told-entry.ts';

/** When a record was kept by what is no stage: a correction that the enterprise owed, and holds. */
export interface Awaited {
  readonly corrections: readonly Span[];
  readonly holds: readonly Span[];
}

export function awaitedOf(entries: readonly ToldEntry[]): Awaited {
  const corrections = new SpanBuilder();
  const holds = new Map<string, SpanBuilder>();
  for (const entry of entries) {
    if (!entry.own) continue;
    switch (entry.fields.type ?? '') {
      case 'declaration.correction-needed':
        corrections.open(entry.at);
        break;
      case 'declaration.submitted':
      case 'declaration.accepted':
        corrections.close(entry.at);
        break;
      case 'hold.placed':
        holdOf(holds, entry).open(entry.at);
        break;
      case 'hold.lifted':
        holdOf(holds, entry).close(entry.at);
        break;
    }
  }
  return { corrections: corrections.spans, holds: [...holds.values()].flatMap(({ spans }) => spans) };
}

function holdOf(holds: Map<string, SpanBuilder>, entry: ToldEntry): SpanBuilder {
  const id = entry.fields.holdId ?? '';
  const known = holds.get(id) ?? new SpanBuilder();
  holds.set(id, known);
  return known;
}
