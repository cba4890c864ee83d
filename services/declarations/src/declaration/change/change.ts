import { Injectable } from '@nestjs/common';
import { parsePlate } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import { type Command, readAs } from '@onegate/http';
import { Clock, type Transaction } from '@onegate/persistence';
import { Refusal, refuseFaults } from '@onegate/problems';
import { permit } from '../act.ts';
import { DeclarationChangeRequest } from '../content/declaration-change.request.ts';
import { unknownShipments } from '../content/declaration-form.ts';
import type { Declaration } from '../declaration.ts';
import { saveContent } from '../declaration.repository.ts';
import { checkDeclaration } from '../domain/check/check-declaration.ts';
import { identified, type Identity, matchShipments } from '../domain/identity.ts';
import { contentOf, crewOf } from '../domain/normalise.ts';
import { writtenOf } from '../domain/rewrite.ts';
import type { Written } from '../domain/written.ts';
import { freePlates, holdPlate } from '../plate-hold.repository.ts';
import { giveReferences, newTrackingCode } from '../reference.repository.ts';

/** Replaces parts of a declaration that is with the enterprise. */
@Injectable()
export class Change {
  constructor(private readonly clock: Clock) {}

  async apply(tx: Transaction, command: Command, id: string, body: unknown): Promise<Declaration> {
    const { value: given, faults } = readAs(DeclarationChangeRequest, body);
    const plate = faults.length === 0 && given.vehicle ? parsePlate(given.vehicle.plate) : undefined;
    const { declaration: before } = await permit(tx, command, id, 'change', plate?.ok ? [plate.key] : []);
    const written = merged(before, given);
    const findings = checkDeclaration(written, this.clock.now(), faults);
    refuseFaults(findings.faults);
    const content = contentOf(written, before.declarantEnterprise);
    const identities = await this.#identities(tx, before, written);
    const after: Declaration = {
      ...before,
      version: before.version + 1,
      content: { ...content, shipments: identified(content.shipments, identities) },
      crew: crewOf(written.crew),
      warnings: findings.warnings,
    };
    await movePlate(tx, before, after);
    await saveContent(tx, after);
    return after;
  }

  /** Known shipments keep theirs; new ones, possible only before the first submission, get one. */
  async #identities(tx: Transaction, before: Declaration, { shipments }: Written): Promise<Identity[]> {
    const known = before.content.shipments;
    const matching = matchShipments(shipments, known);
    if (!matching.ok) {
      refuseFaults(unknownShipments(matching.unknownAt));
      return [];
    }
    const fresh = matching.matched.filter((identity) => identity === undefined).length;
    if (before.declarationVersion > 0 && (fresh > 0 || shipments.length !== known.length))
      throw new Refusal('declarations.shipments.fixed');
    const minted = await mint(tx, before, fresh, this.clock.now().getUTCFullYear());
    return matching.matched.flatMap((identity) => identity ?? minted.shift() ?? []);
  }
}

function merged(before: Declaration, given: DeclarationChangeRequest): Written {
  const base = writtenOf(before);
  return {
    direction: base.direction,
    carrierEnterprise:
      given.carrierEnterprise === undefined ? base.carrierEnterprise : given.carrierEnterprise,
    vehicle: given.vehicle ?? base.vehicle,
    crew: given.crew ?? base.crew,
    expectedArrivalAt:
      given.expectedArrivalAt === undefined ? base.expectedArrivalAt : given.expectedArrivalAt,
    shipments: given.shipments ?? base.shipments,
  };
}

async function mint(
  tx: Transaction,
  { gate, declarationId }: Declaration,
  count: number,
  year: number,
): Promise<Identity[]> {
  if (count === 0) return [];
  const subjects = Array.from({ length: count }, () => ({
    subjectId: newId(),
    trackingCode: newTrackingCode(),
  }));
  const refs = await giveReferences(tx, { gate, year, declarationId }, subjects);
  return subjects.map(({ subjectId, trackingCode }, index) => ({
    shipmentId: subjectId,
    ref: refs[index] ?? '',
    trackingCode,
  }));
}

/** A draft holds no plate yet; what was submitted holds the new one from now on. */
async function movePlate(tx: Transaction, before: Declaration, after: Declaration): Promise<void> {
  const [old, next] = [before.content.vehicle.plate.key, after.content.vehicle.plate.key];
  if (before.declarationVersion === 0 || old === next) return;
  await holdPlate(tx, next, after.movementId);
  await freePlates(tx, after.movementId, [old]);
}
