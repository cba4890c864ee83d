import { bootstrap } from '@onegate/http';
import { declarations } from './declarations.service-definition.ts';

await bootstrap(declarations);
