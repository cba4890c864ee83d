import type { Agency } from '../pieces/agency/v1.ts';

/** A person who acts, without name: who that is, only the identity provider knows. */
export interface PersonActor {
  readonly kind: 'PERSON';
  /** Opaque id: `sub` of the token. */
  readonly id: string;
  /** Agency for which an officer acts. */
  readonly agency?: Agency;
  /** Unit of the officer. */
  readonly unit?: string;
  /** Key of the person's own enterprise. */
  readonly enterprise?: string;
  /** Key of the enterprise in whose name the person acts, where that is another than their own. */
  readonly actsFor?: string;
  /** Id of the mandate that lets them. */
  readonly mandate?: string;
  /** Reference of the paper that the enterprise signed, where the counter acts for it. */
  readonly paper?: string;
  /** Id of the machine through which the person acts. */
  readonly via?: string;
  /** Roles under which the person acts; not part of a fact. */
  readonly roles: readonly string[];
}

/** A rule, a timer or another system that acts. */
export interface SystemActor {
  readonly kind: 'SYSTEM';
  /** Rule or system: `rule:declarations.automatic-check`. */
  readonly id: string;
  /** Unit that answers for it. */
  readonly unit?: string;
}

/** Who did something. */
export type Actor = PersonActor | SystemActor;

/** Who did something, as a fact tells it: without roles. */
export type NamedActor = Omit<PersonActor, 'roles'> | SystemActor;
