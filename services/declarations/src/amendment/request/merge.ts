import type { Fault } from '@onegate/problems';
import type { Declaration } from '../../declaration/declaration.ts';
import { eachOf } from '../../declaration/domain/check/findings.ts';
import { writtenOf } from '../../declaration/domain/rewrite.ts';
import type { Written, WrittenShipment } from '../../declaration/domain/written.ts';
import type { AmendedShipmentRequest, AmendmentChangesRequest } from './amendment.request.ts';

/** The declaration as it would be then, and how places in it and in the request correspond. */
export interface Merged {
  readonly written: Written;
  /** Places in the request of shipments that the declaration does not have, or that are named twice. */
  readonly unknownAt: readonly string[];
  /** A place in the request → the same place in the declaration. */
  readonly inDeclaration: (field: string) => string;
  /** A place in the declaration → the same place in the request. */
  readonly inRequest: (field: string) => string;
}

/** Puts the parts given into the declaration. It forgives faulty parts: those were found already. */
export function merge(declaration: Declaration, changes: AmendmentChangesRequest | undefined): Merged {
  const base = writtenOf(declaration);
  const shipments = [...base.shipments];
  const places: [request: string, declaration: string][] = [];
  const unknownAt: string[] = [];
  for (const [given, field] of eachOf(changes?.shipments, '/changes/shipments')) {
    const index = base.shipments.findIndex(({ shipmentId }) => shipmentId === given.shipmentId);
    const kept = shipments[index];
    if (!kept || kept !== base.shipments[index]) {
      unknownAt.push(`${field}/shipmentId`);
      continue;
    }
    shipments[index] = amended(kept, given);
    places.push([field, `/shipments/${index}`]);
  }
  const written = {
    ...base,
    vehicle: changes?.vehicle ?? base.vehicle,
    crew: changes?.crew ?? base.crew,
    shipments,
  };
  return { written, unknownAt, ...correspondence(places) };
}

const amended = (kept: WrittenShipment, given: AmendedShipmentRequest): WrittenShipment => ({
  ...kept,
  customsDeclarations: given.customsDeclarations ?? kept.customsDeclarations,
  goods: given.goods ?? kept.goods,
});

function correspondence(places: readonly [string, string][]): Pick<Merged, 'inDeclaration' | 'inRequest'> {
  const begins = (field: string, place: string) => field === place || field.startsWith(`${place}/`);
  return {
    inDeclaration: (field) => {
      const match = places.find(([request]) => begins(field, request));
      return match ? match[1] + field.slice(match[0].length) : field.replace(/^\/changes(?=\/)/, '');
    },
    inRequest: (field) => {
      const match = places.find(([, declaration]) => begins(field, declaration));
      return match ? match[0] + field.slice(match[1].length) : `/changes${field}`;
    },
  };
}

export const movedTo = (faults: readonly Fault[], move: (field: string) => string): Fault[] =>
  faults.map((fault) => ({ ...fault, field: move(fault.field) }));
