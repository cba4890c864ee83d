import type { Texts } from '../languages.ts';
import { authTexts } from './auth.ts';
import { clearanceTexts } from './clearance.ts';
import { declarationsTexts } from './declarations.ts';
import { gatewayTexts } from './gateway.ts';
import { httpTexts } from './http.ts';
import { inspectionsTexts } from './inspections.ts';
import { logisticsTexts } from './logistics.ts';
import { messagingTexts } from './messaging.ts';

export { faults } from './faults.ts';

export const problems: Texts = {
  ...authTexts,
  ...clearanceTexts,
  ...declarationsTexts,
  ...gatewayTexts,
  ...httpTexts,
  ...inspectionsTexts,
  ...logisticsTexts,
  ...messagingTexts,
};
