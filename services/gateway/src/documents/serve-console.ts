import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { asyncApi } from '@onegate/contracts';
import { correlationOf } from '@onegate/http';
import type { FastifyInstance } from 'fastify';
import type { ServiceDocuments } from './service-documents.ts';

/** `/openapi.json`, `/asyncapi.json` and the console at `/docs`. */
export function serveConsole(
  app: NestFastifyApplication,
  fastify: FastifyInstance,
  documents: ServiceDocuments,
): void {
  fastify.get('/openapi.json', (request, reply) =>
    reply
      .header('Content-Type', 'application/json')
      .header('X-Correlation-Id', correlationOf(request))
      .send(documents.merged()),
  );
  fastify.get('/asyncapi.json', (_request, reply) =>
    reply.header('Content-Type', 'application/json').send(JSON.stringify(asyncApi())),
  );
  SwaggerModule.setup('docs', app, () => JSON.parse(documents.merged()) as OpenAPIObject, {
    customSiteTitle: 'OneGate console',
    swaggerOptions: {
      persistAuthorization: true,
      displayRequestDuration: true,
      filter: true,
      docExpansion: 'none',
    },
  });
}
