import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { describeFailure } from './describe-failure.ts';

/** Structured logs, one JSON object a line; errors without the values that drivers quote in them. */
export class JsonLogger implements LoggerService {
  readonly pino: Logger;

  /** @param destination default: standard output. */
  constructor(service: string, level: string, destination?: DestinationStream) {
    this.pino = pino(
      {
        level,
        base: { service },
        timestamp: pino.stdTimeFunctions.isoTime,
        serializers: { err: describeFailure, error: describeFailure },
      },
      destination,
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  /** Nest hands over the message first and the context last; texts between them are explanations or stacks. */
  #write(level: 'info' | 'error' | 'warn' | 'debug' | 'trace', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const texts = rest.slice(0, -1).filter((part) => typeof part === 'string');
    const fields =
      message instanceof Error
        ? { error: message }
        : typeof message === 'object' && message !== null
          ? message
          : {};
    const text = [...(typeof message === 'string' ? [message] : []), ...texts].join(' ');
    this.pino[level]({ ...fields, ...(typeof context === 'string' && { context }) }, text);
  }
}
