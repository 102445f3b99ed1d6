import { expect } from 'chai';
import { renderCoverage, renderDeploymentNotes } from '../../src/report/coverage-text.js';
import { plainPaint, type Style } from '../../src/report/style.js';
import type { TargetCoverage, CoverageRow } from '../../src/emit/coverage.js';

const style: Style = { paint: plainPaint, width: 110 };
const carried: TargetCoverage = { carriage: 'carried', reason: null, instead: [], notes: [], missed: [] };
const lost: TargetCoverage = {
  carriage: 'not-carried',
  reason: 'No policy place.',
  instead: ['reg', 'PowerShell'],
  notes: [],
  missed: [],
};

function rowOf(path: string, setting: CoverageRow['setting'], pol: TargetCoverage, unread: CoverageRow['unread'] = []): CoverageRow {
  return {
    setting,
    path,
    value: 'required',
    targets: { reg: carried, 'registry-pol': pol },
    unread,
    otherWays: [],
  };
}

describe('coverage as text', () => {
  it('shares a reason among the settings that it holds for', () => {
    const rows = [rowOf('client.signing', 'requireSigningClient', lost), rowOf('server.signing', 'requireSigningServer', lost)];
    expect(renderCoverage(rows, style)).to.equal(
      [
        'Setting         Value     reg  registry-pol',
        'client.signing  required  yes  no (1)',
        'server.signing  required  yes  no (1)',
        '',
        ' (1) No policy place. Carried by: reg, PowerShell.',
        '',
      ].join('\n'),
    );
  });

  it('names the Windows that a channel does not reach, and those that do not read the setting', () => {
    const partly: TargetCoverage = {
      ...carried,
      carriage: 'partly',
      missed: [{ windows: 'windows-11-24h2/home', reason: 'Home takes no policy.' }],
    };
    const rows = [
      rowOf('client.signing', 'requireSigningClient', partly, [
        { windows: 'windows-10-22h2/pro', reason: 'It does not read the setting.' },
      ]),
    ];
    expect(renderCoverage(rows, style)).to.equal(
      [
        'Setting         Value     reg      registry-pol',
        'client.signing  required  yes (1)  partly (2) (1)',
        '',
        ' (1) Not on windows-10-22h2/pro: It does not read the setting.',
        ' (2) Not on windows-11-24h2/home: Home takes no policy.',
        '',
      ].join('\n'),
    );
  });

  it('says of a setting that is offered where it is set, and what carries it', () => {
    const offered: TargetCoverage = { ...carried, carriage: 'offered', reason: 'An administrator sets it.', instead: ['reg'] };
    expect(renderCoverage([rowOf('client.signing', 'requireSigningClient', offered)], style)).to.equal(
      [
        'Setting         Value     reg  registry-pol',
        'client.signing  required  yes  offered (1)',
        '',
        ' (1) An administrator sets it. Carried by: reg.',
        '',
      ].join('\n'),
    );
  });

  it('says so when nothing is assigned', () => {
    expect(renderCoverage([], style)).to.equal('The policy assigns no setting.\n');
  });

  it('names the settings of a note, or all of them in a word', () => {
    const rows = [rowOf('client.signing', 'requireSigningClient', carried), rowOf('server.signing', 'requireSigningServer', carried)];
    const all = { kind: 'try-first', settings: ['requireSigningClient', 'requireSigningServer'], text: 'Try it.' } as const;
    const one = { kind: 'stays-behind', settings: ['requireSigningClient'], text: 'It stays.' } as const;
    expect(renderDeploymentNotes([all, one], rows, style)).to.equal(
      'Before you deploy\n- Try it.\n  All settings of the policy\n- It stays.\n  client.signing\n',
    );
  });
});
