// Compares every import of src/ with the table in test/house/import-table.ts.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOffences } from '../test/house/dependency-rules.js';

const { files, offences } = await findOffences(dirname(dirname(fileURLToPath(import.meta.url))));
for (const { from, to, rule, comment } of offences) console.error(`${from} imports ${to} (${rule}). ${comment}`);
console.log(`${files} files read, ${offences.length} forbidden imports`);
if (offences.length > 0) process.exitCode = 1;
