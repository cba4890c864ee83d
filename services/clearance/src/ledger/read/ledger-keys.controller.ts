import { Controller, Get } from '@nestjs/common';
import { ListOf, Operation, Text, Time } from '@onegate/http';
import { LedgerKeys } from '../checkpoints/ledger-keys.ts';

export class LedgerKeyView {
  @Text({
    meaning: 'Verifying key (C2SP signed-note): name, key id and base64 of kind and Ed25519 public key.',
    max: 300,
    example: 'onegate.local+2b3c4d5e+AWkzb0Kq0bCq0m9o0Zp3k2s4v5w6x7y8z9A0B1C2D3E4',
  })
  verifierKey!: string;
  @Time({ meaning: 'Since when it signs.', example: '2026-11-24T02:10:00.000Z' })
  validFrom!: string;
  @Time({
    meaning: 'When another took its place; absent for the newest.',
    optional: true,
    example: '2027-11-24T02:10:00.000Z',
  })
  validUntil?: string;
}

export class LedgerKeyList {
  @ListOf(() => LedgerKeyView, { meaning: 'Every key that ever signed, the oldest first.', max: 1000 })
  items!: LedgerKeyView[];
}

@Controller('v1/ledger')
export class LedgerKeysController {
  constructor(private readonly keys: LedgerKeys) {}

  @Get('keys')
  @Operation('ledger.keys', {
    kind: 'READ',
    summary: 'The keys that sign checkpoints, and those that did',
    description: 'Get them once from somewhere that you trust more than this address, and compare.',
    answer: LedgerKeyList,
    audience: 'public',
  })
  async list(): Promise<LedgerKeyList> {
    const keys = await this.keys.all();
    return {
      items: keys.map(({ verifierKey, validFrom, validUntil }) => ({
        verifierKey,
        validFrom: validFrom.toISOString(),
        ...(validUntil && { validUntil: validUntil.toISOString() }),
      })),
    };
  }
}
