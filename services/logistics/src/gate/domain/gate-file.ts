import { isDecimal, isDirection } from '@onegate/codes';
import { GATE_CLASSES, type GateClass } from '../../closures/domain/closure.ts';
import type { Gate, Lane, PublishedTariff, Yard } from './gate.ts';
import { Reader } from './reader.ts';

/**
 * Reads a gate file: the parts of it that logistics keeps. Other parts belong to clearance and are passed over.
 * @throws Error naming every fault of the file at once.
 */
export function readGateFile(document: unknown): Gate {
  const reader = new Reader();
  const file = reader.object(document, '');
  const slots = reader.object(file['slots'], '/slots');
  const tariffs = reader.list(file['tariffs'], '/tariffs', (item, at) => readTariff(reader, item, at));
  const hours = reader.whole(slots['hours'], '/slots/hours', 1, 24);
  const gate: Gate = {
    code: reader.text(file['code'], '/code', /^[A-Z]{2,4}$/),
    class: readClass(reader, file['class'] ?? 'INTERNATIONAL'),
    boardUnit: boardUnitOf(reader, file['units']),
    currency: tariffs[0]?.amount.currency ?? 'VND',
    slots: {
      timeZone: readTimeZone(reader, file['timeZone']),
      hours,
      capacity: hours * reader.whole(slots['capacityPerHour'], '/slots/capacityPerHour', 1, 100_000),
    },
    yards: reader.list(file['yards'], '/yards', (item, at) => readYard(reader, item, at)),
    lanes: reader.list(file['lanes'], '/lanes', (item, at) => readLane(reader, item, at)),
    tariffs,
  };
  checkWhole(reader, gate);
  reader.finish(`gate file of ${gate.code || 'an unnamed gate'}`);
  return gate;
}

function checkWhole(reader: Reader, gate: Gate): void {
  const { yards, lanes, tariffs, currency, slots } = gate;
  reader.unique(
    yards.map((yard) => yard.id),
    '/yards',
  );
  reader.unique(
    lanes.map((lane) => lane.id),
    '/lanes',
  );
  reader.unique(
    tariffs.map((tariff) => tariff.code),
    '/tariffs',
  );
  reader.check(yards.length > 0, '/yards', 'must name a yard');
  reader.check(24 % slots.hours === 0, '/slots/hours', 'must divide the day');
  for (const direction of ['EXPORT', 'IMPORT'])
    reader.check(
      lanes.some((lane) => lane.direction === direction),
      '/lanes',
      `must have a lane for ${direction}`,
    );
  reader.check(
    tariffs.every((tariff) => tariff.amount.currency === currency),
    '/tariffs',
    'must all be in one currency',
  );
}

function boardUnitOf(reader: Reader, units: unknown): string {
  const board = reader
    .list(units, '/units', (item, at) => reader.object(item, at))
    .find((unit) => unit['agency'] === 'MANAGEMENT_BOARD');
  reader.check(board !== undefined, '/units', 'must name the unit of the MANAGEMENT_BOARD');
  return reader.text(board?.['id'] ?? '-', '/units', /^[\w-]{1,32}$/);
}

function readClass(reader: Reader, value: unknown): GateClass {
  const known = GATE_CLASSES.find((one) => one === value);
  reader.check(known !== undefined, '/class', `must be one of ${GATE_CLASSES.join(', ')}`);
  return known ?? 'INTERNATIONAL';
}

function readTimeZone(reader: Reader, value: unknown): string {
  const zone = reader.text(value, '/timeZone', /^[\w/+-]{1,64}$/);
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    reader.check(false, '/timeZone', 'must be an IANA time zone');
  }
  return zone;
}

function readYard(reader: Reader, value: unknown, at: string): Yard {
  const yard = reader.object(value, at);
  return {
    id: reader.text(yard['id'], `${at}/id`, /^[\w-]{1,16}$/),
    capacity: reader.whole(yard['capacity'], `${at}/capacity`, 1, 100_000),
  };
}

function readLane(reader: Reader, value: unknown, at: string): Lane {
  const lane = reader.object(value, at);
  const direction = reader.text(lane['direction'], `${at}/direction`, /^(?:EXPORT|IMPORT)$/);
  return {
    id: reader.text(lane['id'], `${at}/id`, /^[\w-]{1,16}$/),
    direction: isDirection(direction) ? direction : 'EXPORT',
  };
}

function readTariff(reader: Reader, value: unknown, at: string): PublishedTariff {
  const tariff = reader.object(value, at);
  const amount = reader.object(tariff['amount'], `${at}/amount`);
  const name = reader.object(tariff['name'], `${at}/name`);
  return {
    code: reader.text(tariff['code'], `${at}/code`, /^[A-Z0-9_-]{1,32}$/),
    name: { vi: reader.text(name['vi'], `${at}/name/vi`), en: reader.text(name['en'], `${at}/name/en`) },
    amount: {
      amount: readDecimal(reader, amount['amount'], `${at}/amount/amount`),
      currency: reader.text(amount['currency'], `${at}/amount/currency`, /^[A-Z]{3}$/),
    },
    applies: readConditions(reader, tariff['applies'] ?? {}, `${at}/applies`),
    legalBasis: reader.text(tariff['legalBasis'], `${at}/legalBasis`),
  };
}

function readConditions(reader: Reader, value: unknown, at: string): PublishedTariff['applies'] {
  const { direction, loaded, minWeightKg } = reader.object(value, at);
  reader.check(loaded === undefined || typeof loaded === 'boolean', `${at}/loaded`, 'must be true or false');
  const known = typeof direction === 'string' && isDirection(direction) ? direction : undefined;
  reader.check(direction === undefined || known !== undefined, `${at}/direction`, 'must be EXPORT or IMPORT');
  return {
    ...(known && { direction: known }),
    ...(typeof loaded === 'boolean' && { loaded }),
    ...(minWeightKg !== undefined && { minWeightKg: readDecimal(reader, minWeightKg, `${at}/minWeightKg`) }),
  };
}

function readDecimal(reader: Reader, value: unknown, at: string): string {
  const text = typeof value === 'number' ? String(value) : value;
  const fits = typeof text === 'string' && isDecimal(text, { maxInteger: 15, maxFraction: 4 });
  reader.check(fits, at, 'must be a decimal');
  return fits ? text : '0';
}
