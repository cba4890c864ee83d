import type { Shipment, ShipmentContent } from './content.ts';

/** What a shipment keeps for life. */
export type Identity = Pick<Shipment, 'shipmentId' | 'ref' | 'trackingCode'>;

/** Which known shipment each written one is: by its id, else by its place; undefined for a new one. */
export type Matching =
  | { readonly ok: true; readonly matched: readonly (Identity | undefined)[] }
  | { readonly ok: false; readonly unknownAt: readonly number[] };

/** Ids must be of this declaration and may stand only once. A place whose shipment is named elsewhere is new. */
export function matchShipments(
  written: readonly { readonly shipmentId?: string | undefined }[],
  known: readonly Identity[],
): Matching {
  const ids = written.flatMap(({ shipmentId }) => shipmentId ?? []);
  const byId = new Map(known.map((identity) => [identity.shipmentId, identity]));
  const unknownAt = written.flatMap(({ shipmentId }, index) =>
    shipmentId != null && (!byId.has(shipmentId) || ids.indexOf(shipmentId) !== ids.lastIndexOf(shipmentId))
      ? [index]
      : [],
  );
  if (unknownAt.length > 0) return { ok: false, unknownAt };
  const named = new Set(ids);
  const matched = written.map(({ shipmentId }, index) => {
    if (shipmentId != null) return byId.get(shipmentId);
    const atPlace = known[index];
    return atPlace && !named.has(atPlace.shipmentId) ? atPlace : undefined;
  });
  return { ok: true, matched };
}

/** Puts identities on contents, in order. */
export const identified = (
  contents: readonly ShipmentContent[],
  identities: readonly Identity[],
): Shipment[] =>
  contents.map((content, index) => {
    const identity = identities[index];
    if (!identity) throw new Error('every shipment needs an identity');
    return { ...pick(identity), ...content };
  });

const pick = ({ shipmentId, ref, trackingCode }: Identity): Identity => ({ shipmentId, ref, trackingCode });
