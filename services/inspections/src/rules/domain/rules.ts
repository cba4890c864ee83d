import { compareStrictness } from '@onegate/codes';
import { animalGoods, plantGoods } from './goods.ts';
import type { MovementRule, Rule, ShipmentFacts, ShipmentRule } from './rule.ts';

const customsLooksAt = ({ customsDeclarations, goods }: ShipmentFacts): unknown => [
  customsDeclarations,
  goods,
];

/** Checks of the truck and its crew, between the outer barrier and the yard. */
export const MOVEMENT_RULES: readonly MovementRule[] = [
  {
    id: 'border-guard.crew-and-vehicle',
    version: 1,
    title: { en: 'Crew and vehicle of every truck', vi: 'Kiểm tra người và phương tiện qua biên giới' },
    legalBasis: 'Luật Biên phòng Việt Nam 66/2020/QH14; Nghị định 112/2014/NĐ-CP',
    agency: 'BORDER_GUARD',
    kind: 'CREW_AND_VEHICLE',
    subject: 'MOVEMENT',
    blocking: true,
    phase: 'ARRIVAL',
    norm: 'PT30M',
    normIn: 'CALENDAR',
    due: () => true,
    looksAt: (vehicle) => vehicle,
  },
  {
    id: 'health.papers',
    version: 1,
    title: { en: 'Health papers of every truck', vi: 'Kiểm tra giấy tờ kiểm dịch y tế' },
    legalBasis: 'Nghị định 89/2018/NĐ-CP về kiểm dịch y tế biên giới',
    agency: 'HEALTH_QUARANTINE',
    kind: 'HEALTH_PAPERS',
    subject: 'MOVEMENT',
    blocking: true,
    phase: 'ARRIVAL',
    norm: 'PT20M',
    normIn: 'CALENDAR',
    due: () => true,
    looksAt: (vehicle) => vehicle.crewCount,
  },
];

/** Checks of one shipment, in the yard. */
export const SHIPMENT_RULES: readonly ShipmentRule[] = [
  {
    id: 'customs.documents',
    version: 1,
    title: {
      en: 'Customs file of yellow and red declarations',
      vi: 'Kiểm tra hồ sơ hải quan luồng vàng, đỏ',
    },
    legalBasis: 'Luật Hải quan 54/2014/QH13, Điều 23 và Điều 32',
    agency: 'CUSTOMS',
    kind: 'CUSTOMS_DOCUMENTS',
    subject: 'SHIPMENT',
    blocking: true,
    phase: 'YARD',
    norm: 'PT2H',
    normIn: 'WORKING',
    due: (shipment) => compareStrictness(shipment.channel, 'YELLOW') >= 0,
    looksAt: customsLooksAt,
  },
  {
    id: 'customs.physical',
    version: 1,
    title: { en: 'Goods of red declarations', vi: 'Kiểm tra thực tế hàng hóa luồng đỏ' },
    legalBasis: 'Luật Hải quan 54/2014/QH13, Điều 23 và Điều 33',
    agency: 'CUSTOMS',
    kind: 'CUSTOMS_PHYSICAL',
    subject: 'SHIPMENT',
    blocking: true,
    phase: 'YARD',
    norm: 'PT8H',
    normIn: 'WORKING',
    afterQuarantineOnImport: true,
    due: (shipment) => shipment.channel === 'RED',
    looksAt: customsLooksAt,
  },
  {
    id: 'plant.quarantine',
    version: 1,
    title: {
      en: 'Plants, fruit, grain, timber and the like',
      vi: 'Kiểm dịch vật thể thuộc diện kiểm dịch thực vật',
    },
    legalBasis: 'Luật Bảo vệ và kiểm dịch thực vật 41/2013/QH13',
    agency: 'PLANT_QUARANTINE',
    kind: 'PLANT_QUARANTINE',
    subject: 'SHIPMENT',
    blocking: true,
    phase: 'YARD',
    norm: 'PT24H',
    normIn: 'CALENDAR',
    clockFromStart: true,
    due: (shipment) => plantGoods(shipment).length > 0,
    looksAt: plantGoods,
  },
  {
    id: 'animal.quarantine',
    version: 1,
    title: { en: 'Animals and animal products', vi: 'Kiểm dịch động vật, sản phẩm động vật' },
    legalBasis: 'Luật Thú y 79/2015/QH13',
    agency: 'ANIMAL_QUARANTINE',
    kind: 'ANIMAL_QUARANTINE',
    subject: 'SHIPMENT',
    blocking: true,
    phase: 'YARD',
    norm: 'PT24H',
    normIn: 'CALENDAR',
    clockFromStart: true,
    due: (shipment) => animalGoods(shipment).length > 0,
    looksAt: animalGoods,
  },
];

export const RULES: readonly Rule[] = [...MOVEMENT_RULES, ...SHIPMENT_RULES];
