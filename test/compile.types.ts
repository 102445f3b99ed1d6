// Compiled by `npm run types`, never run: each line below is a policy that was not checked, and none of them may compile.
import { type CheckedPolicy, compilePolicy, type LoadedPolicy, type Policy } from '../src/index.js';

declare const loaded: LoadedPolicy;
declare const policy: Policy;
declare const parts: Pick<CheckedPolicy, 'policy' | 'effective' | 'coverage' | 'diagnostics'>;
const options = { toolVersion: '0.0.0' };

// @ts-expect-error: it was only loaded
compilePolicy(loaded, options);
// @ts-expect-error: it is the intent alone
compilePolicy(policy, options);
// @ts-expect-error: somebody put the parts together
compilePolicy({ ...parts, diagnostics: [] }, options);
