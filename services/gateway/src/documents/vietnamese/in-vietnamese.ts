import { TRANSLATIONS } from '@onegate/problems';
import { type ApiDocument, METHODS } from '../document.ts';
import { PHRASES } from './phrases.ts';

/** What a service tells of its operation in Vietnamese, beside the English. */
interface Told {
  readonly 'x-vi'?: { readonly summary?: string; readonly description?: string };
}

/**
 * The document as a Vietnamese reader is to see it: operations, audiences and refusals are told in Vietnamese. Names of
 * operations, fields and codes are the same in every language; fields are explained in English.
 */
export function inVietnamese(document: ApiDocument): ApiDocument {
  return {
    ...document,
    info: withPhrases(document.info) as ApiDocument['info'],
    ...(document.tags && { tags: withPhrases(document.tags) as NonNullable<ApiDocument['tags']> }),
    paths: Object.fromEntries(Object.entries(document.paths).map(([path, item]) => [path, ofPath(item)])),
    ...(document.components && {
      components: {
        ...document.components,
        ...(document.components['securitySchemes'] && {
          securitySchemes: withPhrases(document.components['securitySchemes']) as Record<string, unknown>,
        }),
      },
    }),
  };
}

const ofPath = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      METHODS.some((method) => method === key) ? ofOperation(value as Operation) : value,
    ]),
  );

interface Operation extends Told {
  readonly parameters?: unknown;
  readonly responses?: Readonly<Record<string, Answer>>;
}

interface Answer {
  readonly description?: string;
}

function ofOperation({ 'x-vi': told, ...operation }: Operation): Record<string, unknown> {
  const { parameters, responses = {} } = operation;
  return {
    ...operation,
    ...told,
    ...(parameters !== undefined && { parameters: withPhrases(parameters) }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, answer]) => [
        status,
        { ...answer, description: ofAnswer(answer.description ?? '') },
      ]),
    ),
  };
}

/** `code`: its title, as the documents list refusals. */
const CODE_AND_TITLE = /`([a-z0-9.-]+)`: .+?(?=\. `|$)/g;

const ofAnswer = (description: string): string =>
  PHRASES[description] ??
  description.replace(CODE_AND_TITLE, (english, code: string) => {
    const title = TRANSLATIONS.vi.problems[code]?.title;
    return title === undefined ? english : `\`${code}\`: ${title}`;
  });

/** The same, with every text that has its phrase replaced by it. */
function withPhrases(part: unknown): unknown {
  if (typeof part === 'string') return PHRASES[part] ?? part;
  if (Array.isArray(part)) return part.map(withPhrases);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withPhrases(value)]));
}
