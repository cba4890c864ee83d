// npm stop: from another terminal.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { handOver } from './bootstrap/runtime.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = 'deploy/local/dist/platform/stop.js';

if (existsSync(join(root, program))) process.exitCode = await handOver(root, program, []);
else console.log('OneGate is not running.');
