import type { KindsOf } from '@onegate/auth';
import { ACTING_AGENCIES, STAGES } from '@onegate/codes';
import { Code, Flag, Nested, Text, Time } from '@onegate/http';
import { DRIVER_ACTS } from './domain/driver.ts';
import { PLACES } from './domain/place.ts';

const AT = '2026-11-24T02:10:00.000Z';
const IN_LANGUAGE = 'In the language asked for.';

export class TrackedStageView {
  @Code({ meaning: 'Stage on the route.', of: STAGES, example: 'UNDER_INSPECTION' })
  code!: string;
  @Text({ meaning: IN_LANGUAGE, max: 200, example: 'Goods under inspection' })
  name!: string;
  @Time({ meaning: 'Since when.', example: AT })
  since!: string;
}

export class TrackedPlaceView {
  @Code({ meaning: 'Where the truck is.', of: PLACES, example: 'YARD' })
  code!: string;
  @Text({ meaning: IN_LANGUAGE, max: 200, example: 'In the yard' })
  name!: string;
}

export class TrackedAgencyView {
  @Code({ meaning: 'Agency whose duty desk to turn to.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: IN_LANGUAGE, max: 200, example: 'Customs' })
  name!: string;
  @Text({ meaning: 'Unit with the desk.', max: 40, example: 'LT-HQ' })
  unit!: string;
}

export class TrackedActView {
  @Code({
    meaning: 'What the driver, or whoever sent the truck, has to do.',
    of: DRIVER_ACTS,
    example: 'WAIT',
  })
  code!: string;
  @Text({ meaning: IN_LANGUAGE, max: 200, example: 'Wait' })
  name!: string;
}

/** One shipment as whoever holds the code on its slip may follow it: no person, no enterprise, no goods. */
export class TrackView {
  @Text({ meaning: 'Reference for people.', max: 20, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Nested(() => TrackedStageView, { meaning: 'How far it is.' })
  stage!: TrackedStageView;
  @Nested(() => TrackedPlaceView, { meaning: 'Where it is.' })
  place!: TrackedPlaceView;
  @Nested(() => TrackedAgencyView, {
    meaning: 'Who answers, and whose duty desk to turn to; absent once it is closed.',
    optional: true,
  })
  holder?: TrackedAgencyView;
  @Flag({ meaning: 'Whether it is held: the duty desk says more.', example: false })
  held!: boolean;
  @Flag({ meaning: 'Whether the goods are released.', example: false })
  released!: boolean;
  @Time({ meaning: 'When the next thing is due; absent where nothing is.', optional: true, example: AT })
  dueAt?: string;
  @Flag({ meaning: 'Whether that instant has passed.', example: false })
  late!: boolean;
  @Nested(() => TrackedActView, { meaning: 'What is awaited of the driver.' })
  awaited!: TrackedActView;
}

/** Of which kind what is shown is: the public sees no other. */
export const TRACK_KINDS: KindsOf<TrackView> = {
  ref: 'PROGRESS',
  gate: 'PROGRESS',
  stage: 'PROGRESS',
  place: 'PROGRESS',
  holder: 'ANSWERING',
  held: 'HELD',
  released: 'PROGRESS',
  dueAt: 'PROGRESS',
  late: 'PROGRESS',
  awaited: 'PROGRESS',
};
