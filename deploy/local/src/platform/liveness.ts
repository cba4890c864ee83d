import { answersOk } from '../parts/http.ts';
import type { Child } from '../processes/child.ts';
import type { Report } from '../report.ts';

const EVERY = 10_000;
/** Failed looks in a row after which a process that once lived counts as stuck. */
const PATIENCE = 3;

/** Ends a process that runs but no longer lives, such as one whose consumer has stalled; it is started again then. */
export function watchLife(child: Child, url: string, report: Report, every = EVERY): void {
  let failed: number | undefined;
  const timer = setInterval(() => {
    void look();
  }, every);
  void child.exited.then(() => {
    clearInterval(timer);
  });
  const look = async (): Promise<void> => {
    if (await answersOk(url)) failed = 0;
    else if (failed !== undefined) failed += 1;
    if (failed === undefined || failed < PATIENCE || !child.isRunning()) return;
    report(`${child.name} does not answer any more, it is being ended.`);
    failed = undefined;
    await child.kill();
  };
}
