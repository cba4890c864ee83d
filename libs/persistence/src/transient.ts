/** Connection, shutdown and resource classes, serialisation failures and deadlocks: the same work may succeed later. */
const TRANSIENT_CLASSES = ['08', '53', '57', '58'];
const TRANSIENT_CODES = new Set([
  '40001',
  '40P01',
  '55P03',
  '25P03',
  '25P04',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'OVERLOADED',
]);
const TRANSIENT_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed/;

/** Too many wait for a connection already. */
export class Overloaded extends Error {
  readonly code = 'OVERLOADED';

  constructor() {
    super('too many wait for a connection of the pool');
    this.name = 'Overloaded';
  }
}

/** True when trying the same transaction again makes sense. */
export function isTransient(error: unknown): boolean {
  if (!Error.isError(error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && code !== '')
    return TRANSIENT_CODES.has(code) || TRANSIENT_CLASSES.includes(code.slice(0, 2));
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.some(isTransient);
  return TRANSIENT_MESSAGES.test(error.message);
}

/** True for the two outcomes in which PostgreSQL rolled the transaction back for the sake of another one. */
export function isContention(error: unknown): boolean {
  const code = Error.isError(error) ? (error as { code?: unknown }).code : undefined;
  return code === '40001' || code === '40P01';
}
