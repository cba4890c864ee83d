import { Injectable } from '@nestjs/common';
import { type ActingAgency, millisecondsOf } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import type { Command } from '@onegate/http';
import { Clock, type Transaction } from '@onegate/persistence';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import { subjectOf } from '../movement/domain/tell.ts';
import type { OpenMovement } from '../movement/open-movement.ts';
import { RecordActs } from '../records/record-acts.ts';
import type { Register } from '../register/domain/register.ts';
import { Registers } from '../register/registers.ts';
import { commitmentTo, type SealedTruth } from '../sealed/domain/compartment.ts';
import { type ToldBy, underSeal } from '../sealed/seal.ts';
import { keepSealed, noteAct } from '../sealed/sealed.repository.ts';
import { reviewDate } from './domain/review.ts';
import type { PlaceHoldRequest } from './place-hold.request.ts';

/** The hold as it is told, and in whose name. */
interface Telling {
  readonly hold: {
    readonly agency: ActingAgency;
    readonly legalBasis: string;
    readonly reviewAt: string;
    readonly sealed?: boolean;
  };
  readonly noted: Readonly<Record<string, unknown>>;
  readonly by: ToldBy;
}

interface Place {
  readonly holdId: string;
  readonly gate: string;
  readonly limitsVersion?: number | undefined;
  readonly agency: ActingAgency;
  readonly unit: string;
  readonly reviewAt: string;
  readonly noticeDueAt: string | undefined;
  readonly register: Register;
}

/** Places holds: open ones as they are, sealed ones so that what is told says nothing of them. */
@Injectable()
export class HoldPlacing {
  constructor(
    private readonly acts: RecordActs,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  async place(
    tx: Transaction,
    movement: OpenMovement & { readonly file: MovementFile },
    recordId: string,
    request: PlaceHoldRequest,
    command: Command,
  ): Promise<{ holdId: string; event: string | undefined }> {
    const { gate, limitsVersion } = movement.file;
    const { caller } = command;
    const register = await this.registers.at(gate);
    const agency = caller.agency ?? 'MANAGEMENT_BOARD';
    const unit = register.unitOf(gate, agency);
    const placing = { register, of: movement.file, unit, caller: caller.id, now: this.clock.now() };
    const reviewAt = reviewDate(request, placing);
    const noticeDueAt = request.notice && new Date(request.notice.deferUntil).toISOString();
    const place = { holdId: newId(), gate, limitsVersion, agency, unit, reviewAt, noticeDueAt, register };
    const sealed = request.sealed && this.#truth(place, request, caller.id);
    const truth = sealed && { sealed, salted: commitmentTo(sealed) };
    const { hold, noted, by } = truth
      ? this.#toldSealed(place, truth.salted.digest)
      : this.#toldOpenly(place, request, command);
    const subject = subjectOf(movement.file, recordId);
    const { holdId } = place;
    await movement.apply(
      { name: 'hold.placed', data: { subject, holdId, ...hold }, noted, ...by.done },
      by.cause,
    );
    if (noticeDueAt === undefined)
      await movement.apply(
        { name: 'hold.notified', data: { subject, holdId }, ...by.done, eventId: newId() },
        by.cause,
      );
    const [event] = await this.acts.store(tx);
    if (truth) {
      await keepSealed(tx, truth.sealed, truth.salted.disclosed[0]);
      await noteAct(tx, holdId, 'PLACED', caller.id, { approver: request.approver });
    }
    return { holdId, event };
  }

  #toldOpenly(
    { agency, reviewAt, noticeDueAt }: Place,
    { legalBasis, reasonCode, approver, notice }: PlaceHoldRequest,
    command: Command,
  ): Telling {
    const deferred = notice && {
      noticeDueAt,
      noticeAuthority: notice.authority,
      noticeReference: notice.reference,
    };
    return {
      hold: { agency, legalBasis, reviewAt },
      noted: { reasonCode, approver, ...deferred },
      by: { done: this.acts.doneBy(command), cause: command.cause },
    };
  }

  /** The date of review is the furthest that any hold may have: it says nothing of this one. */
  #toldSealed({ gate, limitsVersion, register, noticeDueAt }: Place, commitment: string): Telling {
    const longest = millisecondsOf(register.limitOf({ gate, limitsVersion }, 'HOLD_REVIEW'));
    const furthest = this.clock.now().getTime() + longest;
    return {
      hold: {
        agency: 'MANAGEMENT_BOARD',
        legalBasis: 'SEALED',
        reviewAt: new Date(furthest).toISOString(),
        sealed: true,
      },
      noted: { commitment, ...(noticeDueAt !== undefined && { noticeDueAt }) },
      by: underSeal(register, gate),
    };
  }

  #truth(
    { register: _, noticeDueAt: __, limitsVersion: ___, ...place }: Place,
    request: PlaceHoldRequest,
    by: string,
  ): SealedTruth {
    const { legalBasis, reasonCode, approver, sealed, notice } = request;
    return {
      ...place,
      people: [...new Set([by, approver, ...(sealed?.people ?? [])])],
      legalBasis,
      reasonCode,
      placedBy: by,
      approver,
      placedAt: this.clock.now().toISOString(),
      ...(notice && { noticeAuthority: notice.authority, noticeReference: notice.reference }),
    };
  }
}
