import {
  canonicalDecimal,
  findTypeCode,
  isTypeCodeValid,
  parseCustomsDeclarationNumber,
} from '@onegate/codes';
import type { Written, WrittenCustomsDeclaration, WrittenGoodsLine } from '../written.ts';
import { checkEnterprise } from './check-enterprise.ts';
import { eachOf, type Findings } from './findings.ts';

const MOST_GOODS_LINES = 500;
const MOST_CUSTOMS_DECLARATIONS = 200;

/** Customs declarations and goods of every shipment. */
export function checkShipments(written: Written, now: Date, findings: Findings): void {
  checkTotals(written, findings);
  for (const [shipment, field] of eachOf(written.shipments, '/shipments')) {
    checkEnterprise(shipment.enterprise, `${field}/enterprise`, findings);
    const seen = new Set<string>();
    for (const [customs, place] of eachOf(shipment.customsDeclarations, `${field}/customsDeclarations`)) {
      checkNumber(customs, place, written, seen, findings);
      checkType(customs, place, written, now, findings);
    }
    for (const [line, place] of eachOf(shipment.goods, `${field}/goods`)) checkAmounts(line, place, findings);
  }
}

/** Facts carry the whole declaration; these bounds keep one well below what a message may weigh. */
function checkTotals({ shipments }: Written, findings: Findings): void {
  if (!findings.sound('/shipments')) return;
  const total = (count: (shipment: Written['shipments'][number]) => number) =>
    shipments.reduce((sum, shipment) => sum + count(shipment), 0);
  if (total(({ goods }) => goods.length) > MOST_GOODS_LINES)
    findings.fault('declarations.goods.too-many', '/shipments');
  if (total(({ customsDeclarations }) => customsDeclarations.length) > MOST_CUSTOMS_DECLARATIONS)
    findings.fault('declarations.customs-number.too-many', '/shipments');
}

function checkNumber(
  { number: text }: WrittenCustomsDeclaration,
  place: string,
  { direction }: Written,
  seen: Set<string>,
  findings: Findings,
): void {
  const field = `${place}/number`;
  if (!findings.sound(field)) return;
  const parsed = parseCustomsDeclarationNumber(text);
  if (!parsed.ok) return;
  if (seen.has(parsed.number)) findings.fault('declarations.customs-number.repeated', field);
  seen.add(parsed.number);
  if (parsed.kind !== 'UNKNOWN' && findings.sound('/direction') && parsed.kind !== direction)
    findings.fault('declarations.customs-number.direction', field);
  for (const warning of parsed.warnings) findings.warn(warning, field);
}

function checkType(
  { typeCode }: WrittenCustomsDeclaration,
  place: string,
  { direction }: Written,
  now: Date,
  findings: Findings,
): void {
  const field = `${place}/typeCode`;
  if (!findings.sound(field, '/direction')) return;
  const type = findTypeCode(typeCode);
  if (!type) return;
  if (type.direction !== direction) findings.fault('declarations.type-code.direction', field);
  else if (!isTypeCodeValid(typeCode, direction, dayOf(now)))
    findings.fault('declarations.type-code.not-in-force', field);
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

function checkAmounts(line: WrittenGoodsLine, place: string, findings: Findings): void {
  if (findings.sound(`${place}/quantity/value`) && isZero(line.quantity.value))
    findings.fault('declarations.quantity.zero', `${place}/quantity/value`);
  if (findings.sound(`${place}/grossWeightKg`) && isZero(line.grossWeightKg))
    findings.fault('declarations.weight.zero', `${place}/grossWeightKg`);
}

const isZero = (decimal: string): boolean => canonicalDecimal(decimal) === '0';
