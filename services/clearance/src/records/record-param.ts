import { isRef } from '@onegate/codes';
import { isId } from '@onegate/contracts';
import { Checked, Id } from '@onegate/http';

/** A record by what people call it or by its id. */
export class RecordParam {
  @Checked({
    meaning: 'Reference of the movement or shipment, or its id.',
    example: 'LT-26-7KQ2M9-X',
    code: 'record',
    max: 40,
    check: (text) => isId(text) || isRef(text),
    should: 'must be a reference such as LT-26-7KQ2M9-X, or an id',
  })
  ref!: string;
}

export class MovementParam {
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}
