import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = join('node_modules', '.onegate-built');

/** Whether packages are missing or others than package-lock.json names. */
export function packagesAreStale(root) {
  const installed = join(root, 'node_modules', '.onegate-installed');
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return true;
  if (existsSync(installed)) return readFileSync(installed, 'utf8') !== lockDigest(root);
  return (
    statSync(join(root, 'node_modules', '.package-lock.json')).mtimeMs <
    statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

export function packagesAreFresh(root) {
  writeFileSync(join(root, 'node_modules', '.onegate-installed'), lockDigest(root));
}

function lockDigest(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Whether any source is newer than the last build, or its output is gone. */
export function buildIsStale(root) {
  const stamp = join(root, STAMP);
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return workspaces(root).some((dir) => !existsSync(join(dir, 'dist')) || newerThan(dir, built));
}

/** @param {number} startedAt when the build began: what was saved meanwhile counts as newer */
export function buildIsFresh(root, startedAt) {
  writeFileSync(join(root, STAMP), '');
  utimesSync(join(root, STAMP), new Date(startedAt), new Date(startedAt));
}

function workspaces(root) {
  const groups = ['libs', 'services', 'deploy']
    .map((name) => join(root, name))
    .filter((dir) => existsSync(dir));
  return groups
    .flatMap((group) => readdirSync(group).map((name) => join(group, name)))
    .filter((dir) => existsSync(join(dir, 'package.json')) && existsSync(join(dir, 'src')));
}

function newerThan(dir, time) {
  return readdirSync(dir, { withFileTypes: true }).some((entry) => {
    if (entry.name === 'dist' || entry.name === 'node_modules') return false;
    const path = join(dir, entry.name);
    return entry.isDirectory() ? newerThan(path, time) : statSync(path).mtimeMs > time;
  });
}
