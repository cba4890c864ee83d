import { bootstrap } from '@onegate/http';
import { clearance } from './clearance.service-definition.ts';

await bootstrap(clearance);
