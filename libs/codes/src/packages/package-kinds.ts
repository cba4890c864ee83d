import { indexed } from '../code-list.ts';
import { PACKAGE_KINDS } from './package-data.ts';

export { PACKAGE_KINDS };

/** UN/CEFACT Recommendation 21 code of a kind of package. */
export type PackageKind = (typeof PACKAGE_KINDS)[number]['code'];

const byCode = indexed(PACKAGE_KINDS);

/** Whether the text is the code of a kind of package that the platform knows, in capitals. */
export function isPackageKind(text: string): text is PackageKind {
  return byCode.has(text);
}
