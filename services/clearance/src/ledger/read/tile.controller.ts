import { Controller, Get, Param, Res } from '@nestjs/common';
import { Operation, type OperationOptions, Text } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { parseTilePath } from '../domain/tile-path.ts';
import { readLeaves, readTile } from '../tree/tree.repository.ts';

interface Reply {
  header(name: string, value: string): unknown;
}

/** A path of one to four parts after the level: three groups of digits reach sixteen million tiles, and a width. */
export class TileParams {
  @Text({ meaning: 'Level of tiles, 0 to 5; or `entries`: the data of the leaves.', max: 7, example: '0' })
  level!: string;
  @Text({
    meaning: 'Index of the tile in groups of three digits, all but the last with an `x` before them.',
    max: 5,
    example: '000',
  })
  a!: string;
  b?: string;
  c?: string;
  d?: string;
}

const GROUP = 'Index of the tile in groups of three digits, all but the last with an `x` before them.';

export class TwoTileParams extends TileParams {
  @Text({ meaning: GROUP, max: 5, example: '000.p' })
  declare a: string;
  @Text({ meaning: 'Next group; or, after a last group with `.p`, the width.', max: 5, example: '1' })
  declare b: string;
}

export class ThreeTileParams extends TwoTileParams {
  @Text({ meaning: GROUP, max: 5, example: 'x001' })
  declare a: string;
  @Text({ meaning: 'Next group.', max: 5, example: '067.p' })
  declare b: string;
  @Text({ meaning: 'Next group, or the width.', max: 5, example: '5' })
  declare c: string;
}

export class FourTileParams extends ThreeTileParams {
  @Text({ meaning: 'Next group.', max: 5, example: 'x234' })
  declare b: string;
  @Text({ meaning: 'Last group, with `.p`.', max: 5, example: '067.p' })
  declare c: string;
  @Text({ meaning: 'The width.', max: 5, example: '5' })
  declare d: string;
}

const documented = (parts: number): OperationOptions => ({
  kind: 'READ',
  summary: 'A tile of the tree',
  description:
    'C2SP tlog-tiles: 32 bytes per hash, 256 hashes per tile, fewer for a partial one; what was answered once never changes.',
  operationId: `ledger.tile.${parts}`,
  media: {
    type: 'application/octet-stream',
    meaning:
      'The hashes of the tile one after the other, 32 bytes each; of `entries` each after its length in two bytes.',
    example: '32 bytes of the first hash, …',
  },
  problems: ['clearance.ledger.no-tile'],
  audience: 'public',
});

@Controller('v1/ledger/tile')
export class TileController {
  constructor(private readonly database: Database) {}

  @Get(':level/:a')
  @Operation('ledger.tile', documented(1))
  async one(@Param() params: TileParams, @Res({ passthrough: true }) reply: Reply): Promise<Buffer> {
    return await this.#tile(params, reply);
  }

  @Get(':level/:a/:b')
  @Operation('ledger.tile', documented(2))
  async two(@Param() params: TwoTileParams, @Res({ passthrough: true }) reply: Reply): Promise<Buffer> {
    return await this.#tile(params, reply);
  }

  @Get(':level/:a/:b/:c')
  @Operation('ledger.tile', documented(3))
  async three(@Param() params: ThreeTileParams, @Res({ passthrough: true }) reply: Reply): Promise<Buffer> {
    return await this.#tile(params, reply);
  }

  @Get(':level/:a/:b/:c/:d')
  @Operation('ledger.tile', documented(4))
  async four(@Param() params: FourTileParams, @Res({ passthrough: true }) reply: Reply): Promise<Buffer> {
    return await this.#tile(params, reply);
  }

  async #tile({ level, a, b, c, d }: TileParams, reply: Reply): Promise<Buffer> {
    const parts = [a, b, c, d].filter((part) => part !== undefined);
    const address = parseTilePath(level, parts);
    if (!address) throw new Refusal('clearance.ledger.no-tile');
    const hashes =
      address.level === 'entries'
        ? (await readLeaves(this.database, address.index)).map(withLength)
        : await readTile(this.database, address.level, address.index);
    if (hashes.length < address.width) throw new Refusal('clearance.ledger.no-tile');
    reply.header('Content-Type', 'application/octet-stream');
    reply.header('Cache-Control', 'public, max-age=31536000, immutable');
    return Buffer.concat(hashes.slice(0, address.width));
  }
}

const LENGTH = Buffer.from([0, 32]);

/** An entry bundle holds each leaf's data after its length, two bytes, the higher first. */
const withLength = (data: Buffer): Buffer => Buffer.concat([LENGTH, data]);
