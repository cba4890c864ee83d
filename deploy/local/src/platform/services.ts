/** A service as the launcher sees it. */
export interface ServicePlan {
  /** Folder below `services/`. */
  readonly name: string;
  readonly database: boolean;
  /** Whether `dist/load-gate.js` tells it about the gate. */
  readonly readsGate: boolean;
}

export const SERVICES: readonly ServicePlan[] = [
  { name: 'gateway', database: false, readsGate: false },
  { name: 'declarations', database: true, readsGate: false },
  { name: 'inspections', database: true, readsGate: false },
  { name: 'logistics', database: true, readsGate: true },
  { name: 'clearance', database: true, readsGate: true },
  { name: 'reporting', database: true, readsGate: false },
];

export const GATEWAY = 'gateway';
export const WITH_DATABASE = SERVICES.filter(({ database }) => database).map(({ name }) => name);

const BEHIND = SERVICES.map(({ name }) => name).filter((name) => name !== GATEWAY);

/** Nobody is stopped before those who ask it. */
export const STOP_ORDER: readonly (readonly string[])[] = [
  [GATEWAY],
  BEHIND,
  ['issuer'],
  ['redis'],
  ['kafka'],
  ['postgres'],
];
