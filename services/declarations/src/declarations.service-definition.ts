import { type ServiceDefinition, unitFoundBy } from '@onegate/http';
import { DeclarationsModule } from './declarations.module.ts';
import { CustomsDecision1764120204000 } from './migrations/1764120204000-customs-decision.ts';
import { Enterprise1764110600000 } from './migrations/1764110600000-enterprise.ts';
import { EnterpriseWalls1764110600050 } from './migrations/1764110600050-enterprise-walls.ts';
import { LodgedAs1764110600100 } from './migrations/1764110600100-lodged-as.ts';
import { Gate1764110301000 } from './migrations/1764110301000-gate.ts';
import { Refused1764100500100 } from './migrations/1764100500100-refused.ts';
import { CrewReading1764100100000 } from './migrations/1764100100000-crew-reading.ts';
import { Walls1764110500000 } from './migrations/1764110500000-walls.ts';
import { PartOutcome1764300600000 } from './migrations/1764300600000-part-outcome.ts';
import { DeclarationSubmitted1764300910200 } from './migrations/1764300910200-declaration-submitted.ts';
import { Declarations1764100000000 } from './migrations/1764100000000-declarations.ts';

export const declarations: ServiceDefinition = {
  name: 'declarations',
  title: 'Declarations',
  description:
    'What enterprises say: declarations of trucks, their amendments and cancellations, and the code lists.',
  module: DeclarationsModule,
  mandates: 'KEPT',
  answering: unitFoundBy(
    'SELECT board AS unit FROM gate WHERE $1::text IS NULL OR code = $1 ORDER BY code LIMIT 1',
  ),
  migrations: [
    Declarations1764100000000,
    CrewReading1764100100000,
    Refused1764100500100,
    Walls1764110500000,
    PartOutcome1764300600000,
    Enterprise1764110600000,
    EnterpriseWalls1764110600050,
    LodgedAs1764110600100,
    Gate1764110301000,
    DeclarationSubmitted1764300910200,
    CustomsDecision1764120204000,
  ],
};
