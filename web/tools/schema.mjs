// Writes ../src/api/schema.d.ts from docs/openapi.json; its first line names the hash of what it was made from,
// so that a test notices when it is stale.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const source = readFileSync(new URL('../../docs/openapi.json', import.meta.url));
const hash = createHash('sha256').update(source).digest('hex');
const nodes = await openapiTS(JSON.parse(source.toString()), { alphabetize: true, defaultNonNullable: false });
const text = `// Generated from docs/openapi.json ${hash}: run \`npm run schema\`.\n${astToString(nodes)}`;
writeFileSync(new URL('../src/api/schema.d.ts', import.meta.url), text);
