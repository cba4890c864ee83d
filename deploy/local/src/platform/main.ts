import { fileURLToPath } from 'node:url';
import { launch } from './launch.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

process.exitCode = await launch({
  args: process.argv.slice(2),
  env: process.env,
  root: process.env['ONEGATE_ROOT'] ?? repository,
  say: (text) => {
    process.stdout.write(`${text}\n`);
  },
});
// Whatever a failed start still holds open must not keep a terminal waiting.
process.exit();
