import { Texts } from '@onegate/http';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Shipments by id, at least one. */
export const ShipmentIds = (meaning: string): PropertyDecorator =>
  Texts({
    meaning,
    min: 1,
    max: 100,
    maxLength: 36,
    pattern: UUID,
    example: ['019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90'],
  });
