import { bootstrap } from '@onegate/http';
import { logistics } from './logistics.service-definition.ts';

await bootstrap(logistics);
