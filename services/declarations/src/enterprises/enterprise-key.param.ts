import { parseEnterpriseKey } from '@onegate/codes';
import { EnterpriseCode } from '../declaration/content/enterprise-code.ts';

/** Address of one enterprise. */
export class EnterpriseKeyParam {
  @EnterpriseCode({ meaning: 'Key of the enterprise.' })
  id!: string;
}

/** The one form in which keys are compared; the text was checked before. */
export function keyOf(text: string): string {
  const parsed = parseEnterpriseKey(text);
  return parsed.ok ? parsed.enterprise : text;
}
