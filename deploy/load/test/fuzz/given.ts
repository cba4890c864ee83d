import { randomUUID } from 'node:crypto';
import type { Client } from '../../src/api/client.ts';
import { enterpriseOf } from '../../src/api/people.ts';
import type { DeclarationView } from '../../src/crossing/views.ts';
import { truckOf } from '../../src/trucks/truck.ts';
import type { Operation } from './operations.ts';

export const ENTERPRISES = { shipper: enterpriseOf('declarant1'), carrier: enterpriseOf('carrier1') };
/** These would stop or rebuild parts of the platform under test. */
export const LEFT_ALONE = /^ops\..*\.(pause|rebuild)$/;

/** A truck of one gate and one enterprise, submitted: what the examples of the document are sent to. */
export interface Given {
  readonly declared: DeclarationView;
  readonly inspectionId: string;
}

export const declare = async (client: Client, number: number): Promise<DeclarationView> => {
  const { declaration } = truckOf(7, number, 0, ENTERPRISES);
  return (await client.command<DeclarationView>('declarant1', 'declare', '/v1/declarations', declaration))
    .body;
};

/** @param officer who may read it */
export async function submitTruck(client: Client, officer: string): Promise<Given> {
  const declared = await declare(client, 2);
  const path = `/v1/declarations/${declared.declarationId}/submission`;
  const { event } = await client.command('declarant1', 'submit', path);
  const inspections = `/v1/movements/${declared.movementId}/inspections`;
  const { body } = await client.readAfter<{ items: { id: string }[] }>(officer, inspections, event);
  await client.readAfter(officer, `/v1/records/${declared.ref}`, event);
  return { declared, inspectionId: body.items[0]?.id ?? '' };
}

/** What the examples of the document name is not there: what was given is. */
export function fill(
  { declared, inspectionId }: Given,
  { path, parameters }: Operation,
  name: string,
): string {
  const known: Record<string, string> = { ref: declared.ref, gate: 'LT', lane: 'L9', unit: 'LT-BQL' };
  if (known[name] !== undefined) return known[name];
  if (name === 'number') return path.includes('information-requests') ? '1' : '10000000001';
  if (name !== 'id') {
    const example = parameters.find((one) => one.name === name)?.schema?.example;
    return typeof example === 'string' ? example : randomUUID();
  }
  if (path.startsWith('/v1/inspections/')) return inspectionId;
  if (path.startsWith('/v1/shipments/')) return declared.shipments[0]?.shipmentId ?? '';
  return path.startsWith('/v1/declarations/') ? declared.declarationId : declared.movementId;
}
