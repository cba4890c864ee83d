import {
  canonicalDecimal,
  compareDecimals,
  parseContainerNumber,
  parsePlate,
  sumDecimals,
} from '@onegate/codes';
import type { Written, WrittenPlate, WrittenVehicle } from '../written.ts';
import { type Findings } from './findings.ts';

/** Plates, containers and weight of the truck, as far as there is one. */
export function checkVehicle(
  vehicle: WrittenVehicle | null | undefined,
  shipments: Written['shipments'],
  findings: Findings,
): void {
  checkPlate(vehicle?.plate, '/vehicle/plate', findings);
  checkPlate(vehicle?.trailerPlate, '/vehicle/trailerPlate', findings);
  checkContainers(vehicle?.containers, findings);
  checkWeight(vehicle?.grossWeightKg, shipments, findings);
}

function checkPlate(plate: WrittenPlate | null | undefined, field: string, findings: Findings): void {
  if (plate == null || !findings.sound(field)) return;
  const parsed = parsePlate(plate);
  if (!parsed.ok) findings.fault('declarations.plate.form', `${field}/text`);
  else for (const warning of parsed.warnings) findings.warn(warning, `${field}/text`);
}

function checkContainers(containers: readonly string[] | null | undefined, findings: Findings): void {
  if (containers == null || !findings.sound('/vehicle/containers')) return;
  const seen = new Set<string>();
  for (const [index, text] of containers.entries()) {
    const field = `/vehicle/containers/${index}`;
    const parsed = parseContainerNumber(text);
    if (!parsed.ok) {
      findings.fault('declarations.container.form', field);
      continue;
    }
    if (seen.has(parsed.number)) findings.fault('declarations.container.repeated', field);
    seen.add(parsed.number);
    for (const warning of parsed.warnings) findings.warn(warning, field);
  }
}

function checkWeight(
  weight: string | null | undefined,
  shipments: Written['shipments'],
  findings: Findings,
): void {
  const field = '/vehicle/grossWeightKg';
  if (weight == null || !findings.sound(field)) return;
  if (canonicalDecimal(weight) === '0') findings.fault('declarations.weight.zero', field);
  else if (findings.sound('/shipments') && compareDecimals(weight, weightOf(shipments)) < 0)
    findings.warn('vehicle.lighter-than-goods', field);
}

const weightOf = (shipments: Written['shipments']): string =>
  sumDecimals(shipments.flatMap(({ goods }) => goods.map(({ grossWeightKg }) => grossWeightKg)));
