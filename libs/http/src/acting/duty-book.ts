import { Injectable } from '@nestjs/common';
import type { DutyBook, OnDuty } from '@onegate/auth';
import type { ActingAgency } from '@onegate/codes';
import { asSystem, Clock, Database } from '@onegate/persistence';

/** In the newest register of a gate: somebody of a unit of the agency who is in a shift of it now, or heads it. */
const ON_DUTY = `
  SELECT officer ->> 'unit' AS unit, gate, officer -> 'roles' AS roles
  FROM acting_register, jsonb_array_elements(register -> 'officers') AS officer
  WHERE gate = ANY ($3::text[]) AND officer ->> 'id' = $1
    AND EXISTS (
      SELECT FROM jsonb_array_elements(register -> 'units') AS unit
      WHERE unit ->> 'id' = officer ->> 'unit' AND unit ->> 'agency' = $2)
    AND EXISTS (
      SELECT FROM jsonb_array_elements((register -> 'roster') || (register -> 'heads')) AS term
      WHERE term ->> 'unit' = officer ->> 'unit'
        AND ($1 IN (term ->> 'leader', term ->> 'officer') OR term -> 'officers' ? $1)
        AND (term ->> 'from')::timestamptz <= $4
        AND coalesce((term ->> 'to')::timestamptz > $4, true))
  ORDER BY gate LIMIT 1`;

/** Who is on duty, from the registers that this service has heard; asked before it is known who acts. */
@Injectable()
export class StoredDuty implements DutyBook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onDuty(officer: string, agency: ActingAgency, gates: readonly string[]): Promise<OnDuty | undefined> {
    const values = [officer, agency, gates, this.clock.now()];
    const [found] = await asSystem(() => this.database.read<OnDuty>(ON_DUTY, values));
    return found;
  }
}
