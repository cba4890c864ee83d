import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '@onegate/http';
import { Database, type Transaction } from '@onegate/persistence';
import { type Signer, signerOf, signersOf } from '../domain/note.ts';
import { type LedgerConfig, originOf } from '../ledger.config.ts';

/** A verifying key, and since when it signs; `validUntil` when another took its place and it signs no more. */
export interface LedgerKey {
  readonly verifierKey: string;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

const KEYS = `
  SELECT verifier_key AS "verifierKey", valid_from AS "validFrom",
         lead(valid_from) OVER (ORDER BY valid_from) AS "validUntil"
  FROM ledger_key ORDER BY valid_from`;

const REMEMBER = `
  INSERT INTO ledger_key (verifier_key, valid_from) SELECT unnest($1::text[]), clock_timestamp()
  ON CONFLICT DO NOTHING`;

/** The keys that sign checkpoints, and all that ever did: old checkpoints stay verifiable when keys change. */
@Injectable()
export class LedgerKeys implements OnModuleInit {
  #signers: Signer[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: LedgerConfig,
    private readonly database: Database,
  ) {}

  /** @throws Error when a key is needed and missing, or is no key */
  onModuleInit(): void {
    this.#signers = this.#load();
  }

  /** The keys that sign now. */
  get signers(): readonly Signer[] {
    return this.#signers;
  }

  async all(): Promise<LedgerKey[]> {
    const signing = new Set(this.#signers.map(({ verifierKey }) => verifierKey));
    const keys = await this.database.read<LedgerKey>(KEYS);
    // During a change of keys the old one goes on beside the new one.
    return keys.map((key) => (signing.has(key.verifierKey) ? { ...key, validUntil: null } : key));
  }

  /** Publishes the verifying keys of those that sign now; known ones stay as they are. */
  async remember(tx: Transaction): Promise<void> {
    await tx.write(REMEMBER, [this.#signers.map(({ verifierKey }) => verifierKey)]);
  }

  #load(): Signer[] {
    const { LEDGER_KEY: key, LEDGER_KEY_FILE: file, NODE_ENV: mode } = this.config;
    const name = originOf(this.config);
    if (key) return signersOf(name, key);
    if (file) return signersOf(name, readFileSync(file, 'utf8'));
    if (mode === 'production') throw new Error('LEDGER_KEY_FILE or LEDGER_KEY must name the key of the log');
    new Logger('Ledger').warn('no key is given: checkpoints are signed by one that is forgotten at the end');
    return [signerOf(name, generateKeyPairSync('ed25519').privateKey)];
  }
}
