import { type Database, streamLock } from '@onegate/persistence';

/** An officer to whom personal data is shown. */
export interface CrewReader {
  readonly id: string;
  readonly agency: string;
}

/** Keeps that the officer saw who is on the truck. Without this line the data is not shown. */
export async function keepCrewReading(
  database: Database,
  declarationId: string,
  { id, agency }: CrewReader,
  at: Date,
): Promise<void> {
  await database.write(async (tx) => {
    await tx.lock([streamLock('crew-reading', declarationId)]);
    await tx.write(
      'INSERT INTO crew_reading (declaration_id, reader, agency, read_at) VALUES ($1, $2, $3, $4)',
      [declarationId, id, agency, at],
    );
  });
}
