import type { Command } from '@onegate/http';
import type { RegisterQuery } from './register.query.ts';

/** The gates of a list for those who serve there: the one asked for, else all of the caller's. */
export function gatesAsked({ gate }: RegisterQuery, command: Command): readonly string[] {
  if (gate === undefined) return command.caller.gates;
  command.authorize({ gate });
  return [gate];
}
