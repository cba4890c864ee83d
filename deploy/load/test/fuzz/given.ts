import { randomUUID } from 'node:crypto';
import { type Schemas, seeing } from '@onegate/client';
import type { Client } from '../../src/api/client.ts';
import { enterpriseOf } from '../../src/api/people.ts';
import { truckOf } from '../../src/trucks/truck.ts';
import type { Operation } from './operations.ts';

export const ENTERPRISES = { shipper: enterpriseOf('declarant1'), carrier: enterpriseOf('carrier1') };
/** These would stop or rebuild parts of the platform under test. */
export const LEFT_ALONE = /^ops\..*\.(pause|rebuild)$/;

/** A truck of one gate and one enterprise, submitted: what the examples of the document are sent to. */
export interface Given {
  readonly declared: Schemas['DeclarationReceipt'];
  readonly inspectionId: string;
}

export const declare = async (client: Client, number: number): Promise<Schemas['DeclarationReceipt']> => {
  const { declaration } = truckOf(7, number, 0, ENTERPRISES);
  return (
    await client.command('declarant1', 'declare', (api) =>
      api.POST('/v1/declarations', { body: declaration }),
    )
  ).body;
};

/** @param officer who may read it */
export async function submitTruck(client: Client, officer: string): Promise<Given> {
  const declared = await declare(client, 2);
  const { event } = await client.command('declarant1', 'submit', (api) =>
    api.POST('/v1/declarations/{id}/submission', { params: { path: { id: declared.declarationId } } }),
  );
  const headers = seeing(event);
  const { body } = await client.read(officer, (api) =>
    api.GET('/v1/movements/{id}/inspections', { params: { path: { id: declared.movementId } }, headers }),
  );
  await client.read(officer, (api) =>
    api.GET('/v1/records/{ref}', { params: { path: { ref: declared.ref } }, headers }),
  );
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
