import { Injectable } from '@nestjs/common';
import { readAs } from '@onegate/http';
import { Clock } from '@onegate/persistence';
import { type Fault, refuseFaults } from '@onegate/problems';
import type { Declaration } from '../../declaration/declaration.ts';
import { checkDeclaration } from '../../declaration/domain/check/check-declaration.ts';
import { FAULTS } from '../../declaration/domain/check/faults.ts';
import type { Warning } from '../../declaration/domain/check/warnings.ts';
import type { Written } from '../../declaration/domain/written.ts';
import { type AmendmentKind, approvalBy, type ApprovalAgency, kindsOf } from '../domain/amendment.ts';
import { AmendmentRequest } from './amendment.request.ts';
import { merge, movedTo } from './merge.ts';

/** An amendment that may be asked for. */
export interface ReadAmendment {
  readonly reasonCode: string;
  readonly kinds: AmendmentKind[];
  readonly approvalBy: ApprovalAgency;
  readonly written: Written;
  readonly warnings: readonly Warning[];
}

/** Reads the body of an amendment against the declaration that it changes. */
@Injectable()
export class AmendmentForm {
  constructor(private readonly clock: Clock) {}

  /** @throws Refusal `http.validation` with every fault, each at its place in the body. */
  read(body: unknown, declaration: Declaration): ReadAmendment {
    const { value, faults } = readAs(AmendmentRequest, body);
    const changes = typeof value.changes === 'object' ? value.changes : undefined;
    const merged = merge(declaration, changes);
    const findings = checkDeclaration(
      merged.written,
      this.clock.now(),
      movedTo(faults, merged.inDeclaration),
    );
    const judged = faults.length === 0 ? judgeKinds(kindsOf(changes ?? {})) : { faults: [] };
    refuseFaults([
      ...faults,
      ...movedTo(findings.faults.slice(faults.length), merged.inRequest),
      ...merged.unknownAt.map(unknownShipment),
      ...judged.faults,
    ]);
    if (!('kinds' in judged)) throw new Error('an amendment without faults has kinds');
    const { kinds, agency } = judged;
    const { warnings } = findings;
    return { reasonCode: value.reasonCode, kinds, approvalBy: agency, written: merged.written, warnings };
  }
}

type Judged =
  | { readonly faults: readonly Fault[] }
  | { readonly faults: readonly never[]; readonly kinds: AmendmentKind[]; readonly agency: ApprovalAgency };

function judgeKinds(kinds: AmendmentKind[]): Judged {
  if (kinds.length === 0) return { faults: [fault('empty', 'at least one part must change')] };
  const agency = approvalBy(kinds);
  return agency === undefined
    ? { faults: [fault('mixed', 'a change of the crew is an amendment of its own')] }
    : { faults: [], kinds, agency };
}

const fault = (what: string, message: string): Fault => ({
  code: `declarations.amendment.${what}`,
  field: '/changes',
  message,
});

const unknownShipment = (field: string): Fault => ({
  code: 'declarations.shipment.unknown',
  field,
  message: FAULTS['declarations.shipment.unknown'],
});
