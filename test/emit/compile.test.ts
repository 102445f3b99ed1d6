import { expect } from 'chai';
import type { CheckOptions } from '../../src/check.js';
import type { TargetId } from '../../src/emit/index.js';
import { digestPolicy } from '../../src/policy/digest.js';
import { sha256Hex } from '../../src/text/digest.js';
import { isOfCarriage } from '../carriage.js';
import { codesOfCarriage as codes, type CompiledOf, compileOf, compileWaived } from './compile-of.js';
import { policyOf, policyOfWanted, type WantedData } from './policy-of.js';

const enterprise = ['windows-11-24h2/enterprise'];
const compile = (wanted: WantedData, options: CheckOptions = {}, windows: readonly string[] = enterprise): CompiledOf =>
  compileOf(policyOf(windows, wanted), options);

describe('compile', () => {
  it('puts each target into its folder and the manifest last', () => {
    const backup = 'gpo-backup/{id}';
    expect(compile({ allowInsecureGuestAuth: 0 }).files.map(({ path }) => path.replace(/\{[-0-9A-F]{36}\}/, '{id}'))).to.deep.equal([
      'reg/smbward-apply.reg',
      'reg/smbward-remove.reg',
      'registry-pol/Machine/registry.pol',
      'intune-settings-catalog/settings-catalog.json',
      'lgpo-text/computer.txt',
      'lgpo-text/computer-remove.txt',
      'policy-rules/test.PolicyRules',
      'gpo-backup/manifest.xml',
      `${backup}/Backup.xml`,
      `${backup}/bkupInfo.xml`,
      `${backup}/gpreport.xml`,
      `${backup}/DomainSysvol/GPO/GPO.cmt`,
      `${backup}/DomainSysvol/GPO/Machine/registry.pol`,
      `${backup}/DomainSysvol/GPO/Machine/comment.cmtx`,
      'gpo-backup/test.mof',
      'admx/smbward.admx',
      'admx/en-US/smbward.adml',
      'admx/de-DE/smbward.adml',
      'powershell/smbward-apply.ps1',
      'powershell/smbward-detect.ps1',
      'powershell/smbward-remediate.ps1',
      'powershell/smbward-rollback.ps1',
      'dsc/smbward.dsc.yaml',
      'winget/smbward.winget',
      'ansible/smbward.yml',
      'manifest.json',
    ]);
  });

  it('makes only the chosen targets, in their own order', () => {
    const { manifest, files } = compile({ allowInsecureGuestAuth: 0 }, { targets: ['registry-pol', 'reg'] });
    expect(manifest?.targets).to.deep.equal(['reg', 'registry-pol']);
    expect(files.some(({ path }) => path.startsWith('intune'))).to.equal(false);
  });

  it('names size and SHA-256 of every file in the manifest, which says its tool and its policy', () => {
    const policy = policyOf(enterprise, { allowInsecureGuestAuth: 0 });
    const { manifest, files } = compileOf(policy);
    const others = files.filter(({ path }) => path !== 'manifest.json');
    expect(manifest?.files).to.deep.equal(others.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256Hex(bytes) })));
    expect(manifest?.tool).to.deep.equal({ name: 'smbward', version: '0.0.0' });
    expect(manifest?.policy.digest).to.equal(digestPolicy(policy));
    expect(JSON.parse(new TextDecoder().decode(files.at(-1)?.bytes))).to.deep.equal(manifest);
  });

  it('makes no file when something is wrong, and keeps coverage', () => {
    const compiled = compile({ allowInsecureGuestAuth: 0, smb1OptionalFeature: 'default' });
    expect(codes(compiled)).to.deep.equal(['default-cannot-be-restored']);
    expect(compiled.files).to.deep.equal([]);
    expect(compiled.manifest).to.equal(null);
    expect(compiled.coverage).to.have.length(2);
  });

  it('goes on over its own findings where a waiver of the policy silences them, and keeps the waiver\u2019s reason', () => {
    const policy = policyOf(enterprise, { allowInsecureGuestAuth: 0, smb1OptionalFeature: 'default' });
    const [span] = policy.appliesTo.map((target) => target.span);
    const waiver = {
      code: 'default-cannot-be-restored',
      at: 'machine.smb1.component',
      reason: 'known',
      owner: 'it',
      span: span!,
      pointer: '',
    };
    const compiled = compileOf({ ...policy, waivers: [waiver] });
    expect(compiled.diagnostics.filter(isOfCarriage).map(({ waivedBecause }) => waivedBecause)).to.deep.equal(['known']);
    expect(compiled.files.map(({ path }) => path)).to.include('manifest.json');
    expect(compileOf({ ...policy, waivers: [{ ...waiver, at: 'client' }] }).files).to.deep.equal([]);
  });

  it('does not change its input', () => {
    const policy = policyOf(enterprise, {
      hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', integrity: 1 }],
      blockNtlmServerExceptionList: ['b', 'a'],
    });
    const before = JSON.stringify([...policy.assignments]);
    compileOf(policy);
    expect(JSON.stringify([...policy.assignments])).to.equal(before);
  });
});

