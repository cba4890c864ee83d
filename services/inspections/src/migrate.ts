import { migrateService } from '@onegate/http';
import { inspections } from './inspections.service-definition.ts';

await migrateService(inspections);
