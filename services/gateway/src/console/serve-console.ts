import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { alsoByLanguage } from '@onegate/http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ServiceDocuments } from '../documents/service-documents.ts';
import { type ReaderLanguage, readerOf } from '../documents/vietnamese/reader.ts';
import { consolePage } from './console-page.ts';
import { pageHeaders } from '../pages/page-headers.ts';

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** Files of Swagger UI that its page asks for; the package holds more. */
const ASSETS = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'favicon-32x32.png',
  'oauth2-redirect.html',
  'oauth2-redirect.js',
] as const;

/** `/openapi.json` and the console at `/docs`, in the reader's language; people log in at the issuer. */
export async function serveConsole(
  fastify: FastifyInstance,
  documents: ServiceDocuments,
  issuer: string,
): Promise<void> {
  const headers = pageHeaders([new URL(issuer).origin]);
  fastify.get('/openapi.json', (request, reply) => {
    const language = readerOf(request);
    return told(reply, language).header('Content-Type', 'application/json').send(documents.merged(language));
  });
  for (const path of ['/docs', '/docs/'])
    fastify.get(path, (request, reply) => {
      const language = readerOf(request);
      return told(reply.headers({ ...headers, 'Content-Type': HTML }), language).send(consolePage(language));
    });
  for (const [name, text] of ownScripts())
    fastify.get(`/docs/console/${name}`, (_request, reply) =>
      reply.headers({ ...headers, 'Content-Type': SCRIPT }).send(text),
    );
  await fastify.register(fastifyStatic, {
    root: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist')),
    serve: false,
  });
  for (const asset of ASSETS)
    fastify.get(`/docs/${asset}`, (_request, reply) => reply.headers(headers).sendFile(asset));
}

const told = (reply: FastifyReply, language: ReaderLanguage): FastifyReply =>
  reply.headers({
    'Content-Language': language,
    Vary: alsoByLanguage(reply.getHeader('Vary')),
  });

/** What runs in the browser, by the name that it is asked for: the files of `browser/`, compiled with the service. */
function ownScripts(): [string, string][] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'browser');
  return readdirSync(folder)
    .filter((file) => /^[a-z-]+\.[jt]s$/.test(file))
    .map((file) => [file.replace(/\.ts$/, '.js'), readFileSync(join(folder, file), 'utf8')]);
}
