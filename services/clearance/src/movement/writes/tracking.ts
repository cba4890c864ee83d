import type { TrackingRow } from '../../track/track.repository.ts';
import type { Input } from '../domain/input.ts';
import type { MovementFile } from '../domain/movement-file.ts';

/** Digests of the codes of the shipments that a declaration names. */
export function trackingIn(file: MovementFile, { data }: Input): TrackingRow[] {
  if (!('declaration' in data)) return [];
  return data.declaration.shipments.flatMap(({ shipmentId, trackingDigest }) =>
    trackingDigest !== undefined && file.records[shipmentId]
      ? [{ digest: trackingDigest, record_id: shipmentId }]
      : [],
  );
}
