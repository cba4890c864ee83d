import { setTimeout as after } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bootstrap } from '@onegate/http';

/** A service made as all are, whose work takes a moment, so that some is always under way. */
const WORK_MS = 4;

const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Echo', version: '1' },
  paths: { '/v1/echo': { get: {}, post: {}, patch: {} } },
};

@Module({})
class EchoModule {}

await bootstrap({
  name: 'declarations',
  title: 'Echo',
  description: 'Says what it hears.',
  module: EchoModule,
  prepare: (app: NestFastifyApplication): Promise<void> => {
    const fastify = app.getHttpAdapter().getInstance();
    fastify.get('/openapi.json', (_request, reply) => reply.send(DOCUMENT));
    fastify.route({
      method: ['GET', 'POST', 'PATCH'],
      url: '/v1/echo',
      handler: async (request, reply) => {
        await after(WORK_MS);
        return reply.send(request.body ?? { said: 'nothing' });
      },
    });
    fastify.addHook('onListen', () => {
      process.stdout.write('{"listening":true}\n');
    });
    return Promise.resolve();
  },
});
