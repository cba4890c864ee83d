import { isId } from '../ids/ids.ts';
import { isJson, type Json } from '../registry/json.ts';
import type { SchemaFault } from '../validation/validate.ts';
import type { CloudEvent } from './cloud-event.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isTime: Check = (value) =>
  typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value));
const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What each attribute of an event must be; attributes that are not named here are allowed, as CloudEvents demands. */
const FORM: Readonly<Record<string, readonly [Check, string]>> = {
  specversion: [(value) => value === '1.0', 'must be "1.0"'],
  id: [isId, 'must be a UUID'],
  source: [isText, 'must be a text'],
  type: [isText, 'must be a text'],
  subject: [isText, 'must be a text'],
  time: [isTime, 'must be a time of RFC 3339'],
  recordedat: [isTime, 'must be a time of RFC 3339'],
  datacontenttype: [isAbsentOr((value) => value === 'application/json'), 'must be application/json'],
  dataschema: [isAbsentOr(isText), 'must be a text'],
  partitionkey: [isText, 'must be a text'],
  gate: [isText, 'must be a text'],
  actor: [isText, 'must be a text'],
  correlationid: [isText, 'must be a text'],
  causationid: [isAbsentOr(isText), 'must be a text'],
  traceparent: [isAbsentOr(isText), 'must be a text'],
  data: [isJson, 'must be an object'],
};

/** What is wrong with an event, whatever its type; nothing when it has the form. */
export function faultsOfEvent(event: Json | CloudEvent): SchemaFault[] {
  const attributes = event as Json;
  return Object.entries(FORM)
    .filter(([name, [check]]) => !check(attributes[name]))
    .map(([name, [, message]]) => ({ pointer: `/${name}`, message }));
}
