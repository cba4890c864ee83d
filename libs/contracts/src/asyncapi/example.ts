import type { CloudEvent } from '../envelope/cloud-event.ts';
import { sourceOf } from '../registry/service.ts';
import type { Contract } from '../registry/contracts.ts';

const MOVEMENT = '019ab0f0-0000-7000-8000-000000000001';
const AT = '2026-01-15T02:30:00.000Z';
const KEYS: Readonly<Record<string, string>> = {
  gates: 'LT',
  ledger: 'onegate.example/LT',
  audit: 'logistics',
};

/** A whole event with the sample of the contract; the same each time, for the document. */
export function exampleOf({ domain, owner, type, dataschema, version, versions }: Contract): CloudEvent {
  const key = KEYS[domain] ?? MOVEMENT;
  return {
    specversion: '1.0',
    id: '019ab0f0-0000-7000-8000-0000000000ff',
    source: sourceOf(owner, key),
    type,
    subject: key,
    time: AT,
    recordedat: AT,
    datacontenttype: 'application/json',
    dataschema,
    partitionkey: key,
    gate: 'LT',
    actor: 'system:rule:sample:LT-BQL',
    correlationid: '019ab0f0-0000-7000-8000-0000000000fe',
    data: versions[version]?.sample ?? {},
  };
}
