import type { Child } from '../processes/child.ts';
import type { Report } from '../report.ts';

/** What every part (database, broker, cache) takes to start. */
export interface PartOptions {
  /** The part's own directory; made when missing, its data is kept there. */
  readonly dir: string;
  /** Port on 127.0.0.1; a free one is chosen when left out. */
  readonly port?: number;
  /** Where progress of long steps is told. */
  readonly log?: Report;
  /** Directory for the record of the process, for `stopRecorded` after a crash. */
  readonly records?: string | undefined;
  /** Where it logs. Default: a file in `dir`. */
  readonly logFile?: string;
}

/** A part that works. */
export interface RunningPart {
  readonly port: number;
  readonly child: Child;
  /** Ends it in order; its data stays, and a start with the same `dir` goes on from it. */
  stop(): Promise<void>;
}
