import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CustomTransportStrategy, Server } from '@nestjs/microservices';
import { DataSource } from 'typeorm';
import { Kafka } from 'kafkajs';
import { createClient } from 'redis';
import * as jose from 'jose';
import { M, C } from './index.ts';
it('works', async () => {
  const m = await Test.createTestingModule({ imports: [M] }).compile();
  expect(m.get(C).get()).toBe('hi');
  const app = m.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.init();
  const r = await app.inject({ url: '/' });
  expect(r.payload).toBe('hi');
  expect(DataSource && Kafka && createClient && Server).toBeTruthy(); 
  expect(jose.jwtVerify).toBeTruthy();
  await app.close();
});
