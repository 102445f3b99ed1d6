import { expect } from 'chai';
import { reasonsOf } from '../../src/emit/reasons.js';
import type { Assignment } from '../../src/policy/policy.js';
import { policyOf } from './policy-of.js';

const [assigned] = [...policyOf(['windows-11-24h2/pro'], { blockNtlmServerExceptionList: ['nas01'] }).assignments.values()];
const { span, pointer } = assigned as Assignment;
const assignment = (more: Partial<Assignment>): Assignment => ({ ...(assigned as Assignment), ...more });

describe('emit/reasons', () => {
  it('says nothing where nobody gave a reason, an owner or a last day', () => {
    expect(reasonsOf(assignment({}))).to.equal(null);
    expect(reasonsOf(assignment({ wanted: { kind: 'default' } }))).to.equal(null);
  });

  it('says of the value and of each entry what is given', () => {
    const entries = [
      { data: 'nas01', span, pointer, justification: { reason: 'no Kerberos', until: '2027-12-31', span, pointer } },
      { data: 'nas02', span, pointer },
      { data: { path: '\\\\*\\SYSVOL', integrity: 1 }, span, pointer, justification: { owner: 'files', span, pointer } },
    ];
    const justification = { reason: 'old scanners', owner: 'print services', span, pointer };
    expect(reasonsOf(assignment({ wanted: { kind: 'value', data: ['nas01', 'nas02'], entries }, justification }))).to.equal(
      'old scanners (owner: print services)\nnas01: no Kerberos (until 2027-12-31)\n\\\\*\\SYSVOL 1: owner: files',
    );
  });

  it('shows what would act on a reader, and keeps each reason on one line', () => {
    expect(reasonsOf(assignment({ justification: { reason: 'a\nb\u202e', span, pointer } }))).to.equal('a\\u{A}b\\u{202E}');
  });
});
