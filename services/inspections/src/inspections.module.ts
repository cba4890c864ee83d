import { Module } from '@nestjs/common';
import { ChannelController } from './channel/channel.controller.ts';
import { ChannelRepository } from './channel/channel.repository.ts';
import { RaiseChannelHandler } from './channel/raise-channel.handler.ts';
import { ChecklistsController } from './checklists/checklists.controller.ts';
import { ClaimReleaseController } from './inspection/claim-release/claim-release.controller.ts';
import { ClaimController } from './inspection/claim/claim.controller.ts';
import { ConclusionController } from './inspection/conclusion/conclusion.controller.ts';
import { FindingsController } from './inspection/findings/findings.controller.ts';
import { InformationRequestsController } from './inspection/information-requests/information-requests.controller.ts';
import { InspectionDesk } from './inspection/inspection-desk.ts';
import { InspectionRepository } from './inspection/inspection.repository.ts';
import { QuarantineGate } from './inspection/quarantine-gate.ts';
import { InspectionController } from './inspection/reading/inspection.controller.ts';
import { SubjectInspectionsController } from './inspection/reading/subject-inspections.controller.ts';
import { WorklistController } from './inspection/reading/worklist.controller.ts';
import { StartController } from './inspection/start/start.controller.ts';
import { VoidingController } from './inspection/voiding/voiding.controller.ts';
import { MovementRepository } from './planning/movement.repository.ts';
import { Planner } from './planning/planner.ts';
import { Voidings } from './planning/voidings.ts';
import { ReInspectionController } from './re-inspection/re-inspection.controller.ts';
import { ReInspectionHandler } from './re-inspection/re-inspection.handler.ts';
import { OnAmendmentAdmitted } from './reactions/on-amendment-admitted.ts';
import { OnAmendmentRejected } from './reactions/on-amendment-rejected.ts';
import { OnDeclarationAccepted } from './reactions/on-declaration-accepted.ts';
import { OnDeclarationAmended } from './reactions/on-declaration-amended.ts';
import { OnExitPermitted } from './reactions/on-exit-permitted.ts';
import { OnFactCorrected } from './reactions/on-fact-corrected.ts';
import { OnMovementCancelled } from './reactions/on-movement-cancelled.ts';
import { OnVehicleAdmitted } from './reactions/on-vehicle-admitted.ts';
import { OnYardEntered } from './reactions/on-yard-entered.ts';
import { DeclarationPlanning } from './reactions/plan-declaration.ts';
import { RulesController } from './rules/rules.controller.ts';
import { StandingController } from './standing/standing.controller.ts';

@Module({
  controllers: [
    ...[WorklistController, InspectionController, SubjectInspectionsController],
    ...[ClaimController, ClaimReleaseController, StartController, FindingsController],
    ...[InformationRequestsController, ConclusionController, VoidingController],
    ...[ReInspectionController, ChannelController, RulesController, ChecklistsController, StandingController],
    ...[OnDeclarationAccepted, OnDeclarationAmended, OnVehicleAdmitted, OnYardEntered],
    ...[OnAmendmentAdmitted, OnAmendmentRejected, OnMovementCancelled, OnExitPermitted],
    OnFactCorrected,
  ],
  providers: [
    ...[InspectionRepository, MovementRepository, ChannelRepository],
    ...[InspectionDesk, QuarantineGate, RaiseChannelHandler, ReInspectionHandler],
    ...[Planner, Voidings, DeclarationPlanning],
  ],
})
export class InspectionsModule {}
