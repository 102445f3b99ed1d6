import { expect } from 'chai';
import { type TargetId, targetIds } from '../../src/emit/index.js';
import type { Assignment, Policy } from '../../src/policy/policy.js';
import { decodeUtf16 } from '../../src/text/utf16.js';
import { makeVisible } from '../../src/text/visible.js';
import { compileWaived } from './compile-of.js';
import { hostileTexts, hostileWords } from './hostile-texts.js';
import { judges } from './judges.js';
import { policyOf } from './policy-of.js';

const windows = ['windows-11-24h2/enterprise', 'windows-server-2025/datacenter'];
const plain = 'uneventful';

/** Where somebody's text may stand in a policy. */
const places: readonly { readonly name: string; readonly texts: readonly string[]; readonly policyWith: (text: string) => Policy }[] = [
  {
    name: 'the name of a server in a path',
    texts: hostileTexts,
    policyWith: (text) =>
      policyOf(windows, { hardenedUncPaths: [{ path: `\\\\${text}\\share`, integrity: 1 }], allowInsecureGuestAuth: 0 }),
  },
  {
    name: 'an entry of a list',
    texts: hostileTexts,
    policyWith: (text) => policyOf(windows, { clientAllowedNtlmServers: ['before', text, 'behind'], nullSessionPipes: [text] }),
  },
  {
    name: 'a reason and an owner',
    texts: hostileWords,
    policyWith: (text) => {
      const policy = policyOf(windows, { allowInsecureGuestAuth: 0, requireSigningClient: 1, encryptDataServer: 1 });
      const justify = (assignment: Assignment): Assignment => {
        const { span, pointer } = assignment;
        return { ...assignment, justification: { reason: text, owner: text, span, pointer } };
      };
      return { ...policy, assignments: new Map([...policy.assignments].map(([id, assignment]) => [id, justify(assignment)])) };
    },
  },
  {
    name: 'title and description',
    texts: hostileWords,
    policyWith: (text) => ({ ...policyOf(windows, { allowInsecureGuestAuth: 0, encryptDataServer: 1 }), title: text, description: text }),
  },
];

/** What the files of a target say to readers of their formats, by path; null where the target does not carry all of the policy. */
function judged(policy: Policy, id: TargetId): Readonly<Record<string, unknown>> | null {
  const { files, coverage } = compileWaived(policy, { targets: [id] });
  if (coverage.some((row) => row.targets[id]?.carriage === 'not-carried')) return null;
  const own = files.filter(({ path }) => path.startsWith(`${id}/`));
  return Object.fromEntries(own.map(({ path, bytes }) => [path, judgeOf(path)(bytes)]));
}

function judgeOf(path: string): (typeof judges)[number][1] {
  const judge = judges.find(([end]) => path.endsWith(end))?.[1];
  if (judge === undefined) throw new Error(`no reader judges ${path}: add one to judges.ts`);
  return judge;
}

function filesOf(read: object): string {
  return Object.keys(read).join(' ');
}

/** The same with a word in place of a text, wherever it stands, whole or made visible, and of what hangs on the policy's text the kind alone. */
function withoutText(value: unknown, text: string): unknown {
  if (typeof value === 'string') {
    const forms = [text, text.replace(/\r\n/g, '\n'), makeVisible(text)].sort((one, other) => other.length - one.length);
    const replaced = forms.reduce((left, form) => left.replaceAll(form, '\u0001'), value);
    return replaced.replace(/digest [0-9a-f]{12}/g, 'digest'); // of the policy's words, in a description for Intune
  }
  if (value instanceof Uint8Array) return withoutText(decodeUtf16(value) ?? [...value], text);
  if (Array.isArray(value)) return value.map((item) => withoutText(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [withoutText(name, text), withoutText(member, text)]));
}

describe('text of others in artefacts', () => {
  const attempts = new Map<TargetId, number>();

  for (const id of targetIds) {
    for (const { name, texts, policyWith } of places) {
      it(`${id}: ${name} is a text to every reader, and nothing beside it changes`, () => {
        const expected = judged(policyWith(plain), id);
        if (expected === null) return;
        for (const text of texts) {
          const found = judged(policyWith(text), id);
          if (found === null) continue; // what a target cannot say safely it may refuse
          attempts.set(id, (attempts.get(id) ?? 0) + 1);
          if (filesOf(found) === filesOf(expected)) expect(withoutText(found, text), text).to.deep.equal(withoutText(expected, plain));
          else expect(JSON.stringify(withoutText(found, text)), text).to.include('\\u0001'); // another carrier has it, as a text
        }
      });
    }
  }

  it('is tried at least 200 times, and with every target', () => {
    expect([...attempts.keys()]).to.deep.equal(targetIds);
    expect([...attempts.values()].reduce((sum, count) => sum + count)).to.be.at.least(200);
  });
});
