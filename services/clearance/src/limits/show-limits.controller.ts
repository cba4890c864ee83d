import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type Answer,
  decodeWholeCursor,
  type Command,
  ok,
  Operation,
  type Page,
  pageOf,
  TheCommand,
} from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { versionsOf, type KeptLimits } from './limits.repository.ts';
import { LimitsGateParam, LimitsQuery, LimitsVersionsQuery } from './time-limits.request.ts';
import { LimitsVersionPage, type LimitsVersionView, TimeLimitsView } from './time-limits.view.ts';
import { limitsAt, versionView } from './time-limits.views.ts';

const DEFAULT_LIMIT = 50;

@Controller('v1/gates')
export class ShowLimitsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':gate/time-limits')
  @Operation('time-limits.show', {
    kind: 'READ',
    summary: 'Every time limit of a gate: stages, tasks, handovers, holds, escalation, obligations',
    description:
      'As it holds now, or as it held or will hold at `at`. A record keeps the version with which it began: `limitsVersion` of the record.',
    answer: TimeLimitsView,
    problems: ['clearance.gate.not-found', 'clearance.time-limits.not-yet'],
    audience: 'public',
  })
  async show(
    @Param() { gate }: LimitsGateParam,
    @Query() { at }: LimitsQuery,
  ): Promise<Answer<TimeLimitsView>> {
    const versions = await this.#versionsOf(gate);
    const view = limitsAt(gate, versions, (at === undefined ? this.clock.now() : new Date(at)).toISOString());
    return ok(view, { version: view.newestVersion });
  }

  @Get(':gate/time-limits/versions')
  @Operation('time-limits.versions', {
    kind: 'READ',
    summary: 'Every version of a gate’s time limits: what it set itself, since when, and by whom',
    answer: LimitsVersionPage,
    problems: ['clearance.gate.not-found', 'auth.not-yours'],
  })
  async versions(
    @Param() { gate }: LimitsGateParam,
    @Query() query: LimitsVersionsQuery,
    @TheCommand() command: Command,
  ): Promise<Page<LimitsVersionView>> {
    command.authorize({ gate });
    const limit = query.limit ?? DEFAULT_LIMIT;
    const before = query.after === undefined ? Infinity : decodeWholeCursor(query.after);
    const versions = (await this.#versionsOf(gate)).filter(({ version }) => version < before);
    return pageOf(versions.slice(0, limit + 1), limit, versionView, ({ version }) => [version]);
  }

  async #versionsOf(gate: string): Promise<KeptLimits[]> {
    const versions = await versionsOf(this.database, gate);
    if (versions.length === 0) throw new Refusal('clearance.gate.not-found');
    return versions;
  }
}
