import { migrateService } from '@onegate/http';
import { declarations } from './declarations.service-definition.ts';

await migrateService(declarations);
