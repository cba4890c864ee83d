import { parseEnterpriseKey } from '@onegate/codes';
import type { Findings } from './findings.ts';

/** An odd tax code is only warned of: the tax office, not its check digit, says who exists. */
export function checkEnterprise(code: string | null | undefined, field: string, findings: Findings): void {
  if (code == null || !findings.sound(field)) return;
  const parsed = parseEnterpriseKey(code);
  if (parsed.ok) for (const warning of parsed.warnings) findings.warn(warning, field);
}
