/** The kafkajs client of this service. */
export const KAFKA = Symbol('KAFKA');
export const MESSAGING_SETTINGS = Symbol('MESSAGING_SETTINGS');
export const PUBLISHER = Symbol('PUBLISHER');
/** What to do when the consumer can never go on: `(reason: string) => void`; default: end the process. */
export const ON_FATAL = Symbol('ON_FATAL');
export type OnFatal = (reason: string) => void;
