import { migrateService } from '@onegate/http';
import { reporting } from './reporting.service-definition.ts';

await migrateService(reporting);
