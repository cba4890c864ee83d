import { closeSync, copyFileSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

/** Lines that say where a program failed, not why. */
const NOISE = /^(\s*at |\s*\^|\s*throw |node:internal|file:\/\/|\s*triggerUncaughtException|Node\.js v|\s*$)/;

/** The last lines of a log that say something, on one line. */
export function tail(file: string, bytes = 8_000): string {
  try {
    const said = lastBytes(file, bytes)
      .split('\n')
      .filter((line) => !NOISE.test(line));
    return said.slice(-3).join(' | ').slice(-600).trim();
  } catch {
    return '(no log)';
  }
}

function lastBytes(file: string, bytes: number): string {
  const fd = openSync(file, 'r');
  try {
    const { size } = fstatSync(fd);
    const buffer = Buffer.alloc(Math.min(bytes, size));
    readSync(fd, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8');
  } finally {
    closeSync(fd);
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
