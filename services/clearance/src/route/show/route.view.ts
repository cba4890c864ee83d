import { ACTING_AGENCIES, STAGES, WAITING_ON } from '@onegate/codes';
import { ROUTE_DIRECTIONS } from '../domain/route.ts';
import { OPEN_ROUTES } from '../domain/routes.ts';
import { Code, Flag, ListOf, Nested, Text, Texts, Whole } from '@onegate/http';

export class WayView {
  @Code({ meaning: 'Stage that follows.', of: STAGES, example: 'ARRIVED' })
  stage!: string;
  @Text({
    meaning: 'Condition under which it follows, the instant that it holds.',
    max: 40,
    example: 'admitted',
  })
  when!: string;
}

export class StageClockView {
  @Code({
    meaning:
      'STAGE: the stage has a target; PRESUMPTION: it ends by itself; EACH_TASK: every inspection has its own; NONE.',
    of: ['STAGE', 'PRESUMPTION', 'EACH_TASK', 'NONE'],
    example: 'STAGE',
  })
  kind!: string;
  @Text({ meaning: 'ISO 8601 duration; a gate may set its own.', max: 20, optional: true, example: 'PT30M' })
  target?: string;
  @Text({
    meaning: 'Target where a rule decides instead of a person, ISO 8601 duration.',
    max: 20,
    optional: true,
    example: 'PT5M',
  })
  automatic?: string;
  @Text({
    meaning: 'Why a stage that somebody answers for has no clock.',
    max: 200,
    optional: true,
    example: 'The enterprise decides when it comes.',
  })
  because?: string;
  @Flag({ meaning: 'Whether a law sets it.', optional: true, example: false })
  law?: boolean;
}

export class StageView {
  @Code({ meaning: 'Stage.', of: STAGES, example: 'ARRIVED' })
  stage!: string;
  @Text({
    meaning: 'Agency that answers by rule; LEAD: the lead of the inspections; absent: closed.',
    max: 24,
    optional: true,
    example: 'BORDER_GUARD',
  })
  holder?: string;
  @Texts({
    meaning: 'Agencies that may take it over.',
    max: 6,
    maxLength: 24,
    of: ACTING_AGENCIES,
    example: ['BORDER_GUARD'],
  })
  permits!: string[];
  @Text({ meaning: 'What begins it.', max: 200, example: 'It is admitted.' })
  beginsWith!: string;
  @Code({ meaning: 'Whose act is awaited.', of: WAITING_ON, optional: true, example: 'AGENCY' })
  waitingOn?: string;
  @Nested(() => StageClockView, { meaning: 'What it is measured by.' })
  clock!: StageClockView;
  @Flag({ meaning: 'Whether goods are released in it.', example: false })
  releases!: boolean;
  @ListOf(() => WayView, { meaning: 'Ways out, the first that holds is taken.', max: 10 })
  next!: WayView[];
}

export class RouteView {
  @Code({ meaning: 'What the route is for.', of: ROUTE_DIRECTIONS, example: 'EXPORT' })
  direction!: string;
  @Whole({ meaning: 'Version; a record keeps the one that it began with.', min: 1, max: 100_000, example: 1 })
  version!: number;
  @ListOf(() => StageView, { meaning: 'Stages in order.', max: 30 })
  stages!: StageView[];
}

export class RouteList {
  @ListOf(() => RouteView, { meaning: 'One route per direction.', max: 10 })
  items!: RouteView[];
  @Texts({
    meaning: 'Ways through the gate that no route is written for yet.',
    max: 10,
    maxLength: 24,
    example: [...OPEN_ROUTES],
  })
  open!: string[];
}
