import type { FactData } from '@onegate/contracts';
import { type Input, OWN, type OwnName } from './input.ts';
import { type Holder, type Instant, type MovementFile, recordOf } from './movement-file.ts';
import type { HoldingChange } from './react.ts';
import type { Happening } from './settle.ts';
import type { Told } from './told.ts';

interface Outcome {
  readonly decided: readonly Told[];
  readonly happenings: readonly Happening[];
  readonly holdings: readonly HoldingChange[];
  readonly recordedAt: Instant;
}

/** The facts that clearance tells of what came of an input, causes before consequences. */
export function tell(file: MovementFile, input: Input, outcome: Outcome): Told[] {
  return [
    ...ownAct(file, input),
    ...outcome.decided,
    ...outcome.happenings.flatMap((happening) => tellHappening(file, input, happening, outcome.recordedAt)),
    ...outcome.holdings.flatMap((change) =>
      change.after ? [holderChanged(file, change, change.after)] : [],
    ),
  ];
}

const OWN_NAMES: ReadonlySet<string> = new Set(OWN);

/** An act of clearance's own is told as it is, under the id that its entry names. */
function ownAct(file: MovementFile, input: Input): Told[] {
  if (!OWN_NAMES.has(input.name)) return [];
  const { subject } = input.data as { subject?: { id: string } };
  const { name, data, eventId } = input as { name: OwnName; data: FactData<OwnName>; eventId: string };
  return [{ name, subject: subject?.id ?? file.movementId, data, eventId } as Told];
}

export const subjectOf = (file: MovementFile, recordId: string) => ({
  kind: recordOf(file, recordId).kind,
  id: recordId,
});

function tellHappening(file: MovementFile, input: Input, happening: Happening, recordedAt: Instant): Told[] {
  const { recordId } = happening;
  switch (happening.kind) {
    case 'RELEASED': {
      const { declarationVersion, channelVersion } = file;
      const data = { shipmentId: recordId, declarationVersion, channelVersion, releasedAt: recordedAt };
      return [{ name: 'shipment.released', subject: recordId, data }];
    }
    case 'REVOKED': {
      const data = { shipmentId: recordId, reasonCode: happening.reason, revokedAt: recordedAt };
      return [{ name: 'shipment.release-revoked', subject: recordId, data }];
    }
    case 'OFFER_ENDED': {
      const { handoverId, offer } = happening;
      const { fromUnit, toUnit } = offer;
      const data = {
        subject: subjectOf(file, recordId),
        handoverId,
        fromUnit,
        toUnit,
        reasonCode: 'STAGE_ENDED',
      };
      return [{ name: 'handover.withdrawn', subject: recordId, data }];
    }
    case 'CONTEST_ENDED': {
      const { contestId } = happening;
      const data = { subject: subjectOf(file, recordId), contestId, reasonCode: 'STAGE_ENDED' };
      return [{ name: 'contest.lapsed', subject: recordId, data }];
    }
    case 'STAGE': {
      const { from, to } = happening;
      const data = { subject: subjectOf(file, recordId), from, to, cause: input.name };
      return [
        ...(from === null ? [opened(file, recordId)] : []),
        { name: 'stage.changed', subject: recordId, data },
        ...(to === 'COMPLETED' ? [completed(file, recordId, input.occurredAt)] : []),
        ...(to === 'CLOSED_REFUSED' ? returned(file, recordId, input.occurredAt) : []),
      ];
    }
  }
}

function opened(file: MovementFile, recordId: string): Told {
  const { gate, direction, routeVersion, declarationId } = file;
  const { ref } = recordOf(file, recordId);
  const parentId = file.parents?.[recordId];
  const data = {
    subject: subjectOf(file, recordId),
    ref,
    gate,
    direction,
    routeVersion,
    declarationId,
    ...(parentId !== undefined && { parentId }),
  };
  return { name: 'record.opened', subject: recordId, data };
}

const completed = (file: MovementFile, recordId: string, completedAt: Instant): Told =>
  recordId === file.movementId
    ? { name: 'movement.completed', subject: recordId, data: { completedAt } }
    : { name: 'shipment.completed', subject: recordId, data: { shipmentId: recordId, completedAt } };

/** Told once, of the truck. */
const returned = (file: MovementFile, recordId: string, returnedAt: Instant): Told[] =>
  recordId === file.movementId && file.refusal
    ? [{ name: 'movement.returned', subject: recordId, data: { refusalId: file.refusal.id, returnedAt } }]
    : [];

function holderChanged(file: MovementFile, change: HoldingChange, { sealed: _, ...holder }: Holder): Told {
  const { recordId, cause } = change;
  const { stage } = recordOf(file, recordId);
  return {
    name: 'holder.changed',
    subject: recordId,
    data: { subject: subjectOf(file, recordId), stage, ...holder, cause },
  };
}
