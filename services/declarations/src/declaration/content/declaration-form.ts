import { Injectable } from '@nestjs/common';
import { readAs } from '@onegate/http';
import { Clock } from '@onegate/persistence';
import { type Fault, refuseFaults } from '@onegate/problems';
import { KnownGates } from '../../gates/known-gates.ts';
import { checkDeclaration } from '../domain/check/check-declaration.ts';
import { FAULTS } from '../domain/check/faults.ts';
import { eachOf, type Findings } from '../domain/check/findings.ts';
import { DeclarationRequest } from './declaration.request.ts';

/** Reads the body of a whole declaration and finds everything that is wrong or odd with it, at once. */
@Injectable()
export class DeclarationForm {
  constructor(
    private readonly clock: Clock,
    private readonly gates: KnownGates,
  ) {}

  /** Judges without refusing. */
  async judge(body: unknown): Promise<{ written: DeclarationRequest; findings: Findings }> {
    const { value: written, faults } = readAs(DeclarationRequest, body);
    const findings = checkDeclaration(written, this.clock.now(), faults);
    if (findings.sound('/gate') && !(await this.gates.knows(written.gate)))
      findings.fault('declarations.gate-unknown', '/gate');
    for (const [{ shipmentId }, field] of eachOf(written.shipments, '/shipments'))
      if (shipmentId != null) findings.fault('declarations.shipment.unknown', `${field}/shipmentId`);
    return { written, findings };
  }

  /** @throws Refusal `http.validation` with every fault. */
  async read(body: unknown): Promise<{ written: DeclarationRequest; findings: Findings }> {
    const judged = await this.judge(body);
    refuseFaults(judged.findings.faults);
    return judged;
  }
}

/** Faults of shipments that the declaration does not have. */
export const unknownShipments = (places: readonly number[]): Fault[] =>
  places.map((place) => ({
    code: 'declarations.shipment.unknown',
    field: `/shipments/${place}/shipmentId`,
    message: FAULTS['declarations.shipment.unknown'],
  }));
