import { bootstrap } from '@onegate/http';
import { reporting } from './reporting.service-definition.ts';

await bootstrap(reporting);
