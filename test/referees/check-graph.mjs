// check-graph.mjs FILE.json TYPE     e.g. TYPE = DeviceManagementConfigurationPolicy, DeviceHealthScript,
// Windows10CustomConfiguration. Type-checks a Microsoft Graph (beta) payload with tsc against the npm package
// @microsoft/microsoft-graph-types-beta. Objects that name an @odata.type are checked as that type. Needs typescript
// and that package in node_modules above the working directory, above this file, or under $LAB_NODE_MODULES. 3-5 s.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
const [file, type] = process.argv.slice(2);
const roots = [process.env.LAB_NODE_MODULES, process.cwd(), import.meta.dirname].filter(Boolean);
const find = (id) => {
  for (const r of roots)
    try {
      return dirname(createRequire(join(r, 'x.js')).resolve(id + '/package.json'));
    } catch {}
  throw new Error(`npm package missing: ${id}`);
};
const dts = join(find('@microsoft/microsoft-graph-types-beta'), 'microsoft-graph.d.ts');
const known = new Set([...readFileSync(dts, 'utf8').matchAll(/^export interface (\w+)/gm)].map((m) => m[1]));
const consts = [],
  bad = [];
function emit(v, path, asType) {
  if (Array.isArray(v)) return `[${v.map((x, i) => emit(x, `${path}[${i}]`)).join(', ')}]`;
  if (v === null || typeof v !== 'object') return JSON.stringify(v);
  const odata = v['@odata.type']?.replace(/^#?microsoft\.graph\./, '').replace(/^./, (c) => c.toUpperCase());
  const body = `{ ${Object.entries(v)
    .filter(([k]) => !k.includes('@'))
    .map(([k, x]) => `${JSON.stringify(k)}: ${emit(x, `${path}.${k}`)}`)
    .join(', ')} }`;
  const t = odata ?? asType;
  if (!t) return body;
  if (!known.has(t)) {
    bad.push(`${file}: ${path}: no type ${t} in Microsoft Graph beta`);
    return body;
  }
  consts.push(`/* ${path} */ const o${consts.length}: G.${t} = ${body};`);
  return `o${consts.length - 1}`;
}
emit(JSON.parse(readFileSync(file, 'utf8')), '$', type);
const dir = mkdtempSync(join(tmpdir(), 'graph-'));
try {
  writeFileSync(
    join(dir, 'p.ts'),
    `import type * as G from ${JSON.stringify(dts.replace(/\.d\.ts$/, ''))};\n${consts.join('\n')}\nexport {};\n`,
  );
  writeFileSync(
    join(dir, 'tsconfig.json'),
    JSON.stringify({
      files: ['p.ts'],
      compilerOptions: {
        noEmit: true,
        strict: true,
        skipLibCheck: true,
        types: [],
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
      },
    }),
  );
  execFileSync(process.execPath, [join(find('typescript'), 'lib/tsc.js'), '-p', dir, '--pretty', 'false'], {
    stdio: 'pipe',
    timeout: 60000,
  });
} catch (e) {
  const src = readFileSync(join(dir, 'p.ts'), 'utf8').split('\n');
  for (const m of String(e.stdout).matchAll(/\((\d+),\d+\): (error .*(?:\n  .*)*)/g))
    bad.push(`${file}: ${/\/\* (.*?) \*\//.exec(src[m[1] - 1])?.[1] ?? '?'}: ${m[2]}`);
  if (!bad.length) bad.push(String(e.stdout || e));
} finally {
  rmSync(dir, { recursive: true });
}
console.log(bad.length ? bad.join('\n') : `${file}: conforms to ${type} (${consts.length} typed objects)`);
process.exit(bad.length ? 1 : 0);
