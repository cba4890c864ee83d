import { DIRECTIONS } from '@onegate/codes';
import { Code, Id, ListOf, Nested, Text, Texts, Time, Whole } from '@onegate/http';
import { VehicleView } from './vehicle.view.ts';
import { ACTIONS, STATUSES } from '../domain/status.ts';
import { DeclarationCorrectionView } from './correction.view.ts';
import { CrewMemberView } from './crew-member.view.ts';
import { LodgedAsView } from './lodged-as.view.ts';
import { ShipmentIdentityView, ShipmentView } from './shipment.view.ts';
import { WarningView } from './warning.view.ts';

/** Where a declaration stands: part of every answer about one. */
export class DeclarationHead {
  @Id({ meaning: 'The declaration.', example: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b5b' })
  declarationId!: string;

  @Id({ meaning: 'The movement of the truck, by which every other service knows it.' })
  movementId!: string;

  @Text({ max: 20, meaning: 'Reference of the movement, for people.', example: 'LT-26-3F8WQ2-7' })
  ref!: string;

  @Text({ max: 4, meaning: 'Code of the gate.', example: 'LT' })
  gate!: string;

  @Code({ of: DIRECTIONS, meaning: 'Which way the truck goes.', example: 'EXPORT' })
  direction!: string;

  @Code({ of: STATUSES, meaning: 'Where the declaration stands.', example: 'ACCEPTED' })
  status!: string;

  @Whole({ min: 1, max: 1_000_000, meaning: 'Counts every change; the ETag.', example: 2 })
  version!: number;

  @Whole({
    min: 0,
    max: 1_000_000,
    meaning: 'Counts what the agencies were told; 0 for a draft.',
    example: 1,
  })
  declarationVersion!: number;

  @Texts({
    max: 6,
    maxLength: 20,
    of: ACTIONS,
    meaning: 'What the caller may do now.',
    example: ['amend', 'cancel'],
  })
  allowedActions!: string[];
}

/** What a command answers: identities and standing, no content. */
export class DeclarationReceipt extends DeclarationHead {
  @ListOf(() => ShipmentIdentityView, {
    max: 50,
    meaning: 'Identities of the shipments, in the order declared.',
  })
  shipments!: ShipmentIdentityView[];

  @ListOf(() => WarningView, { max: 1000, meaning: 'What is odd about it.' })
  warnings!: WarningView[];
}

/** The whole declaration. */
export class DeclarationView extends DeclarationHead {
  @Text({ max: 38, meaning: 'The enterprise that declared.', example: '5900123451' })
  declarantEnterprise!: string;

  @Nested(() => LodgedAsView, {
    optional: true,
    meaning: 'Who lodged it in the enterprise’s name; absent: it did itself.',
  })
  lodgedAs?: LodgedAsView;

  @Text({ max: 38, meaning: 'The enterprise that drives.', example: '5900123451' })
  carrierEnterprise!: string;

  @Nested(() => VehicleView, { meaning: 'The truck.' })
  vehicle!: VehicleView;

  @ListOf(() => CrewMemberView, { max: 6, meaning: 'The people on it.' })
  crew!: CrewMemberView[];

  @Time({
    optional: true,
    meaning: 'When the truck is expected at the gate.',
    example: '2026-12-01T01:00:00.000Z',
  })
  expectedArrivalAt?: string;

  @ListOf(() => ShipmentView, { max: 50, meaning: 'The goods by enterprise.' })
  shipments!: ShipmentView[];

  @ListOf(() => WarningView, { max: 1000, meaning: 'What is odd about it.' })
  warnings!: WarningView[];

  @ListOf(() => DeclarationCorrectionView, { max: 50, meaning: 'What the management board asks to correct.' })
  corrections!: DeclarationCorrectionView[];

  @Id({ optional: true, meaning: 'The amendment that is not decided yet.' })
  openAmendment?: string;

  @Id({ optional: true, meaning: 'The cancellation that clearance has not decided yet.' })
  openCancellation?: string;

  @Time({ meaning: 'When the draft was made.', example: '2026-11-24T01:00:00.000Z' })
  createdAt!: string;

  @Time({ optional: true, meaning: 'When it was last submitted.', example: '2026-11-24T01:05:00.000Z' })
  submittedAt?: string;

  @Time({ optional: true, meaning: 'When it was accepted.', example: '2026-11-24T01:05:00.000Z' })
  acceptedAt?: string;

  @Time({
    optional: true,
    meaning: 'When the movement ended or was cancelled.',
    example: '2026-11-24T09:00:00.000Z',
  })
  closedAt?: string;
}
