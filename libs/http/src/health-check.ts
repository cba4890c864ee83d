/** A check of the service's own, e.g. that a register has been loaded. */
export interface HealthCheck {
  readonly name: string;
  check(): Promise<{ ok: boolean; why?: string }>;
}

/** Injection token of the list of them. */
export const HEALTH_CHECKS = Symbol('onegate:health-checks');
