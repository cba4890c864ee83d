/** `npm run access`: writes the policy table as a page of the documentation. A unit test compares. */
import { writeFileSync } from 'node:fs';
import { describePolicy, policy } from '@onegate/auth';

writeFileSync('deploy/docs/access.md', describePolicy(policy));
