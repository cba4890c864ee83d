import fc from 'fast-check';
import { CHANNELS } from '@onegate/codes';
import { aMovement, aShipment, beef, durian, goods, steel } from '../../../test/builders.ts';
import { declaredFor } from '../../planning/domain/declared-truck.ts';
import type { DeclaredShipment } from '../../planning/domain/movement.ts';
import { dueTasks } from './due-tasks.ts';

const duesOf = (direction: 'EXPORT' | 'IMPORT', ...shipments: DeclaredShipment[]) =>
  dueTasks(declaredFor({ ...aMovement(...shipments), direction }, new Map()));
const kindsOf = (...shipments: DeclaredShipment[]) =>
  duesOf('EXPORT', ...shipments)
    .filter(({ subject }) => subject.kind === 'SHIPMENT')
    .map(({ rule }) => rule.kind);

/** The same value with the fields of every object in reverse. */
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, field]) => [name, reversed(field)]),
        )
      : value;

describe('what the rules ask for', () => {
  it('checks crew, vehicle and health papers of every truck, an empty one too', () => {
    expect(duesOf('EXPORT').map(({ rule }) => rule.kind)).toEqual(['CREW_AND_VEHICLE', 'HEALTH_PAPERS']);
  });

  it.each([
    ['GREEN', []],
    ['YELLOW', ['CUSTOMS_DOCUMENTS']],
    ['RED', ['CUSTOMS_DOCUMENTS', 'CUSTOMS_PHYSICAL']],
  ] as const)('leaves goods that need no quarantine to customs: %s', (channel, kinds) => {
    expect(kindsOf(aShipment(channel, steel))).toEqual(kinds);
  });

  it.each([
    ['081060', ['PLANT_QUARANTINE']],
    ['071410', ['PLANT_QUARANTINE']],
    ['440710', ['PLANT_QUARANTINE']],
    ['520100', ['PLANT_QUARANTINE']],
    ['520512', []],
    ['020230', ['ANIMAL_QUARANTINE']],
    ['160414', ['ANIMAL_QUARANTINE']],
    ['150710', []],
    ['400122', []],
    ['310210', []],
  ])('sends goods of HS %s to %j', (hsCode, kinds) => {
    expect(kindsOf(aShipment('GREEN', goods(hsCode)))).toEqual(kinds);
  });

  it('knows a truck again that comes back from the database with its fields in another order', () => {
    const truck = declaredFor(aMovement(aShipment('RED', durian)), new Map());
    const reordered = reversed(truck) as typeof truck;
    expect(JSON.stringify(reordered)).not.toBe(JSON.stringify(truck));
    expect(dueTasks(reordered)).toEqual(dueTasks(truck));
  });

  it('takes the strictest channel of a shipment with several customs declarations', () => {
    const shipment = aShipment('GREEN', steel);
    const customsDeclarations = [
      { number: '10000000001', channel: 'GREEN' as const },
      { number: '10000000002', channel: 'RED' as const },
    ];
    expect(kindsOf({ ...shipment, customsDeclarations })).toContain('CUSTOMS_PHYSICAL');
  });

  it('lets customs open imported goods only after their quarantine, exported ones at once', () => {
    const startOf = (direction: 'EXPORT' | 'IMPORT', ...lines: (typeof durian)[]) =>
      duesOf(direction, aShipment('RED', ...lines)).find(({ rule }) => rule.kind === 'CUSTOMS_PHYSICAL')
        ?.startsWith;
    expect(startOf('IMPORT', durian)).toBe('inspection.concluded');
    expect(startOf('IMPORT', steel)).toBe('yard.entered');
    expect(startOf('EXPORT', durian)).toBe('yard.entered');
  });

  it('names rule, version and legal basis of every task, and gives the same for the same truck', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...CHANNELS), fc.subarray([durian, steel, beef])), {
          maxLength: 6,
        }),
        fc.constantFrom('EXPORT' as const, 'IMPORT' as const),
        (loads, direction) => {
          const declared = declaredFor(
            { ...aMovement(...loads.map(([channel, lines]) => aShipment(channel, ...lines))), direction },
            new Map(),
          );
          const due = dueTasks(declared);
          expect(dueTasks(structuredClone(declared))).toEqual(due);
          expect(due.every(({ rule }) => rule.legalBasis.length > 0 && rule.version >= 1)).toBe(true);
          const keys = due.map(({ rule, subject }) => `${rule.id} ${subject.id}`);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });
});
