import { bootstrap } from '@onegate/http';
import { inspections } from './inspections.service-definition.ts';

await bootstrap(inspections);
