import { salted, type Salted, seal, type Sealed } from '../../ledger/domain/entry.ts';
import type { DifferenceCode } from './differences.ts';
import { dataShown, primaryRecord, recordsShowing } from './entry-fields.ts';
import type { Input } from './input.ts';
import type { HolderCause } from './movement-file.ts';
import { type Holder, type Instant, type MovementFile, recordOf, withRecord } from './movement-file.ts';
import type { Happening } from './settle.ts';
import type { Told } from './told.ts';

/** What an input did to the records of a movement. */
export interface Effects {
  readonly happenings: readonly Happening[];
  readonly holders: ReadonlyMap<string, { readonly holder: Holder | null; readonly cause: HolderCause }>;
  readonly decided: readonly Told[];
  readonly differences: readonly DifferenceCode[];
}

export interface WrittenEntry {
  readonly recordId: string;
  readonly sealed: Sealed;
}

/**
 * Writes one entry into every record that shows the input or was moved by it. The entry holds the fact and what came
 * of it: stages passed, the holder, release. A mirrored one names the entry that it mirrors.
 */
export function writeEntries(
  start: MovementFile,
  input: Input,
  effects: Effects,
  recordedAt: Instant,
): { file: MovementFile; entries: WrittenEntry[] } {
  const showing = recordsShowing(start, input);
  const primary = primaryRecord(start, input);
  const affected = [...effects.holders.keys(), ...effects.happenings.map(({ recordId }) => recordId)];
  const fields = new FieldsOnce();
  const entries: WrittenEntry[] = [];
  let file = start;
  for (const recordId of new Set([primary, ...showing, ...affected])) {
    const { seq, hash } = recordOf(file, recordId);
    const values = {
      type: input.name,
      actor: input.actor,
      ...(input.reportedAt !== undefined && { reportedAt: input.reportedAt }),
      ...(showing.includes(recordId) ? dataShown(file, input, recordId) : {}),
      ...(recordId !== primary && { source: { recordId: primary, seq: recordOf(file, primary).seq } }),
      ...effectsOn(recordId, effects, recordId === primary),
    };
    const head = { recordId, seq: seq + 1, recordedAt, occurredAt: input.occurredAt, eventId: input.eventId };
    const sealed = seal(head, fields.of(values), hash);
    entries.push({ recordId, sealed });
    file = withRecord(file, recordId, {
      seq: seq + 1,
      hash: sealed.hash.toString('base64url'),
      lastEvent: input.eventId,
    });
  }
  return { file, entries };
}

function effectsOn(recordId: string, effects: Effects, isPrimary: boolean): Record<string, unknown> {
  const own = effects.happenings.filter((happening) => happening.recordId === recordId);
  const steps = own.flatMap((happening) =>
    happening.kind === 'STAGE' ? [{ from: happening.from, to: happening.to }] : [],
  );
  const release = own.find((happening) => happening.kind === 'RELEASED' || happening.kind === 'REVOKED');
  const offer = own.find((happening) => happening.kind === 'OFFER_ENDED');
  const contest = own.find((happening) => happening.kind === 'CONTEST_ENDED');
  const moved = effects.holders.get(recordId);
  return {
    ...(steps.length > 0 && { steps }),
    ...(release && {
      release: release.kind === 'RELEASED' ? { released: true } : { released: false, reason: release.reason },
    }),
    ...(offer && { offerEnded: offer.handoverId }),
    ...(contest && { contestEnded: contest.contestId }),
    ...(moved && holderFields(moved.holder, moved.cause)),
    ...(isPrimary &&
      effects.decided.length > 0 && {
        decided: effects.decided.map(({ name, data }) => ({ name, ...data })),
      }),
    ...(isPrimary && effects.differences.length > 0 && { differences: effects.differences }),
  };
}

/** Persons apart from agency and unit: not everyone who sees which agency answers sees who in it. */
function holderFields(holder: Holder | null, cause: HolderCause): Record<string, unknown> {
  if (!holder) return { holder: null };
  const { officer, head, ...unit } = holder;
  return { holder: { ...unit, cause }, holderPersons: { officer, head } };
}

/** Salts and digests a value once, however many records show it. */
class FieldsOnce {
  readonly #salted = new Map<string, Salted>();

  of(values: Record<string, unknown>): Salted[] {
    return Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const known = this.#salted.get(name);
        if (known && known.disclosed[1] === value) return known;
        const fresh = salted(name, value);
        this.#salted.set(name, fresh);
        return fresh;
      });
  }
}
