import type { Fault } from '@onegate/problems';
import type { Cargo } from '../../cargo/cargo.ts';
import type { Movement } from '../../movement/domain/movement.ts';
import type { State } from '../../movement/domain/state.ts';

const PRESENT = ['IN_YARD', 'QUEUED', 'CALLED'] as const satisfies readonly State[];

/** In its place in the yard, or on the way from there to the exit. */
export const isPresent = ({ state }: Pick<Movement, 'state'>): boolean =>
  PRESENT.some((present) => present === state);

/** What a beginning is checked against. */
export interface Standing {
  readonly source: Movement;
  readonly receiving: Movement | undefined;
  readonly cargo: readonly Cargo[];
  /** Shipments that are between two trucks already. */
  readonly busy: ReadonlySet<string>;
}

export interface Wanted {
  readonly receivingMovementId: string;
  readonly shipmentIds: readonly string[];
}

/** Everything that stands against a transshipment, at once. */
export const faultsOfBeginning = (wanted: Wanted, standing: Standing): Fault[] => [
  ...faultsOfTrucks(wanted, standing),
  ...wanted.shipmentIds.flatMap((id, index) => faultsOfShipment(id, index, standing)),
];

function faultsOfTrucks({ receivingMovementId: value }: Wanted, standing: Standing): Fault[] {
  const { source, receiving, cargo } = standing;
  const field = '/receivingMovementId';
  const faults: Fault[] = [];
  const fault = (code: string, message: string): void => void faults.push({ code, field, message, value });
  if (source.id === value) fault('transshipment.same-truck', 'goods cannot go from a truck to itself');
  else if (!receiving) fault('transshipment.truck-unknown', 'there is no such movement at this gate');
  else {
    if (receiving.gate !== source.gate) fault('transshipment.other-gate', 'the truck is at another gate');
    if (receiving.direction !== source.direction)
      fault('transshipment.other-direction', `the truck goes ${receiving.direction}, the goods do not`);
    if (!isPresent(receiving)) fault('transshipment.not-present', 'the receiving truck is not in the yard');
  }
  // Goods that were unloaded into a yard need the truck no more that brought them.
  if (!isPresent(source) && cargo.some(({ yard }) => yard === null))
    faults.push({
      code: 'transshipment.not-present',
      field: 'path/id',
      message: 'the truck that has the goods is not in the yard',
    });
  return faults;
}

function faultsOfShipment(id: string, index: number, { source, cargo, busy }: Standing): Fault[] {
  const field = `/shipmentIds/${index}`;
  const found = cargo.find(({ shipmentId }) => shipmentId === id);
  const inYard = found?.yard !== null && found?.homeMovementId === source.id;
  if (!found || (found.movementId !== source.id && !inYard))
    return [{ code: 'transshipment.not-on-truck', field, message: 'it is not on this truck', value: id }];
  if (busy.has(id))
    return [{ code: 'transshipment.under-way', field, message: 'it changes trucks already', value: id }];
  return [];
}
