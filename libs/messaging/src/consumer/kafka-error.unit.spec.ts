import { isRecoverable } from './kafka-error.ts';

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });

describe('an error of Kafka', () => {
  it.each([
    named('KafkaJSConnectionError'),
    named('KafkaJSNumberOfRetriesExceeded'),
    named('KafkaJSProtocolError', { type: 'REBALANCE_IN_PROGRESS' }),
    named('KafkaJSProtocolError', { retriable: true }),
    named('KafkaJSNonRetriableError', { cause: named('KafkaJSConnectionError') }),
    named('KafkaJSError', { originalError: named('KafkaJSRequestTimeoutError') }),
  ])('is got over: %s', (error) => expect(isRecoverable(error)).toBe(true));

  it.each([
    named('TypeError'),
    named('KafkaJSProtocolError', { type: 'GROUP_AUTHORIZATION_FAILED', retriable: false }),
    named('KafkaJSNonRetriableError', { cause: new TypeError('x') }),
    'text',
  ])('stays: %s', (error) => expect(isRecoverable(error)).toBe(false));
});
