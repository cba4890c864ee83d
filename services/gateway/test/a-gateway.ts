import type { AddressInfo } from 'node:net';
import type { LoggerService } from '@nestjs/common';
import { createService, readConfig } from '@onegate/http';
import { until } from '@onegate/testing';
import { gateway } from '../src/gateway.service-definition.ts';
import { type Answers, aService, type Service } from './a-service.ts';

const nothing = (): void => undefined;
const SILENT: LoggerService = { log: nothing, error: nothing, warn: nothing };

export interface RunningGateway {
  readonly url: string;
  /** The service behind it. */
  readonly service: Service;
  /** Waits until the address is passed on. */
  knows(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A gateway on a port of its own, before one service that stands for all. */
export async function aGateway(
  answers: Answers,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningGateway> {
  const service = await aService(answers);
  const others = await aService({});
  const app = await createService(
    gateway,
    readConfig(gateway, {
      PORT: '1',
      OIDC_ISSUER: 'http://127.0.0.1:1',
      DECLARATIONS_URL: service.url,
      INSPECTIONS_URL: others.url,
      LOGISTICS_URL: others.url,
      CLEARANCE_URL: others.url,
      REPORTING_URL: others.url,
      ...settings,
    }),
    SILENT,
  );
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const knows = async (path: string): Promise<void> => {
    await until(async () => {
      const document = (await (await fetch(`${url}/openapi.json`)).json()) as { paths: object };
      return path in document.paths;
    });
  };
  const [first = ''] = Object.keys(answers);
  if (settings['DECLARATIONS_URL'] === undefined) await knows(first.split(' ')[1] ?? '');
  return {
    url,
    knows,
    service,
    close: async () => {
      await app.close();
      await Promise.all([service.stop(), others.stop()]);
    },
  };
}
