import { HandlerFault } from './handlers.ts';

const OWN_WORDS = new Set(['HandlerFault', 'TypeError', 'ReferenceError']);

/**
 * What may be written about an error: its class, code and place. Messages of drivers and libraries quote values, so
 * only those of known classes are kept.
 */
export function describeError(error: unknown): string {
  if (!Error.isError(error)) return `thrown ${typeof error}`;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const parts = [error.name, code, constraint].filter((part) => typeof part === 'string');
  if (error instanceof HandlerFault || OWN_WORDS.has(error.name) || error.name.startsWith('KafkaJS'))
    parts.push(error.message);
  const place = error.stack?.split('\n').find((line) => line.trim().startsWith('at '));
  if (place)
    parts.push(place.trim().replace(/\(?(?:file:\/\/)?\/.*\/(?=(?:libs|services|node_modules)\/)/, ''));
  return parts.join(' ').slice(0, 500);
}
