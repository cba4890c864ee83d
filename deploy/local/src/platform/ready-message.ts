import { DEMO_PASSWORD } from '../gate/people.ts';
import { addressOf } from './environment.ts';
import type { Settings } from './settings.ts';

const PEOPLE = [
  'declarant1, carrier1',
  'board.officer1, board.cashier1, customs.officer1, border-guard.officer1,',
  'health.officer1, plant.officer1, animal.officer1',
  'customs.leader1, customs.head (so for each agency), board.admin, auditor1, operations1, neighbour1',
];

/** What a person needs to go on: addresses, who may log in, a first request that works when pasted. */
export function readyMessage(settings: Settings, issuer: string, seconds: number): string {
  const gateway = addressOf(settings, 'gateway');
  const lines = [
    '',
    `OneGate is ready after ${seconds.toFixed(1)} s.`,
    '',
    `  API and console  ${gateway}/docs`,
    `  Health           ${gateway}/health/ready`,
    `  Issuer           ${issuer}`,
    `  State and logs   ${settings.stateDir}`,
    '',
    ...(settings.outside.issuer ? ['  Log in at your own issuer.'] : demonstration(gateway, issuer)),
    '',
    '  Stop with Ctrl-C, or npm stop from another terminal.',
    '',
  ];
  return lines.join('\n');
}

function demonstration(gateway: string, issuer: string): string[] {
  const login = `-d grant_type=password -d client_id=onegate-demo -d username=declarant1 -d password=${DEMO_PASSWORD}`;
  const read = `node -pe 'JSON.parse(require("fs").readFileSync(0)).access_token'`;
  return [
    `  Log in as (password: ${DEMO_PASSWORD})`,
    ...PEOPLE.map((line) => `    ${line}`),
    '',
    '  A first request:',
    `    TOKEN=$(curl -s ${issuer}/token ${login} | ${read})`,
    `    curl -s ${gateway}/v1/records -H "Authorization: Bearer $TOKEN"`,
  ];
}
