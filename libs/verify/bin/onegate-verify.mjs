#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { runCommandLine } from '../dist/index.js';

const print = (line) => process.stdout.write(`${line}\n`);
process.exitCode = runCommandLine(process.argv.slice(2), (file) => readFileSync(file), print);
