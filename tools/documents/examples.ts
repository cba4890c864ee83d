import { type Body, type Described, type Document, type Media, operationsOf } from './document.ts';
import { SchemaChecks } from './schema-checks.ts';

/** Every request and answer without an example, and every example that its own schema refuses. */
export function faultyExamples(document: Document): string[] {
  const checks = new SchemaChecks(document);
  return operationsOf(document).flatMap(({ path, method, operation }: Described) => {
    const { requestBody, responses } = operation;
    const bodies: [string, Body][] = [
      ...(requestBody ? [['request', requestBody] as [string, Body]] : []),
      ...Object.entries(responses),
    ];
    return bodies.flatMap(([what, body]) =>
      faultsOf(document, checks, what, body).map(
        (fault) => `${method.toUpperCase()} ${path}, ${what}: ${fault}`,
      ),
    );
  });
}

/** Not modified: an answer without a body. */
const WITHOUT_BODY = ['204', '304'];

function faultsOf(document: Document, checks: SchemaChecks, what: string, { content }: Body): string[] {
  if (!content || Object.keys(content).length === 0)
    return WITHOUT_BODY.includes(what) ? [] : ['nothing says what it holds'];
  return Object.entries(content).flatMap(([type, media]) => {
    const values = valuesOf(document, media);
    if (values.length === 0) return [`no example of ${type}`];
    return values.flatMap((value) => {
      if (value === undefined) return ['an example that the document does not have is named'];
      return checks
        .breaches(media.schema ?? {}, value)
        .map((breach) => `the example breaks its schema: ${breach}`);
    });
  });
}

function valuesOf({ components }: Document, { example, examples }: Media): unknown[] {
  const named = Object.values(examples ?? {}).map(({ $ref, value }) =>
    $ref ? components?.examples?.[$ref.split('/').at(-1) ?? '']?.value : value,
  );
  return example === undefined ? named : [example, ...named];
}
