/** Errors of kafkajs that a later try, or a new member of the group, gets over. */
const RECOVERABLE = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSNoBrokerAvailableError',
  'KafkaJSBrokerNotFound',
  'KafkaJSGroupCoordinatorNotFound',
  'KafkaJSMetadataNotLoaded',
  'KafkaJSTopicMetadataNotLoaded',
  'KafkaJSStaleTopicMetadataAssignment',
  'KafkaJSNumberOfRetriesExceeded',
  'KafkaJSLockTimeout',
]);
/** Protocol errors of a group that is being put together anew. */
const REBALANCING = new Set([
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'NOT_COORDINATOR_FOR_GROUP',
]);

/** False when trying again with the same program and settings cannot help. */
export function isRecoverable(error: unknown): boolean {
  if (!Error.isError(error)) return false;
  const { retriable, type, cause, originalError } = error as {
    retriable?: unknown;
    type?: unknown;
    cause?: unknown;
    originalError?: unknown;
  };
  if (retriable === true || (typeof type === 'string' && REBALANCING.has(type))) return true;
  if (Error.isError(cause) && cause !== error) return isRecoverable(cause);
  if (Error.isError(originalError) && originalError !== error) return isRecoverable(originalError);
  return RECOVERABLE.has(error.name);
}
