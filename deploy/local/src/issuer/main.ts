import { readConfig } from './config.ts';
import { serveIssuer } from './server.ts';

try {
  const config = readConfig(process.env);
  const server = await serveIssuer(config);
  process.stdout.write(`The issuer listens at ${config.issuer}\n`);
  process.once('SIGTERM', () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
