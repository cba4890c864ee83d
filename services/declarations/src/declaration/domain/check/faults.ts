/** What makes a declaration impossible, beside fields that are faulty by themselves. */
export const FAULTS = {
  'declarations.gate-unknown': 'this deployment serves no such gate',
  'declarations.crew.no-driver': 'one of the crew must be a DRIVER',
  'declarations.plate.form': 'must be a plate of at most 15 characters, with a letter or a digit',
  'declarations.container.form': 'must be a container number as of ISO 6346: four letters and seven digits',
  'declarations.container.repeated': 'the same container is named twice',
  'declarations.customs-number.direction':
    'the number is of the other direction: 30 begins exports, 10 imports',
  'declarations.customs-number.repeated': 'the shipment names the same customs declaration twice',
  'declarations.type-code.direction': 'this type of customs declaration is of the other direction',
  'declarations.type-code.not-in-force': 'this type of customs declaration is not in force',
  'declarations.quantity.zero': 'must be above zero',
  'declarations.weight.zero': 'must be above zero',
  'declarations.goods.too-many': 'a declaration has at most 500 goods lines in all',
  'declarations.customs-number.too-many': 'a declaration names at most 200 customs declarations in all',
  'declarations.shipment.unknown': 'the declaration has no such shipment, or names it twice',
} as const;

export type FaultCode = keyof typeof FAULTS;
