import { ListOf } from '@onegate/http';
import { CorrectionView } from '../show/correction.view.ts';

export class CorrectionRequest {
  @ListOf(() => CorrectionView, { min: 1, max: 50, meaning: 'Everything that is wrong, at once.' })
  faults!: CorrectionView[];
}
