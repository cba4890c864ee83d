import { closeSync, copyFileSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

/** The last lines of a log, on one line. */
export function tail(file: string, bytes = 600): string {
  try {
    const fd = openSync(file, 'r');
    try {
      const { size } = fstatSync(fd);
      const buffer = Buffer.alloc(Math.min(bytes, size));
      readSync(fd, buffer, 0, buffer.length, size - buffer.length);
      return buffer.toString('utf8').trim().split('\n').slice(-4).join(' | ');
    } finally {
      closeSync(fd);
    }
  } catch {
    return '(no log)';
  }
}

/**
 * Moves a log that has grown beyond `limit` bytes to `<file>.1`. It is copied and cut, not renamed, because the
 * process that writes it holds it open (in append mode, so it goes on at the start of the cut file).
 */
export function rotate(file: string, limit: number): boolean {
  try {
    if (statSync(file).size <= limit) return false;
    copyFileSync(file, `${file}.1`);
    truncateSync(file, 0);
    return true;
  } catch {
    return false;
  }
}
