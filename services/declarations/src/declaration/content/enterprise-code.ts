import { isEnterpriseKey } from '@onegate/codes';
import { Checked, type FieldOptions } from '@onegate/http';

/** A Vietnamese tax code, or a foreign registration as `<country>:<registration>`. */
export function EnterpriseCode(options: FieldOptions): PropertyDecorator {
  return Checked({
    example: '5900123451',
    ...options,
    meaning: `${options.meaning} Vietnamese tax code (10 digits, 10-3, or 12), or a foreign registration such as KH:L001-901.`,
    code: 'enterprise',
    max: 38,
    check: isEnterpriseKey,
    should: 'must be a tax code or a foreign registration such as KH:L001-901',
  });
}
