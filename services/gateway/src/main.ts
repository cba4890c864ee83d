import { bootstrap } from '@onegate/http';
import { gateway } from './gateway.service-definition.ts';

await bootstrap(gateway);
