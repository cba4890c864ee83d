import type { BootedService, Reply } from '@onegate/testing';
import { declarant } from './people.ts';
import { anExport } from './written.ts';

export interface Receipt {
  readonly declarationId: string;
  readonly movementId: string;
  readonly ref: string;
  readonly status: string;
  readonly version: number;
  readonly declarationVersion: number;
  readonly allowedActions: string[];
  readonly warnings: { code: string; class: string; field: string }[];
  readonly shipments: { shipmentId: string; ref: string; trackingCode?: string }[];
}

/** What declarants do, through the API. */
export class Story {
  constructor(private readonly service: BootedService) {}

  async draft(written: object = anExport()): Promise<Receipt> {
    const { status, body } = await this.service.as(declarant).post<Receipt>('/v1/declarations', written);
    if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  }

  submit({ declarationId }: Pick<Receipt, 'declarationId'>): Promise<Reply<Receipt>> {
    return this.service.as(declarant).post<Receipt>(`/v1/declarations/${declarationId}/submission`);
  }

  async accepted(written?: object): Promise<Receipt> {
    const { body } = await this.submit(await this.draft(written));
    if (body.status !== 'ACCEPTED') throw new Error(JSON.stringify(body));
    return body;
  }

  async factsAbout({ movementId }: Pick<Receipt, 'movementId'>) {
    return (await this.service.facts()).filter(({ key }) => key === movementId);
  }

  async namesAbout(receipt: Pick<Receipt, 'movementId'>): Promise<string[]> {
    return (await this.factsAbout(receipt)).map(({ name }) => name);
  }

  async read({ declarationId }: Pick<Receipt, 'declarationId'>) {
    const { body } = await this.service.as(declarant).get(`/v1/declarations/${declarationId}`);
    return body;
  }
}
