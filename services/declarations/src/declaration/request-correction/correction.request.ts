import { ListOf } from '@onegate/http';
import { DeclarationCorrectionView } from '../show/correction.view.ts';

export class DeclarationCorrectionRequest {
  @ListOf(() => DeclarationCorrectionView, { min: 1, max: 50, meaning: 'Everything that is wrong, at once.' })
  faults!: DeclarationCorrectionView[];
}
