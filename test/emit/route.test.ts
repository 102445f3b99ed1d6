import { expect } from 'chai';
import { remark } from '../../src/diagnostics/create.js';
import type { Carrier } from '../../src/emit/carrier.js';
import { targetIds, targets } from '../../src/emit/index.js';
import { type Consignment, type Route, routeThrough } from '../../src/emit/route.js';
import type { Target } from '../../src/emit/target.js';
import { consign } from './consign.js';

const notANumber = remark('key-is-duplicate', { key: 'number' });

/** Carries numbers and says them; no Windows Home. */
const numbers: Carrier<number> = {
  carry(wanted) {
    const data = wanted.kind === 'value' ? wanted.data : null;
    if (typeof data === 'number') return { kind: 'carried', piece: () => data, notes: ['As a number.'] };
    return { kind: 'refused', reason: 'No number.', instead: ['abacus', 'ledger'], remarks: [notANumber] };
  },
  misses: (_, windows) => (windows.edition === 'home' ? 'Home cannot count.' : null),
};

/** Carries anything but lists; no Windows Home either. */
const words: Carrier<string> = {
  carry: (wanted) =>
    wanted.kind === 'value' && Array.isArray(wanted.data)
      ? { kind: 'refused', reason: 'No word.', instead: ['ledger', 'slate'] }
      : { kind: 'carried', piece: () => 'word' },
  misses: (_, windows) => (windows.edition === 'home' ? 'Home cannot count.' : null),
};

const package_: Target = { title: 'Package', place: 'as-asked', carriers: [numbers, words], pack: () => [] };
const home = ['windows-11-24h2/home'];
const both = ['windows-11-24h2/home', 'windows-11-24h2/pro'];
const closed = { kind: 'not-carried', instead: [], missed: [], remarks: [] } as const;

/** The route of a consignment through the package, without the carrier itself but with what that makes. */
function said(consignment: Consignment): unknown {
  const found: Route = routeThrough(package_, consignment);
  if (found.kind === 'not-carried') return found;
  const { carrier, piece, ...rest } = found;
  return { ...rest, piece: piece(), by: carrier === numbers ? 'numbers' : 'words' };
}

describe('emit/route', () => {
  it('gives an assignment to the first carrier that has it', () => {
    const carried = { kind: 'carried', missed: [], remarks: [] };
    expect(said(consign('blockNtlmClient', 1))).to.deep.equal({
      ...carried,
      by: 'numbers',
      piece: 1,
      notes: ['As a number.'],
    });
    expect(said(consign('blockNtlmClient', 'default'))).to.deep.equal({
      ...carried,
      by: 'words',
      piece: 'word',
      notes: [],
    });
  });

  it('says why each carrier refused, the same reason once, and keeps their remarks', () => {
    expect(said(consign('blockNtlmServerExceptionList', ['nas01']))).to.deep.equal({
      kind: 'not-carried',
      reason: 'No number. No word.',
      instead: ['abacus', 'ledger', 'slate'],
      missed: [],
      remarks: [notANumber],
    });
  });

  it('names the Windows that the carrier does not reach, and those alone when it reaches none', () => {
    const missed = [{ windows: 'windows-11-24h2/home', reason: 'Home cannot count.' }];
    const partly = { kind: 'carried', by: 'numbers', piece: 1, notes: ['As a number.'], missed, remarks: [] };
    expect(said(consign('blockNtlmClient', 1, { windows: both }))).to.deep.equal(partly);
    const none = { ...closed, reason: 'Home cannot count.', missed };
    expect(said(consign('blockNtlmClient', 1, { windows: home }))).to.deep.equal(none);
  });

  it('goes on to a carrier that reaches a Windows where the first reaches none', () => {
    const everywhere: Carrier<string> = { ...words, misses: () => null };
    const found = routeThrough({ ...package_, carriers: [numbers, everywhere] }, consign('blockNtlmClient', 1, { windows: home }));
    expect(found.kind === 'carried' && found.carrier === everywhere).to.equal(true);
  });

  it('says of a carrier that only offers what the reason is, and packs what it makes', () => {
    const menu: Carrier<string> = {
      carry: () => ({ kind: 'offered', reason: 'Somebody has to choose.', piece: () => 'dish' }),
      misses: words.misses,
    };
    const found = routeThrough({ ...package_, carriers: [menu, words] }, consign('blockNtlmClient', 1, { windows: both }));
    if (found.kind === 'not-carried') throw new Error(found.reason);
    expect({ ...found, piece: found.piece() }).to.deep.equal({
      kind: 'offered',
      reason: 'Somebody has to choose.',
      carrier: menu,
      piece: 'dish',
      notes: [],
      missed: [{ windows: 'windows-11-24h2/home', reason: 'Home cannot count.' }],
      remarks: [],
    });
  });

  it('counts only the Windows that read the setting, all of them where none does', () => {
    const unread = ['windows-11-23h2/home', 'windows-11-24h2/home'];
    const missed = [{ windows: 'windows-11-24h2/home', reason: 'Home cannot count.' }];
    expect(said(consign('blockNtlmClient', 1, { windows: unread }))).to.deep.equal({
      ...closed,
      reason: 'Home cannot count.',
      missed,
    });
    const old = ['windows-11-23h2/pro'];
    expect(routeThrough(package_, consign('blockNtlmClient', 1, { windows: old })).kind).to.equal('carried');
  });

  it('takes no registry value to a target of the other place, and leaves alone what is no registry value', () => {
    const [policy, local]: readonly Target[] = [
      { ...package_, place: 'policy' },
      { ...package_, place: 'local' },
    ];
    expect(routeThrough(policy!, consign('blockNtlmClient', 1, { place: 'local' }))).to.deep.equal({
      ...closed,
      reason: 'It is the policy place that Group Policy owns, and the local place was asked for.',
    });
    expect(routeThrough(local!, consign('blockNtlmClient', 1))).to.deep.equal({
      ...closed,
      reason: 'It is the local place that the target writes, and the policy place was asked for.',
    });
    expect(routeThrough(policy!, consign('smbFirewallGroup', 'classic', { place: 'local' })).kind).to.equal('carried');
  });

  it('asks no carrier for what no artefact may carry, and for what no machine can be brought to', () => {
    const never: Carrier<never> = {
      carry: () => {
        throw new Error('asked');
      },
      misses: () => null,
    };
    const silent: Target = { ...package_, carriers: [never] };
    const preview = consign('disableIAKerb', 1);
    expect(routeThrough(silent, preview)).to.deep.equal({ ...closed, reason: preview.setting.doNotEmit });
    expect(routeThrough(silent, consign('smbFirewallGroup', 'default'))).to.deep.equal({
      ...closed,
      reason: 'Which group was open before is not recorded by Windows; say classic or restrictive.',
    });
  });
});

describe('emit/index', () => {
  it('names each target by an id that can be a folder', () => {
    expect(targetIds.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).to.deep.equal([]);
    const titles = targetIds.map((id) => targets[id].title);
    expect(new Set(titles).size).to.equal(titles.length);
  });
});
