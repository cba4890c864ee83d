import { Whole } from '@onegate/http';
import { Type } from 'class-transformer';

export class BundleQuery {
  @Type(() => Number)
  @Whole({
    meaning: 'Size of a checkpoint that the caller kept: the bundle then proves that the tree contains it.',
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    optional: true,
    example: 1,
  })
  from?: number;
}
