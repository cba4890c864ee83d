import { argv, env } from 'node:process';
import { auditFromCommandLine } from './ledger/audit/command-line.ts';

process.exitCode = await auditFromCommandLine(argv.slice(2), env);
