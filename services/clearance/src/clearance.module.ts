import { TolerancesController } from './weights/tolerances.controller.ts';
import { Weights } from './weights/weights.ts';
import { GateEvents } from './board/events/gate-events.ts';
import { GateEventsController } from './board/events/gate-events.controller.ts';
import { Streams } from './board/events/streams.ts';
import { ShowBoardController } from './board/show-board.controller.ts';
import { Module } from '@nestjs/common';
import { HEALTH_CHECKS, type HealthCheck } from '@onegate/http';
import { BreachFigure } from './clocks/breach-figure.ts';
import { BreachesController } from './breaches/breaches.controller.ts';
import { ExplainBreachController } from './breaches/explain-breach.controller.ts';
import { DueMovements } from './clocks/due-movements.ts';
import { Rearmings } from './clocks/rearm/rearmings.ts';
import { RearmWatch } from './clocks/rearm/rearm-watch.ts';
import { Timer } from './clocks/timer.ts';
import { AssignRecordController } from './contests/assign-record.controller.ts';
import { ContestRecordController } from './contests/contest-record.controller.ts';
import { ListContestsController } from './contests/list-contests.controller.ts';
import { CorrectRecordController } from './corrections/correct-record.controller.ts';
import { CorrectionCheck } from './corrections/correction-check.ts';
import { ListCorrectionsController } from './corrections/list-corrections.controller.ts';
import { ListDifferencesController } from './differences/list-differences.controller.ts';
import { DriftController } from './drift/drift.controller.ts';
import { Standings } from './drift/standings.ts';
import { DeclareOutageController } from './outages/declare-outage.controller.ts';
import { DecideOutageController } from './outages/decide-outage.controller.ts';
import { OnClosures } from './outages/on-closures.ts';
import { Outages } from './outages/outages.ts';
import { Standstills } from './outages/standstills.ts';
import { Heart } from './outages/silence/heart.ts';
import { SilenceFigures } from './outages/silence/silence-figures.ts';
import { PermitExitController } from './exit/permit-exit.controller.ts';
import { AnswerHandoverController } from './handovers/answer-handover.controller.ts';
import { HandoverAnswers } from './handovers/handover-answers.ts';
import { OfferHandoverController } from './handovers/offer-handover.controller.ts';
import { AnswerObjectionController } from './holds/answer-objection.controller.ts';
import { ExtendHoldController } from './holds/extend-hold.controller.ts';
import { HoldDesk } from './holds/hold-desk.ts';
import { HoldPlacing } from './holds/hold-placing.ts';
import { ObjectToHoldController } from './holds/object-to-hold.controller.ts';
import { ShowHoldController } from './holds/show-hold.controller.ts';
import { CountSealedController } from './sealed/count-sealed.controller.ts';
import { SealedHoldsController } from './sealed/sealed-holds.controller.ts';
import { LiftHoldController } from './holds/lift-hold.controller.ts';
import { PlaceHoldController } from './holds/place-hold.controller.ts';
import { ShowBundleController } from './ledger/bundle/show-bundle.controller.ts';
import { LedgerKeys } from './ledger/checkpoints/ledger-keys.ts';
import { OnRefusalsCounted } from './ledger/refusals/on-refusals-counted.ts';
import { RefusalDaysController } from './ledger/refusals/refusal-days.controller.ts';
import { OnCheckpoint } from './ledger/checkpoints/on-checkpoint.ts';
import { EraseController } from './ledger/erasure/erase.controller.ts';
import { LedgerKeysController } from './ledger/read/ledger-keys.controller.ts';
import { ProofsController } from './ledger/read/proofs.controller.ts';
import { ShowCheckpointController } from './ledger/read/show-checkpoint.controller.ts';
import { TileController } from './ledger/read/tile.controller.ts';
import { Sequencer } from './ledger/tree/sequencer.ts';
import { Sequencing } from './ledger/tree/sequencing.ts';
import { MovementDesk } from './movement/movement-desk.ts';
import { ObligationsController } from './obligations/obligations.controller.ts';
import { TrackController } from './track/track.controller.ts';
import { VisitsController } from './visits/visits.controller.ts';
import { Visits } from './visits/visits.ts';
import { OnFacts } from './reactions/on-facts.ts';
import { OnLegs } from './reactions/on-legs.ts';
import { HoldingsController } from './records/read/holdings.controller.ts';
import { ListEntriesController } from './records/read/list-entries.controller.ts';
import { ListRecordsController } from './records/read/list-records.controller.ts';
import { ShowRecordController } from './records/read/show-record.controller.ts';
import { PastFiles } from './records/past/past-files.ts';
import { RecordActs } from './records/record-acts.ts';
import { AgenciesController } from './register/agencies/agencies.controller.ts';
import { HeadsController } from './register/heads/heads.controller.ts';
import { RegisterKeeper } from './register/keep/register-keeper.ts';
import { OfficersController } from './register/officers/officers.controller.ts';
import { RostersController } from './register/rosters/rosters.controller.ts';
import { RegisterPublisher } from './register/register-publisher.ts';
import { RegisterCheck } from './register/register-check.ts';
import { Registers } from './register/registers.ts';
import { ListUnitsController } from './register/units/list-units.controller.ts';
import { KeepUnitsController } from './register/units/keep-units.controller.ts';
import { LaterParts } from './refusals/later-parts.ts';
import { RefuseDeclarationController } from './refusals/refuse-declaration.controller.ts';
import { RefusalCheck } from './refusals/refusal-check.ts';
import { RefuseEntryController } from './refusals/refuse-entry.controller.ts';
import { RoutesCheck } from './route/routes-check.ts';
import { ShiftChangesController } from './shift-changes/shift-changes.controller.ts';
import { ShiftChanges } from './shift-changes/shift-changes.ts';
import { ShiftWatch } from './shift-changes/shift-watch.ts';
import { Turns } from './shift-changes/turns/turns.ts';
import { CalendarsController } from './calendar/keep/calendars.controller.ts';
import { ChangeLimitsController } from './limits/change-limits.controller.ts';
import { ShowLimitsController } from './limits/show-limits.controller.ts';
import { ShowRoutesController } from './route/show/show-routes.controller.ts';
import { ShowTimeController } from './time/show-time.controller.ts';

