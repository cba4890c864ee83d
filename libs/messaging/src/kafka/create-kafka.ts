import { Logger } from '@nestjs/common';
import { Kafka, type LogEntry, logLevel } from 'kafkajs';
import type { MessagingSettings } from '../config.ts';
import { calmRequestQueues } from './request-queue-timer.ts';

/** A client with short patience: whoever uses it tries again by itself and tells how it is. */
export function createKafka(settings: MessagingSettings): Kafka {
  calmRequestQueues();
  const logger = new Logger('Kafka');
  return new Kafka({
    clientId: settings.clientId,
    brokers: [...settings.brokers],
    connectionTimeout: 3000,
    requestTimeout: 10_000,
    // In its first seconds a broker answers "coordinator not available": ask again soon, not after seconds.
    retry: { initialRetryTime: 50, maxRetryTime: 1000, retries: 5, factor: 0.2, multiplier: 2 },
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => {
      logger.debug(line(entry));
    },
  });
}

/** What happened, without what it happened to: a log entry of kafkajs may hold keys and payloads. */
function line({ namespace, log }: LogEntry): string {
  const error = typeof log['error'] === 'string' ? `: ${log['error']}` : '';
  return `${namespace} ${log.message}${error}`.trim();
}
