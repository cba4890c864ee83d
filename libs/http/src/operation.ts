import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';
import {
  ApiExtension,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  type ApiResponseOptions,
  ApiSecurity,
} from '@nestjs/swagger';
import { describeRule, OperationName, type OperationId, rolesOf, ruleOf } from '@onegate/auth';
import { WRITTEN, type WrittenExamples } from './examples/add-examples.ts';
import type { OperationText, OperationTexts } from './operation-texts/operation-text.ts';
import { vietnamese } from './operation-texts/vi/index.ts';
import { inAnothersName } from './acting/in-anothers-name.ts';
import { LINK_TO_NEXT, slimByFields } from './lists/documented-list.ts';
import { isPaged } from './lists/item-fields.ts';
import { problemResponses } from './problem-responses.ts';

/** An answer in another form than JSON, e.g. `text/plain`. */
export interface OtherMedia {
  readonly type: string;
  readonly meaning: string;
  readonly example: string;
}

export interface OperationOptions {
  /** One line. */
  readonly summary: string;
  /** What it does, when it is allowed, what follows from it. */
  readonly description?: string;
  /** READ changes nothing, CHECK neither but takes a body; CREATE and ACTION are POSTs under an Idempotency-Key; CHANGE is a PATCH under If-Match. */
  readonly kind: 'READ' | 'CHECK' | 'CREATE' | 'ACTION' | 'CHANGE';
  /** Class of the answer's body, or a list of it as a page. */
  readonly answer?: Type;
  /** An answer that is not JSON. */
  readonly media?: OtherMedia;
  /** Examples of the request and of the answer, where those of the fields, put together, say nothing true. */
  readonly examples?: WrittenExamples;
  /** Default: 200, for CREATE 201. */
  readonly status?: number;
  /** Codes of the problems that this operation itself may answer with. */
  readonly problems?: readonly string[];
  /** Name in the OpenAPI document, where one policy line covers several documented operations. Default: the policy's. */
  readonly operationId?: string;
  /** Only other services call it: the gateway does not offer it. */
  readonly internal?: boolean;
  /** Whom the operation is for. */
  readonly audience?: 'enterprise' | 'agency' | 'operations' | 'public';
}

/** Every request is read against the closed lists of its fields. */
const REQUEST_PROBLEMS = ['http.validation', 'http.unavailable'];
const BODY_PROBLEMS = ['http.body-malformed', 'http.body-too-deep', 'http.body-too-large', 'http.media-type'];
const COMMAND_PROBLEMS = [
  'http.idempotency-key-missing',
  'http.idempotency-key-invalid',
  'http.idempotency-key-reused',
  'http.command-in-flight',
  'http.if-match-stale',
];
const CHANGE_PROBLEMS = ['http.if-match-missing', 'http.if-match-stale'];
const CALLER_PROBLEMS = [
  'auth.token-missing',
  'auth.token-invalid',
  'auth.forbidden',
  'auth.claims-missing',
  'auth.issuer-away',
];

const UNCHANGED = 'Not changed since the version whose ETag If-None-Match names.';

const OPERATION_KIND = 'onegate:operation-kind';
const OPERATION_ANSWER = 'onegate:operation-answer';

export const kindOf = (handler: object): OperationOptions['kind'] | undefined =>
  Reflect.getMetadata(OPERATION_KIND, handler) as OperationOptions['kind'] | undefined;

/** Class of the body that a read answers; undefined where it answers none. */
export const answerOf = (handler: object): Type | undefined =>
  Reflect.getMetadata(OPERATION_ANSWER, handler) as Type | undefined;

/** What any operation of a kind may answer with. */
function problemsOf(kind: OperationOptions['kind']): string[] {
  if (kind === 'READ') return REQUEST_PROBLEMS;
  if (kind === 'CHECK') return [...REQUEST_PROBLEMS, ...BODY_PROBLEMS];
  return [...REQUEST_PROBLEMS, ...BODY_PROBLEMS, ...(kind === 'CHANGE' ? CHANGE_PROBLEMS : COMMAND_PROBLEMS)];
}

/** Names a route for the policy table and documents it whole. Every route has one; the boot stops on a route without. */
export function Operation(id: OperationId, options: OperationOptions): MethodDecorator {
  const { summary, kind, answer, audience = 'agency' } = options;
  const status = options.status ?? (kind === 'CREATE' ? 201 : 200);
  const rule = ruleOf(id);
  const open = rule === 'PUBLIC';
  const acting = inAnothersName(rule);
  const write = kind === 'CREATE' || kind === 'ACTION';
  const codes = [
    ...(open ? [] : CALLER_PROBLEMS),
    ...acting.problems,
    ...problemsOf(kind),
    ...(options.problems ?? []),
  ];
  return applyDecorators(
    OperationName(id),
    SetMetadata(OPERATION_KIND, kind),
    HttpCode(status),
    ApiOperation({
      operationId: options.operationId ?? id,
      summary,
      description: [options.description, `Who may: ${describeRule(rule).join('; ')}.`]
        .filter(Boolean)
        .join('\n\n'),
      tags: [audience],
    }),
    ApiResponse(doneAs(status, options)),
    ...(options.examples ? [ApiExtension(WRITTEN, options.examples)] : []),
    ...(kind === 'READ' ? readBy(answer) : []),
    ...problemResponses(codes),
    ...(open ? [] : [ApiSecurity('oidc', rolesOf(rule))]),
    ...acting.headers,
    ApiExtension('x-policy', id),
    ApiExtension('x-vi', inVietnamese(id, options)),
    ...(options.internal ? [ApiExtension('x-internal', true)] : []),
    ...(write
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: true,
            description: 'New for each command, the same when repeating it; 8 to 128 characters.',
            example: '5f0c2b1e-demo-key',
          }),
        ]
      : []),
    ...(codes.includes('http.if-match-missing')
      ? [
          ApiHeader({
            name: 'If-Match',
            required: true,
            description: 'ETag of the version read.',
            example: '"1"',
          }),
        ]
      : []),
  );
}

const doneAs = (status: number, { answer, media }: OperationOptions): ApiResponseOptions => ({
  status,
  description: 'Done as asked.',
  ...(answer && { type: answer }),
  ...(isPaged(answer) && { headers: LINK_TO_NEXT }),
  ...(media && { content: contentOf(media) }),
});

/** What only reads have. */
const readBy = (answer: Type | undefined): MethodDecorator[] => [
  SetMetadata(OPERATION_ANSWER, answer),
  ApiResponse({ status: 304, description: UNCHANGED }),
  ...slimByFields(answer),
];

/** What the document says in English as `summary` and `description`. */
function inVietnamese(id: OperationId, { description }: OperationOptions) {
  const told: OperationText | undefined = (vietnamese as OperationTexts)[id];
  if (told === undefined) throw new Error(`${id} is not told in Vietnamese (libs/http/src/operation-texts)`);
  const who = `Ai được làm: ${describeRule(ruleOf(id), 'vi').join('; ')}.`;
  // One that is told in English only leaves a gap, at which the rules for documents stop.
  if (description !== undefined && told.description === undefined) return { summary: told.summary };
  return { summary: told.summary, description: [told.description, who].filter(Boolean).join('\n\n') };
}

const contentOf = ({ type, meaning, example }: OtherMedia) => ({
  [type]: { schema: { type: 'string' as const, description: meaning }, example },
});
