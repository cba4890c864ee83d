import type { FactName } from '@onegate/contracts';
import type { Received, Unreadable } from '../consumer/received.ts';

/**
 * Why a message was put aside.
 * WAITING: another fact must come first. UNKNOWN: a newer version will know it. BLOCKED: one before it on the same
 * topic and key was put aside. POISON: its handler fails. MALFORMED, INVALID: it breaks the envelope or its contract.
 */
export type ParkedReason = 'WAITING' | 'BLOCKED' | 'POISON' | Unreadable;

/** The scope that is put aside as a whole, so that its order is kept. */
export interface Scope {
  readonly topic: string;
  readonly key: string;
}

export const scopeId = ({ topic, key }: Scope): string => `${topic}\n${key}`;

/** The first message of a scope that is put aside: nothing of the scope goes on before it. */
export interface ParkedHead extends Scope {
  readonly reason: ParkedReason;
  readonly waits_for: FactName | null;
}

/** Why a message is put aside now. */
export interface Parking {
  readonly message: Received;
  readonly reason: ParkedReason;
  readonly waitsFor?: FactName;
  /** Name and place of the error, without values. */
  readonly error?: string;
  readonly attempts: number;
}

/** A row as operators see it; the bytes only when one is asked for. */
export interface ParkedMessage extends Scope {
  readonly id: string;
  readonly consumer: string;
  readonly partition: number;
  readonly offset: string;
  readonly type: string | null;
  readonly reason: ParkedReason;
  readonly waitsFor: string | null;
  readonly error: string | null;
  readonly attempts: number;
  readonly state: 'PARKED' | 'RELEASED' | 'DISCARDED';
  readonly parkedAt: Date;
  readonly lastAttemptAt: Date;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly settleReason: string | null;
}
