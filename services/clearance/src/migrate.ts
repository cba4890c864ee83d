import { migrateService } from '@onegate/http';
import { clearance } from './clearance.service-definition.ts';

await migrateService(clearance);
