import { type Kafka, Partitioners, type Producer } from 'kafkajs';

/** The relay's producer. */
export const producerOf = (kafka: Kafka): Producer =>
  kafka.producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
    // One request at a time, so that a repeated one can not overtake.
    maxInFlightRequests: 1,
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 3 },
  });