describe('coverage', () => {
  it('answers for the targets that were asked for, and names no other', () => {
    const [row] = compile({ requireSigningClient: 1 }, { targets: ['registry-pol', 'intune-settings-catalog'] }).coverage;
    expect(Object.keys(row?.targets ?? {})).to.deep.equal(['registry-pol', 'intune-settings-catalog']);
    const others = ['security template (GptTmpl.inf)', 'custom OMA-URI profile', 'PowerShell'];
    expect([...(row?.targets['registry-pol']?.instead ?? [])].sort()).to.deep.equal(['intune-settings-catalog', ...others].sort());
    expect(row?.targets['registry-pol']?.instead[0]).to.equal('intune-settings-catalog');
    const [alone] = compile({ requireSigningClient: 1 }, { targets: ['registry-pol'] }).coverage;
    expect([...(alone?.targets['registry-pol']?.instead ?? [])].sort()).to.deep.equal([...others].sort());
  });

  it('says of a setting in a target what the target\u2019s files hold', () => {
    // Only the domain controller reads it, and Intune reaches no server: the profile for the client leaves it out.
    const windows = ['windows-11-24h2/enterprise', 'windows-server-2025/datacenter+dc'];
    const policy = policyOf(windows, { auditNtlmInDomain: 7 });
    const compiled = compileWaived(policy, { targets: ['intune-settings-catalog'] });
    expect(compiled.coverage[0]?.targets['intune-settings-catalog']?.carriage).to.equal('not-carried');
    expect(compiled.files.map(({ path }) => path)).to.deep.equal(['manifest.json']);
  });

  it('asks for the step that no file can take, by the exact cmdlet', () => {
    const compiled = compile({ smb1OptionalFeature: [] }, {}, ['windows-8/pro']);
    expect(codes(compiled)).to.deep.equal(['setting-needs-manual-step']);
    expect(compiled.diagnostics[0]).to.include({ severity: 'warning' });
    expect(compiled.diagnostics[0]?.help).to.contain(
      'PowerShell: Disable-WindowsOptionalFeature -FeatureName SMB1Protocol -Online -NoRestart',
    );
  });

  it('refuses when none of the chosen targets carries a setting, and names those that do', () => {
    const compiled = compile({ requireSigningClient: 1 }, { targets: ['registry-pol'] });
    expect(codes(compiled)).to.deep.equal(['setting-is-not-in-chosen-targets']);
    expect(compiled.diagnostics[0]?.help).to.contain('reg, intune-settings-catalog');
  });

  it('says of a setting that the chosen target only offers that nothing sets it, and nothing where another target carries it', () => {
    const alone = compile({ minDialectClient: 785 }, { targets: ['admx'] });
    expect(
      alone.diagnostics.filter(isOfCarriage).map(({ code, severity, message, help }) => ({ code, severity, message, help })),
    ).to.deep.equal([
      {
        code: 'setting-is-only-offered',
        severity: 'warning',
        message: 'no chosen target sets client.dialects.minimum: admx only offers it in the Group Policy editor',
        help: 'Set it in the Group Policy object, or choose a target that carries it too: reg, registry-pol, intune-settings-catalog, lgpo-text, policy-rules, gpo-backup, powershell, dsc, winget, ansible.',
      },
    ]);
    expect(alone.files.map(({ path }) => path)).to.include('admx/smbward.admx');
    const both = compile({ minDialectClient: 785 }, { targets: ['admx', 'registry-pol'] });
    expect(codes(both)).to.deep.equal([]);
    expect(both.coverage[0]?.targets.admx).to.deep.equal({
      carriage: 'offered',
      reason: 'The template only offers the setting: its value is set in the Group Policy object.',
      instead: ['registry-pol'],
      notes: ['It is in LanmanWorkstation.admx as "Mandate the minimum version of SMB": this template is for central stores without that.'],
      missed: [],
    });
  });

  it('does not warn of a local value that no target writes, or that goes with the Group Policy object', () => {
    const noteKinds = ({ manifest }: CompiledOf): readonly string[] => manifest?.notes.map(({ kind }) => kind) ?? [];
    expect(noteKinds(compile({ encryptDataServer: 1 }, { targets: ['admx'] }))).not.to.include('stays-behind');
    expect(noteKinds(compile({ encryptDataServer: 1 }, { targets: ['admx', 'gpo-backup'] }))).not.to.include('stays-behind');
    expect(noteKinds(compile({ encryptDataServer: 1 }, { targets: ['gpo-backup', 'reg'] }))).to.include('stays-behind');
  });

  it('leaves a value that no artefact may carry to the rules, and refuses its default', () => {
    const { diagnostics, files } = compile({ disableIAKerb: 1 });
    expect([diagnostics.map(({ code }) => code), files]).to.deep.equal([['setting-is-not-written'], []]);
    expect(codes(compile({ disableIAKerb: 'default' }))).to.deep.equal(['setting-is-carried-by-no-channel']);
  });

  it('names the Windows that do not read a setting, with the first that does', () => {
    const [row] = compile({ blockNtlmClient: 1 }, {}, ['windows-11-23h2/enterprise', 'windows-11-24h2/enterprise']).coverage;
    expect(row?.unread.map(({ windows }) => windows)).to.deep.equal(['windows-11-23h2/enterprise']);
    expect(row?.unread[0]?.reason).to.contain('24H2');
    expect(row?.targets.reg?.carriage).to.equal('carried');
  });

  it('holds values as a policy says them, as values', () => {
    const { coverage } = compile({
      minDialectClient: 768,
      allowInsecureGuestAuth: 'default',
      cipherSuiteOrderClient: ['AES_256_GCM'],
      authRateLimiterDelayMs: 2000,
      hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', mutualAuthentication: 0, integrity: 1 }],
    });
    expect(Object.fromEntries(coverage.map(({ path, value }) => [path, value]))).to.deep.equal({
      'client.insecureGuestLogons': 'default',
      'client.cipherSuites': ['AES_256_GCM'],
      'client.dialects.minimum': '3.0',
      'client.hardenedUncPaths': [{ path: '\\\\*\\SYSVOL', mutualAuthentication: false, integrity: true }],
      'server.authenticationRateLimiter.delayMilliseconds': 2000,
    });
  });
});

