import { isObject, isText } from './encoding.ts';

/** What a bundle must have before anything in it can be checked. */
export interface Bundle {
  readonly recordId: string;
  readonly ref: string;
  readonly entries: readonly Readonly<Record<'body' | 'hash' | 'disclosures' | 'leaf' | 'proof', unknown>>[];
  readonly holdings: unknown;
  readonly checkpoint: string | undefined;
  readonly consistency: unknown;
}

export const BUNDLE_FORMAT = 'onegate.bundle.v1';

/** @returns the bundle, or what keeps it from being one */
export function readBundle(bytes: Uint8Array): Bundle | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'it is not JSON in UTF-8';
  }
  if (!isObject(value) || value['format'] !== BUNDLE_FORMAT)
    return `it is not of the format ${BUNDLE_FORMAT}`;
  const { record, entries, holdings, checkpoint, consistency } = value;
  if (!isObject(record) || !isText(record['recordId']) || !isText(record['ref']))
    return 'it does not say which record it is of';
  if (!Array.isArray(entries) || !entries.every(isObject)) return 'its entries are no list of objects';
  if (checkpoint !== undefined && !isText(checkpoint)) return 'its checkpoint is no text';
  return {
    recordId: record['recordId'],
    ref: record['ref'],
    entries: entries as unknown as Bundle['entries'],
    holdings,
    checkpoint,
    consistency,
  };
}
