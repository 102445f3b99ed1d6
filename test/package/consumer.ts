/** A program of somebody who uses the package: the test compiles it against the types in the tarball, and runs it. */
export const consumer = `import { type Diagnostic, findSettingByPath, findWindows, loadPolicy, type PolicyHost, printWindows, type SettingData } from 'smbward';
import { type EffectiveConfiguration, resolveEffective, type SettingId } from 'smbward';

const policy = { language: 1, name: 'mine', appliesTo: ['windows-11-24h2/pro'], client: { signing: 'requird' } };
const host: PolicyHost = {
  read: () => ({ kind: 'text', bytes: new TextEncoder().encode(JSON.stringify(policy)) }),
  resolve: (_from, relative) => relative,
};
const diagnostics: readonly Diagnostic[] = loadPolicy('policy.json', host).diagnostics;
const found = findWindows('windows-11-24h2/pro');
if (!('windows' in found)) throw new Error('the catalogue does not know Windows 11 24H2');
const configuration: EffectiveConfiguration = resolveEffective(null, found.windows);
const id = findSettingByPath('client.signing')?.id as SettingId;
const signing: SettingData | undefined = configuration.settings.get(id)?.value;
const answer = { codes: diagnostics.map(({ code }) => code), windows: printWindows(found.windows), signing };
console.log(JSON.stringify(answer));
`;

/** What the compiler is told: everything is checked, the declarations of the package included. */
export const consumerConfiguration = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023', 'dom'],
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [] as readonly string[],
  },
  files: ['program.ts'],
};
