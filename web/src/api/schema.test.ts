/// <reference types="node" />
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it('the types of the interface are those of its published description', () => {
  const hash = createHash('sha256').update(read('../../../docs/openapi.json')).digest('hex');
  expect(read('./schema.d.ts').split('\n')[0]).toBe(
    `// Generated from docs/openapi.json ${hash}: run \`npm run schema\`.`,
  );
});