@Module({
  controllers: [
    OnFacts,
    OnLegs,
    ObligationsController,
    VisitsController,
    TrackController,
    ListRecordsController,
    ShowRecordController,
    ListEntriesController,
    HoldingsController,
    ShowTimeController,
    ShowBoardController,
    GateEventsController,
    TolerancesController,
    DriftController,
    OnClosures,
    DeclareOutageController,
    DecideOutageController,
    PermitExitController,
    PlaceHoldController,
    RefuseEntryController,
    RefuseDeclarationController,
    LiftHoldController,
    ExtendHoldController,
    ShowHoldController,
    ObjectToHoldController,
    AnswerObjectionController,
    SealedHoldsController,
    CountSealedController,
    OfferHandoverController,
    AnswerHandoverController,
    ContestRecordController,
    AssignRecordController,
    ListContestsController,
    ListDifferencesController,
    CorrectRecordController,
    ListCorrectionsController,
    BreachesController,
    ExplainBreachController,
    ListUnitsController,
    KeepUnitsController,
    ShiftChangesController,
    AgenciesController,
    OfficersController,
    HeadsController,
    RostersController,
    CalendarsController,
    ShowRoutesController,
    ShowLimitsController,
    ChangeLimitsController,
    OnCheckpoint,
    OnRefusalsCounted,
    RefusalDaysController,
    ShowCheckpointController,
    LedgerKeysController,
    TileController,
    ProofsController,
    ShowBundleController,
    EraseController,
  ],
  providers: [
    GateEvents,
    Weights,
    Streams,
    RoutesCheck,
    Standings,
    Registers,
    RegisterPublisher,
    RegisterKeeper,
    Turns,
    ShiftChanges,
    ShiftWatch,
    MovementDesk,
    RecordActs,
    PastFiles,
    CorrectionCheck,
    RefusalCheck,
    LaterParts,
    Visits,
    HandoverAnswers,
    HoldDesk,
    HoldPlacing,
    Rearmings,
    Outages,
    Standstills,
    Heart,
    SilenceFigures,
    RearmWatch,
    DueMovements,
    BreachFigure,
    Timer,
    LedgerKeys,
    Sequencer,
    Sequencing,
    RegisterCheck,
    {
      provide: HEALTH_CHECKS,
      useFactory: (...checks: HealthCheck[]) => checks,
      inject: [RegisterCheck, SilenceFigures],
    },
  ],
  exports: [HEALTH_CHECKS],
})
export class ClearanceModule {}
