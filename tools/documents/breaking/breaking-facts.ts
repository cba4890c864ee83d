import type { Schema } from '../document.ts';
import { SchemaComparison } from './compare-schemas.ts';
import type { Schemas } from './flat-schema.ts';

/** The parts of an AsyncAPI 3 document that readers of facts rely on. */
export interface FactsDocument {
  readonly info: { readonly version: string };
  readonly channels: Readonly<
    Record<string, { readonly address: string; readonly messages: object; readonly bindings?: unknown }>
  >;
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly payload: Schema }>>;
    readonly schemas: Schemas;
  };
}

/** What would break a reader of the old facts; empty when nothing would. */
export function breakingFacts(before: FactsDocument, after: FactsDocument): string[] {
  return [...channelChanges(before, after), ...messageChanges(before, after)];
}

const channelChanges = (before: FactsDocument, after: FactsDocument): string[] =>
  Object.entries(before.channels).flatMap(([name, channel]) => {
    const now = after.channels[name];
    if (!now) return [`channel ${name} is gone`];
    const lost = Object.keys(channel.messages).filter((message) => !(message in now.messages));
    return [
      ...(now.address === channel.address ? [] : [`channel ${name} is ${now.address} now`]),
      ...(JSON.stringify(now.bindings) === JSON.stringify(channel.bindings)
        ? []
        : [`channel ${name} is partitioned anew: the order by key would not hold`]),
      ...lost.map((message) => `${message} is not told on ${name} any more`),
    ];
  });

const messageChanges = (before: FactsDocument, after: FactsDocument): string[] =>
  Object.entries(before.components.messages).flatMap(([name, { payload }]) => {
    const now = after.components.messages[name]?.payload;
    if (!now) return [`${name} is gone`];
    return new SchemaComparison(before.components.schemas, after.components.schemas, 'answer')
      .changes(payload, now)
      .map((change) => `${name}: ${change}`);
  });
