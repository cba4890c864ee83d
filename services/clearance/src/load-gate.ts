import { argv, env } from 'node:process';
import { loadGateFromCommandLine } from './register/load/command-line.ts';

process.exitCode = await loadGateFromCommandLine(argv.slice(2), env);
