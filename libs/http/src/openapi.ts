import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { closeBodies } from './closed-bodies.ts';
import { addExamples } from './examples/add-examples.ts';
import type { ServiceDefinition } from './service.ts';

/**
 * Of the public API, by semver: a breaking change moves the first number, and `npm test` fails when it does not. What was
 * released last stands in `deploy/docs/released`.
 */
export const API_VERSION = '1.0.0';

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Page that explains the code.' },
    title: { type: 'string', description: 'Short, the same for every occurrence.' },
    status: { type: 'integer', description: 'HTTP status.' },
    detail: { type: 'string', description: 'What happened this time.' },
    instance: { type: 'string', format: 'uri-reference', description: 'The request, by its correlation id.' },
    code: { type: 'string', description: 'Stable; clients branch on it.' },
    remedy: { type: 'string', description: 'What the caller can do.' },
    errors: {
      type: 'array',
      description: 'Every faulty field at once.',
      items: {
        type: 'object',
        required: ['code', 'field', 'message'],
        properties: {
          code: { type: 'string', description: 'Stable.' },
          field: { type: 'string', description: 'JSON Pointer (RFC 6901) into the body, or query/<name>.' },
          message: { type: 'string', description: 'For people.' },
          value: { description: 'The value refused, where showing it is harmless.' },
        },
      },
    },
  },
} as const;

/** The OpenAPI 3.1 document of a service, from its controllers; needs neither ports nor stores. */
export function openApiDocument(app: INestApplication, service: ServiceDefinition): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`OneGate ${service.title}`)
    .setDescription(service.description)
    .setVersion(API_VERSION)
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Access token of the OpenID Connect issuer.',
      },
      'oidc',
    )
    .build();
  const document = SwaggerModule.createDocument(app, head, {
    operationIdFactory: (_controller, method) => method,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA as never },
  };
  closeBodies(document);
  addExamples(document);
  return document;
}
