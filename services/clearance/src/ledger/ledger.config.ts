import { millisecondsOf } from '@onegate/codes';
import { durationSetting } from '@onegate/http';
import { makeValidator, str } from 'envalid';

const USUAL_ORIGIN = 'onegate.local';
const USUAL_PACE = 'PT1M';

const origin = makeValidator((text) => {
  if (!/^[^\s+]{1,100}$/u.test(text)) throw new Error('1 to 100 characters without spaces or plus signs');
  return text;
});

/** Settings of the log of all entries. */
export const ledgerConfig = {
  LEDGER_ORIGIN: origin({
    desc: 'Name of the log, in every checkpoint; never used again for another tree',
    default: USUAL_ORIGIN,
  }),
  LEDGER_KEY_FILE: str({
    desc: 'File with the Ed25519 keys that sign checkpoints (PKCS 8, PEM)',
    default: '',
  }),
  LEDGER_KEY: str({ desc: 'The same keys themselves, instead of a file', default: '' }),
  LEDGER_CHECKPOINT_EVERY: durationSetting()({
    desc: 'How often a checkpoint is published, when the tree has grown',
    default: USUAL_PACE,
  }),
  NODE_ENV: str({ desc: '`production`: a key must be given', default: '' }),
};

export interface LedgerConfig {
  readonly LEDGER_ORIGIN?: string;
  readonly LEDGER_KEY_FILE?: string;
  readonly LEDGER_KEY?: string;
  readonly LEDGER_CHECKPOINT_EVERY?: string;
  readonly NODE_ENV?: string;
}

export const originOf = ({ LEDGER_ORIGIN }: LedgerConfig): string => LEDGER_ORIGIN ?? USUAL_ORIGIN;

/** Milliseconds between two checkpoints. */
export const paceOf = ({ LEDGER_CHECKPOINT_EVERY }: LedgerConfig): number =>
  millisecondsOf(LEDGER_CHECKPOINT_EVERY ?? USUAL_PACE);
