import './problems.ts';
import { Module } from '@nestjs/common';
import { HEALTH_CHECKS } from '@onegate/http';
import { Admissions } from './arrival/admissions.ts';
import { ArriveController } from './arrival/arrive.controller.ts';
import { BookController } from './booking/book/book.controller.ts';
import { ShowSlotsController } from './booking/show-slots/show-slots.controller.ts';
import { PayController } from './charges/pay/pay.controller.ts';
import { ShowChargesController } from './charges/show-charges/show-charges.controller.ts';
import { Closures } from './closures/closures.ts';
import { DeclareClosureController } from './closures/declare/declare-closure.controller.ts';
import { ListClosuresController } from './closures/list/list-closures.controller.ts';
import { ReopenGateController } from './closures/reopen/reopen-gate.controller.ts';
import { ShowClosureController } from './closures/show/show-closure.controller.ts';
import { AcknowledgeController } from './crossing/acknowledge.controller.ts';
import { CrossController } from './crossing/cross.controller.ts';
import { ReturnController } from './crossing/return.controller.ts';
import { ClearanceClient } from './exit/clearance-client.ts';
import { ExitController } from './exit/exit.controller.ts';
import { GatesCheck } from './gate/gates-check.ts';
import { GateRegister } from './gate/gate-register.ts';
import { ShowGateController } from './gate/show/show-gate.controller.ts';
import { Declared } from './movement/declared.ts';
import { Followed } from './movement/followed.ts';
import { MovementActs } from './movement/movement-acts.ts';
import { ListMovementsController } from './movement/read/list-movements.controller.ts';
import { ShowMovementController } from './movement/read/show-movement.controller.ts';
import { CallNextController } from './queue/call/call-next.controller.ts';
import { CallController } from './queue/call/call.controller.ts';
import { ShowQueueController } from './queue/show-queue/show-queue.controller.ts';
import { OnDeclarationInForce } from './reactions/on-declaration-in-force.ts';
import { OnFactCorrected } from './reactions/on-fact-corrected.ts';
import { OnMovementEnded } from './reactions/on-movement-ended.ts';
import { OnTimeLimits } from './reactions/on-time-limits.ts';
import { OnStageChanged } from './reactions/on-stage-changed.ts';
import { StandingController } from './standing/standing.controller.ts';
import { TransshipmentsController } from './transshipments/transshipments.controller.ts';
import { Transshipments } from './transshipments/transshipments.ts';
import { DemandUnloadingController } from './unloading/demand-unloading.controller.ts';
import { UnloadController } from './unloading/unload.controller.ts';
import { EnterYardController } from './yard/enter-yard.controller.ts';
import { ShowYardsController } from './yard/show-yards.controller.ts';

@Module({
  controllers: [
    OnDeclarationInForce,
    StandingController,
    OnStageChanged,
    OnTimeLimits,
    OnMovementEnded,
    OnFactCorrected,
    ListMovementsController,
    ShowMovementController,
    BookController,
    ArriveController,
    EnterYardController,
    TransshipmentsController,
    DemandUnloadingController,
    UnloadController,
    ShowChargesController,
    PayController,
    CallController,
    CallNextController,
    ExitController,
    CrossController,
    AcknowledgeController,
    ReturnController,
    ShowSlotsController,
    ShowQueueController,
    ShowYardsController,
    ShowGateController,
    DeclareClosureController,
    ListClosuresController,
    ShowClosureController,
    ReopenGateController,
  ],
  providers: [
    GateRegister,
    MovementActs,
    Transshipments,
    Closures,
    Declared,
    Followed,
    Admissions,
    ClearanceClient,
    GatesCheck,
    { provide: HEALTH_CHECKS, useFactory: (gates: GatesCheck) => [gates], inject: [GatesCheck] },
  ],
  exports: [HEALTH_CHECKS],
})
export class LogisticsModule {}
