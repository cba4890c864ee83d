import type { Fault } from '@onegate/problems';
import type { Written } from '../written.ts';
import { checkEnterprise } from './check-enterprise.ts';
import { checkShipments } from './check-shipments.ts';
import { checkVehicle } from './check-vehicle.ts';
import { eachOf, Findings } from './findings.ts';

/**
 * Everything that is wrong or odd with what the enterprise wrote, at once.
 * @param faultyFields fields found faulty by themselves: what depends on them is not judged again
 */
export function checkDeclaration(written: Written, now: Date, faultyFields: readonly Fault[] = []): Findings {
  const findings = new Findings(faultyFields);
  checkEnterprise(written.carrierEnterprise, '/carrierEnterprise', findings);
  checkVehicle(written.vehicle, written.shipments, findings);
  checkCrew(written, findings);
  checkArrival(written, now, findings);
  checkShipments(written, now, findings);
  return findings;
}

function checkCrew({ crew }: Written, findings: Findings): void {
  if (!findings.reachable('/crew')) return;
  const members = [...eachOf(crew, '/crew')];
  if (members.some(([, field]) => !findings.sound(`${field}/role`))) return;
  if (!members.some(([{ role }]) => role === 'DRIVER'))
    findings.fault('declarations.crew.no-driver', '/crew');
}

function checkArrival({ expectedArrivalAt: at }: Written, now: Date, findings: Findings): void {
  if (at == null || !findings.sound('/expectedArrivalAt')) return;
  if (Date.parse(at) < now.getTime()) findings.warn('arrival.past', '/expectedArrivalAt');
}
