import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { ServiceDocuments } from '../documents/service-documents.ts';
import { consolePage, consoleScript } from './console-page.ts';
import { pageHeaders } from '../pages/page-headers.ts';

const HTML = 'text/html; charset=utf-8';

/** Files of Swagger UI that its page asks for; the package holds more. */
const ASSETS = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'favicon-32x32.png',
  'oauth2-redirect.html',
  'oauth2-redirect.js',
] as const;

/** `/openapi.json` and the console at `/docs`, where people log in at the issuer. */
export async function serveConsole(
  fastify: FastifyInstance,
  documents: ServiceDocuments,
  issuer: string,
): Promise<void> {
  const headers = pageHeaders([new URL(issuer).origin]);
  fastify.get('/openapi.json', (_request, reply) =>
    reply.header('Content-Type', 'application/json').send(documents.merged()),
  );
  for (const path of ['/docs', '/docs/'])
    fastify.get(path, (_request, reply) =>
      reply.headers({ ...headers, 'Content-Type': HTML }).send(consolePage),
    );
  fastify.get('/docs/console.js', (_request, reply) =>
    reply.headers({ ...headers, 'Content-Type': 'text/javascript; charset=utf-8' }).send(consoleScript),
  );
  await fastify.register(fastifyStatic, {
    root: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist')),
    serve: false,
  });
  for (const asset of ASSETS)
    fastify.get(`/docs/${asset}`, (_request, reply) => reply.headers(headers).sendFile(asset));
}
