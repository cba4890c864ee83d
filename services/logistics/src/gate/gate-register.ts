import { Injectable } from '@nestjs/common';
import { Refusal } from '@onegate/problems';
import type { Source } from '../movement/movement.repository.ts';
import type { Gate } from './domain/gate.ts';
import { findGate } from './gate.repository.ts';

const FRESH_MS = 5000;

/** The gates of this deployment. They change rarely, so each is read at most once in five seconds. */
@Injectable()
export class GateRegister {
  readonly #known = new Map<string, { gate: Gate; until: number }>();

  /** @param source the transaction at hand, so that nobody who holds a connection waits for another one. */
  async find(source: Source, code: string): Promise<Gate | undefined> {
    const known = this.#known.get(code);
    if (known && known.until > Date.now()) return known.gate;
    const gate = await findGate(source, code);
    if (gate) this.#known.set(code, { gate, until: Date.now() + FRESH_MS });
    else this.#known.delete(code);
    return gate;
  }

  /** The gate that a request names. @throws Refusal `logistics.gate.not-found`. */
  async get(source: Source, code: string): Promise<Gate> {
    const gate = await this.find(source, code);
    if (!gate) throw new Refusal('logistics.gate.not-found');
    return gate;
  }

  /** The gate of a movement: it must have been loaded. @throws Error, an operator's matter. */
  async of(source: Source, movement: { readonly gate: string }): Promise<Gate> {
    const gate = await this.find(source, movement.gate);
    if (!gate) throw new Error(`gate ${movement.gate} has not been loaded`);
    return gate;
  }
}
