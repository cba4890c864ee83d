import { Id } from '@onegate/http';
import { GateParam } from '../gate/gate-param.ts';

export class ClosureParam extends GateParam {
  @Id({ meaning: 'Closure.', example: '019a5b3e-7c80-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}
