import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from './config.ts';

const READABLE = [
  'ETag',
  'Link',
  'Location',
  'Onegate-Event',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Correlation-Id',
];
const PREFLIGHT_SECONDS = 600;

/** Pages of the listed origins may call the API from a browser; by default no page may but the console. */
export async function allowOrigins(
  fastify: FastifyInstance,
  { CORS_ORIGINS: list }: GatewayConfig,
): Promise<void> {
  const origins = list
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  if (origins.length === 0) return;
  await fastify.register(cors, {
    origin: origins,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: READABLE,
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  });
}
