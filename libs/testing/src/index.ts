export { asSuperuser } from './database/admin.ts';
export { type FreshDatabase, freshDatabase } from './database/fresh-database.ts';
export { factsOf } from './kafka/facts-of.ts';
export { type FreshTopics, freshTopics, testKafka } from './kafka/fresh-topics.ts';
export { type Mouth, speak } from './kafka/speak.ts';
export { type Stack, stack } from './stack/stack.ts';
export { type Patience, until } from './until.ts';
export { bootService, type BootedService, type Person, type Reply } from './service/boot-service.ts';
export { type Claims, type TestIssuer, testIssuer } from './service/issuer.ts';
