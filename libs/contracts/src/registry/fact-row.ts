import type { Json } from './json.ts';
import type { Teller } from './service.ts';

/** Turns the data of one version into the data of the next. Pure, and never fails for data that is valid. */
export type Upcaster = (data: Json) => Json;

/** What cannot be said in the schema of a fact. */
export interface FactRow {
  /**
   * Facts that come before it by cause, at least where the history has them; a consumer may wait for these and for no
   * others, so that waiting cannot go round in a circle.
   */
  readonly requires: readonly string[];
  /** Service that tells it, where it is not the owner of the topic. */
  readonly owner?: Teller;
  /** By the version that it starts from: `{ 1: (data) => … }` makes version 2 of version 1. */
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
}

export type FactRows = Readonly<Record<string, FactRow>>;
