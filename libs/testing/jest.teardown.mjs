/** Ends the servers of the run. */
export default async function teardown() {
  const child = globalThis.__ONEGATE_TEST_STACK__;
  if (!child || child.exitCode !== null) return;
  child.stdin.end();
  await new Promise((resolve) => child.once('exit', resolve));
}
