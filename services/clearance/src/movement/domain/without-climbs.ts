import type { MovementFile } from './movement-file.ts';

/** What climbs on a record ends when the record moves, is offered anew, or is before the board. */
export const withoutClimbs = (file: MovementFile, recordId: string): MovementFile =>
  Object.values(file.climbs ?? {}).some((climb) => climb.recordId === recordId)
    ? {
        ...file,
        climbs: Object.fromEntries(
          Object.entries(file.climbs ?? {}).filter(([, climb]) => climb.recordId !== recordId),
        ),
      }
    : file;
