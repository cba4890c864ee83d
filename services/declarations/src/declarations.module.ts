// First, since the controllers below name these codes.
import './problems.ts';
import { Module } from '@nestjs/common';
import { HEALTH_CHECKS } from '@onegate/http';
import { ListAmendmentsController } from './amendment/list/list-amendments.controller.ts';
import { AmendmentForm } from './amendment/request/amendment-form.ts';
import { AmendmentRequests } from './amendment/request/amendment-requests.ts';
import { RequestAmendmentController } from './amendment/request/request-amendment.controller.ts';
import { ReadCancellationController } from './cancellation/read/read-cancellation.controller.ts';
import { CancellationRequests } from './cancellation/request/cancellation-requests.ts';
import { RequestCancellationController } from './cancellation/request/request-cancellation.controller.ts';
import { CodesController } from './codes/codes.controller.ts';
import { ReadCustomsDeclarationController } from './customs-declaration/read-customs-declaration.controller.ts';
import { AcceptDeclarationController } from './declaration/accept/accept-declaration.controller.ts';
import { ChangeDeclarationController } from './declaration/change/change-declaration.controller.ts';
import { Change } from './declaration/change/change.ts';
import { DeclarationForm } from './declaration/content/declaration-form.ts';
import { CreateDeclarationController } from './declaration/create/create-declaration.controller.ts';
import { ListDeclarationsController } from './declaration/list/list-declarations.controller.ts';
import { ReadDeclarationController } from './declaration/read/read-declaration.controller.ts';
import { RequestCorrectionController } from './declaration/request-correction/request-correction.controller.ts';
import { Submission } from './declaration/submit/submission.ts';
import { SubmitDeclarationController } from './declaration/submit/submit-declaration.controller.ts';
import { ValidateDeclarationController } from './declaration/validate/validate-declaration.controller.ts';
import { ChangeEnterpriseController } from './enterprises/change/change-enterprise.controller.ts';
import { EnterpriseRegister } from './enterprises/enterprise-register.ts';
import { ListEnterprisesController } from './enterprises/list/list-enterprises.controller.ts';
import { ReadEnterpriseController } from './enterprises/read/read-enterprise.controller.ts';
import { RegisterEnterpriseController } from './enterprises/register/register-enterprise.controller.ts';
import { GatesCheck } from './gates/gates-check.ts';
import { KnownGates } from './gates/known-gates.ts';
import { EndMandateController } from './mandates/end/end-mandate.controller.ts';
import { GiveMandateController } from './mandates/give/give-mandate.controller.ts';
import { ListMandatesController } from './mandates/list/list-mandates.controller.ts';
import { Mandates } from './mandates/mandates.ts';
import { ReadMandateController } from './mandates/read/read-mandate.controller.ts';
import { OnAmendmentAdmitted } from './reactions/on-amendment-admitted.ts';
import { OnAmendmentRejected } from './reactions/on-amendment-rejected.ts';
import { OnCancellationRejected } from './reactions/on-cancellation-rejected.ts';
import { OnDecisions } from './reactions/on-decisions.ts';
import { OnInspectionAdded } from './reactions/on-inspection-added.ts';
import { OnInspectionConcluded } from './reactions/on-inspection-concluded.ts';
import { OnMovementCancelled } from './reactions/on-movement-cancelled.ts';
import { OnRegisterPublished } from './reactions/on-register-published.ts';
import { OnShipmentMoved } from './reactions/on-shipment-moved.ts';
import { OnMovementCompleted } from './reactions/on-movement-completed.ts';

@Module({
  controllers: [
    ValidateDeclarationController,
    CreateDeclarationController,
    ListDeclarationsController,
    ReadDeclarationController,
    ChangeDeclarationController,
    SubmitDeclarationController,
    AcceptDeclarationController,
    RequestCorrectionController,
    RequestAmendmentController,
    ListAmendmentsController,
    RequestCancellationController,
    ReadCancellationController,
    ReadCustomsDeclarationController,
    CodesController,
    RegisterEnterpriseController,
    ListEnterprisesController,
    ReadEnterpriseController,
    ChangeEnterpriseController,
    GiveMandateController,
    ListMandatesController,
    ReadMandateController,
    EndMandateController,
    OnAmendmentAdmitted,
    OnAmendmentRejected,
    OnCancellationRejected,
    OnDecisions,
    OnInspectionAdded,
    OnInspectionConcluded,
    OnMovementCancelled,
    OnMovementCompleted,
    OnRegisterPublished,
    OnShipmentMoved,
  ],
  providers: [
    KnownGates,
    GatesCheck,
    { provide: HEALTH_CHECKS, useFactory: (gates: GatesCheck) => [gates], inject: [GatesCheck] },
    DeclarationForm,
    Change,
    Submission,
    AmendmentForm,
    AmendmentRequests,
    CancellationRequests,
    EnterpriseRegister,
    Mandates,
  ],
  exports: [HEALTH_CHECKS],
})
export class DeclarationsModule {}
