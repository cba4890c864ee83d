import { migrateService } from '@onegate/http';
import { logistics } from './logistics.service-definition.ts';

await migrateService(logistics);
