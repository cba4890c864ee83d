/** One thing that the database should not hold, or should. */
export interface AuditFinding {
  readonly recordId?: string;
  /** Number of the entry in its record. */
  readonly seq?: number;
  readonly message: string;
}

export interface Reader {
  read<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}