describe('deployment notes', () => {
  const kinds = (wanted: WantedData, options: CheckOptions = {}, windows: readonly string[] = enterprise): readonly string[] =>
    (compile(wanted, options, windows).manifest?.notes ?? []).map(({ kind }) => kind);

  it('tells of each row what it says of restart and existing sessions, same words once', () => {
    const { notes = [] } = compile({ allowInsecureGuestAuth: 0, requireSigningClient: 1, smb1ClientDriver: 4 }).manifest ?? {};
    const effects = notes.filter(({ kind }) => kind === 'takes-effect');
    expect(effects.map(({ settings }) => settings)).to.deep.equal([
      ['allowInsecureGuestAuth', 'requireSigningClient'],
      ['smb1ClientDriver'],
    ]);
    expect(effects[1]?.text.toLowerCase()).to.contain('restart');
  });

  it('says to try first what can lock out, and nothing of that for an audit', () => {
    expect(kinds({ requireSigningClient: 1 })).to.include('try-first');
    expect(kinds({ auditSmb1Access: 1 })).to.not.include('try-first');
  });

  it('warns of domain controllers and of clusters only where the policy is for them', () => {
    expect(kinds({ requireSigningServer: 1 }, {}, ['windows-server-2025/datacenter+dc'])).to.include.members([
      'cuts-off-domain-controllers',
      'cuts-off-clusters',
    ]);
    expect(kinds({ requireSigningServer: 1 })).to.not.include('cuts-off-clusters');
    expect(kinds({ requireSigningServer: 1 }, {}, ['windows-server-2025/datacenter'])).to.not.include('cuts-off-domain-controllers');
  });

  it('says which values stay behind, and which a default leaves', () => {
    expect(kinds({ requireSigningClient: 1 })).to.include('stays-behind');
    expect(kinds({ blockNtlmClient: 'default' })).to.include('leaves-local-value');
    expect(kinds({ blockNtlmClient: 'default' }, { place: 'local' })).to.not.include('leaves-local-value');
  });

  it('names the file that takes the policy back where it is made, and speaks of no value that no target carries', () => {
    const notesOf = (targets: readonly TargetId[]): readonly (readonly [string, boolean])[] =>
      (compileWaived(policyOf(['windows-11-24h2/enterprise'], { requireSigningClient: 1 }), { targets }).manifest?.notes ?? []).map(
        ({ kind, text }) => [kind, text.includes('smbward-remove.reg')] as const,
      );
    expect(notesOf(['reg'])).to.deep.equal([
      ['try-first', true],
      ['takes-effect', false],
      ['stays-behind', true],
    ]);
    expect(notesOf(['registry-pol'])).to.deep.equal([
      ['try-first', false],
      ['takes-effect', false],
    ]);
  });

  it('says which keys are emptied, by which of the files that are made, and why', () => {
    const key = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths';
    const emptied = (wanted: WantedData, targets: readonly TargetId[]): readonly unknown[] =>
      (compile(wanted, { targets }).manifest?.notes ?? []).filter(({ kind }) => kind === 'empties-key');
    const rows = { hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', integrity: 1 }] };
    const only = (targets: readonly TargetId[]): readonly unknown[] => {
      const wanted = { kind: 'value', data: rows.hardenedUncPaths, only: true } as const;
      const policy = policyOfWanted(['windows-11-24h2/enterprise'], [{ setting: 'hardenedUncPaths', wanted }]);
      return (compileOf(policy, { targets }).manifest?.notes ?? []).filter(({ kind }) => kind === 'empties-key');
    };
    const note = (text: string): readonly unknown[] => [{ kind: 'empties-key', settings: ['hardenedUncPaths'], text: `${key} is ${text}` }];
    expect(emptied(rows, ['reg', 'registry-pol'])).to.deep.equal([]);
    expect(only(['reg', 'registry-pol'])).to.deep.equal(
      note(
        'emptied and filled again by smbward-apply.reg and registry.pol, because the policy wants no other row there. Rows that a security baseline or an administrator wrote there go as well: those that are to stay belong in the policy.',
      ),
    );
    expect(only(['reg', 'registry-pol', 'lgpo-text', 'gpo-backup'])).to.deep.equal(
      note(
        'emptied and filled again by smbward-apply.reg, registry.pol and computer.txt, because the policy wants no other row there. Rows that a security baseline or an administrator wrote there go as well: those that are to stay belong in the policy.',
      ),
    );
    expect(emptied({ hardenedUncPaths: 'default' }, ['registry-pol'])).to.deep.equal(
      note(
        'emptied by registry.pol, because by default it holds no row. Rows that a security baseline or an administrator wrote there go as well.',
      ),
    );
    expect(emptied(rows, ['intune-settings-catalog'])).to.deep.equal([]);
    expect(emptied({ blockNtlmClient: 'default', allowInsecureGuestAuth: 0 }, ['reg', 'registry-pol'])).to.deep.equal([]);
  });

  it('says whether a written default is written back, or deleted where no Windows of the policy can have what reads it', () => {
    const ofDriver = (windows: readonly string[], targets?: readonly TargetId[]): readonly string[] =>
      kinds({ smb1ClientDriver: 4 }, targets === undefined ? {} : { targets }, windows).filter((kind) => /default/.test(kind));
    expect(ofDriver(['windows-11-24h2/enterprise', 'windows-server-2025/datacenter'])).to.deep.equal(['deletes-instead-of-default']);
    expect(ofDriver(['windows-11-24h2/enterprise', 'windows-server-2016/datacenter'])).to.deep.equal(['writes-default-back']);
    expect(ofDriver(['windows-11-24h2/enterprise+upgraded'])).to.deep.equal(['writes-default-back']);
    expect(ofDriver(['windows-server-2016/datacenter'], ['registry-pol'])).to.deep.equal([]);
  });

  it('says where the local place was asked for and the policy place is written', () => {
    expect(kinds({ hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', integrity: 1 }] }, { place: 'local' })).to.include('policy-place-for-local');
  });
});
