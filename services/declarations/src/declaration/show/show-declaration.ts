import { type Caller, seesOf } from '@onegate/auth';
import { type Declaration, partiesOf } from '../declaration.ts';
import type { CrewMember, Shipment } from '../domain/content.ts';
import { allowedActions } from './allowed-actions.ts';
import type { CrewMemberView } from './crew-member.view.ts';
import type { DeclarationHead, DeclarationReceipt, DeclarationView } from './declaration.view.ts';
import type { ShipmentIdentityView, ShipmentView } from './shipment.view.ts';

/** The answer of a command. */
export const receiptOf = (declaration: Declaration, caller: Caller): DeclarationReceipt => ({
  ...headOf(declaration, caller),
  shipments: declaration.content.shipments.map((shipment) =>
    identityOf(shipment, seesCode(declaration, caller)),
  ),
  warnings: [...declaration.warnings],
});

/** The whole declaration, with what the caller need not know kept back. */
export function viewOf(declaration: Declaration, caller: Caller): DeclarationView {
  const { content } = declaration;
  const own = seesCode(declaration, caller);
  return {
    ...headOf(declaration, caller),
    declarantEnterprise: declaration.declarantEnterprise,
    ...(declaration.lodgedAs && { lodgedAs: declaration.lodgedAs }),
    carrierEnterprise: content.carrierEnterprise,
    vehicle: { ...content.vehicle, containers: [...content.vehicle.containers] },
    crew: declaration.crew.map((member) => crewMemberOf(member, seesCrew(declaration, caller))),
    ...(content.expectedArrivalAt !== undefined && { expectedArrivalAt: content.expectedArrivalAt }),
    shipments: content.shipments.map((shipment) => shipmentOf(shipment, own)),
    warnings: [...declaration.warnings],
    corrections: [...declaration.corrections],
    ...(declaration.openAmendment !== null && { openAmendment: declaration.openAmendment }),
    ...(declaration.openCancellation !== null && { openCancellation: declaration.openCancellation }),
    ...timesOf(declaration),
  };
}

function headOf(declaration: Declaration, caller: Caller): DeclarationHead {
  const { declarationId, movementId, ref, gate, content, status, version, declarationVersion } = declaration;
  return {
    declarationId,
    movementId,
    ref,
    gate,
    direction: content.direction,
    status,
    version,
    declarationVersion,
    allowedActions: allowedActions(declaration, caller),
  };
}

const timesOf = ({ createdAt, submittedAt, acceptedAt, closedAt }: Declaration) => ({
  createdAt: createdAt.toISOString(),
  ...(submittedAt && { submittedAt: submittedAt.toISOString() }),
  ...(acceptedAt && { acceptedAt: acceptedAt.toISOString() }),
  ...(closedAt && { closedAt: closedAt.toISOString() }),
});

/** Only the enterprise that declared: the carrier gets the code from it, on the slip. */
const seesCode = (declaration: Declaration, caller: Caller): boolean =>
  seesOf(caller, [declaration.declarantEnterprise])('TRACKING');

/** The enterprises of the truck, and the border guard who checks the crew. */
export const seesCrew = (declaration: Declaration, caller: Caller): boolean =>
  seesOf(caller, partiesOf(declaration))('CREW');

function crewMemberOf(member: CrewMember, whole: boolean): CrewMemberView {
  const { role, nationality, documentKind } = member;
  return whole ? { ...member, masked: false } : { role, nationality, documentKind, masked: true };
}

const identityOf = ({ shipmentId, ref, trackingCode }: Shipment, own: boolean): ShipmentIdentityView => ({
  shipmentId,
  ref,
  ...(own && { trackingCode }),
});

const shipmentOf = (shipment: Shipment, own: boolean): ShipmentView => ({
  ...identityOf(shipment, own),
  enterprise: shipment.enterprise,
  customsDeclarations: shipment.customsDeclarations.map((customs) => ({ ...customs, source: 'DECLARED' })),
  goods: [...shipment.goods],
});
