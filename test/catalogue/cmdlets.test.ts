import { expect } from 'chai';
import type { Cmdlet, FixedArguments, RowCmdlet, RowsCmdlet, Spelling } from '../../src/catalogue/settings/cmdlet.js';
import type { FirstBuilds, SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { findReferenceCmdlet, findReferenceParameter, propertiesOf, reference } from './cmdlet-reference.js';

interface Named {
  readonly row: SettingDefinition;
  readonly cmdlet: Exclude<Cmdlet, { readonly kind: 'program' }>;
  readonly since: FirstBuilds;
}

/** What a row says of one parameter: its possible types, and the words that it is given. */
interface Argument {
  readonly cmdlet: string;
  readonly parameter: string;
  readonly types: readonly string[];
  readonly words: readonly string[];
}

const rows: readonly SettingDefinition[] = settings;
const named: readonly Named[] = rows.flatMap((row) => {
  const { cmdlet } = row.on;
  return 'none' in cmdlet
    ? []
    : cmdlet.names.flatMap((each) => (each.kind === 'program' ? [] : [{ row, cmdlet: each, since: cmdlet.since }]));
});

/** Parameters that no reference has, and where they were seen. */
const outsideTheReferences: Readonly<Record<string, string>> = {
  'Set-SmbServerConfiguration -EnableAuthRateLimiter':
    'a bool in SmbServerConfiguration.cdxml of a Windows with the parameters of Server 2025',
  'Reset-SmbServerConfiguration -EnableAuthRateLimiter': 'a switch in the same file',
};

/** First builds that are not those of the first reference with the parameter, and why. */
const otherFirstBuilds: Readonly<Record<string, string>> = {
  EncryptionCiphers: 'the reference for Server 2022 names the updates that brought it',
  AuditClientCertificateAccess: 'it came with the back-port of client certificates',
  RequireClientAuthentication: 'it came with the back-port of client certificates',
  EnableAuthRateLimiter: 'no reference has it',
};

/** The Windows that a reference is for. */
const firstBuilds: Readonly<Record<number, Readonly<Record<'client' | 'server', string>>>> = {
  2012: { client: '9200', server: '9200' },
  2016: { client: '14393', server: '14393' },
  2022: { client: '22000', server: '20348' },
  2025: { client: '26100', server: '26100' },
};

describe('cmdlets of the catalogue against the references', () => {
  it('exist, in their module', () => {
    for (const { row, cmdlet } of named)
      for (const name of calledBy(cmdlet)) expect(findReferenceCmdlet(name)?.module, `${row.id} ${name}`).to.equal(cmdlet.module);
  });

  it('have the parameters, of the types that the rows say, save those that a reason stands for', () => {
    const missing = new Set<string>();
    for (const { row, cmdlet } of named)
      for (const argument of argumentsOf(cmdlet)) {
        const found = findReferenceParameter(argument.cmdlet, argument.parameter);
        const text = `${argument.cmdlet} -${argument.parameter}`;
        if (found === undefined) missing.add(text);
        else expect(argument.types, `${row.id} ${text}`).to.include(found.type);
      }
    expect([...missing]).to.have.members(Object.keys(outsideTheReferences));
  });

  it('take the words that the rows give them', () => {
    for (const { row, cmdlet } of named)
      for (const { cmdlet: name, parameter, words } of argumentsOf(cmdlet)) {
        const accepted = findReferenceParameter(name, parameter)?.values;
        if (accepted !== undefined) expect(accepted, `${row.id} ${name} -${parameter}`).to.include.members([...words]);
      }
  });

  it('answer objects with the properties that the rows read', () => {
    for (const { row, cmdlet } of named)
      for (const [name, property] of readBy(cmdlet)) expect(propertiesOf(name), `${row.id} ${name}`).to.include(property);
  });

  it('do not ask before they act', () => {
    for (const { row, cmdlet } of named)
      for (const [name, fixed] of callsOf(cmdlet)) {
        const asks = cmdlet.module === 'SmbShare';
        const answer = findReferenceParameter(name, 'Force') === undefined ? { Confirm: false } : { Force: 'switch' };
        if (asks) expect(fixed, `${row.id} ${name}`).to.include(answer);
      }
  });

  it('begin with the Windows of the first reference that has the parameter, save those that a reason stands for', () => {
    const others = named.flatMap(({ cmdlet, since }) => {
      if (cmdlet.kind !== 'property') return [];
      const first = firstBuilds[findReferenceParameter(cmdlet.set.name, cmdlet.set.parameter)?.since ?? 0];
      const expected = first === undefined ? [] : [`client ${first.client}`, `server ${first.server}`];
      const stated = 'notBefore' in since ? [] : since.map(({ branch, build }) => `${branch} ${build}`);
      return stated.join() === expected.join() ? [] : [cmdlet.set.parameter];
    });
    expect([...new Set(others)]).to.have.members(Object.keys(otherFirstBuilds));
  });

  it('say that there is no way back to the value of Windows only where no cmdlet has one', () => {
    for (const { row, cmdlet } of named) {
      if (cmdlet.kind !== 'property' || cmdlet.reset !== null) continue;
      const reset = findReferenceParameter(cmdlet.set.name.replace('Set-', 'Reset-'), cmdlet.set.parameter);
      expect(reset, row.id).to.equal(undefined);
    }
  });

  it('the references are named with their commit', () => {
    expect(reference.sources['PS']).to.match(/@[0-9a-f]{40} /);
    for (const { properties } of reference.objects) for (const { source } of properties) expect(reference.sources).to.have.property(source);
  });
});

describe('cmdlets of the catalogue', () => {
  it('can say every value of a setting', () => {
    for (const row of rows)
      for (const cmdlet of 'none' in row.on.cmdlet ? [] : row.on.cmdlet.names) {
        if (cmdlet.kind === 'rows') expectRowsOf(row, cmdlet);
        else if (cmdlet.kind !== 'switch') expectSpelling(row, cmdlet.spelling);
      }
  });

  it('that switch named things find the names in the storage', () => {
    const switches = rows.filter(({ on }) => 'names' in on.cmdlet && on.cmdlet.names.some(({ kind }) => kind === 'switch'));
    expect(switches.map(({ storage }) => storage.kind)).to.deep.equal(['firewall-group', 'optional-feature']);
  });
});

function expectSpelling({ id, value }: SettingDefinition, spelling: Spelling): void {
  if (spelling.kind === 'name') {
    const data = value.kind === 'choice' ? value.choices.map((choice) => choice.data) : [];
    expect(
      spelling.names.map((each) => each.data),
      id,
    ).to.have.members(data as number[]);
  } else if (spelling.kind === 'boolean') {
    expect(value.kind === 'choice' && value.choices.map((choice) => choice.data).sort(), id).to.deep.equal([0, 1]);
  } else if (spelling.kind === 'text') {
    expect([value.kind, spelling.separator !== undefined], id).to.deep.equal(['list', true]);
  } else {
    const data = value.kind === 'choice' ? value.choices.map((choice) => choice.data) : [];
    expect(value.kind === 'integer' || data.every((each) => typeof each === 'number'), id).to.equal(true);
  }
}

function expectRowsOf({ id, value }: SettingDefinition, { add, change, remove, key, columns }: RowsCmdlet): void {
  const own = value.kind === 'table' ? value.columns.map(({ name }) => name) : ['value'];
  expect(Object.keys(columns), id).to.have.members(own);
  expect(columnsIn(add), id).to.have.members(own);
  if (change !== null) expect(columnsIn(change), id).to.have.members(own);
  expect(columnsIn(remove), id).to.have.members([...key]);
  for (const column of value.kind === 'table' ? value.columns : []) {
    const spelling = columns[column.name]?.spelling;
    const words = column.type.kind === 'word' ? column.type.words : [];
    const spelled = spelling?.kind === 'name' ? spelling.names.map(({ data }) => data) : [];
    expect(spelled, `${id} ${column.name}`).to.have.members([...words]);
  }
}

function columnsIn({ name, parameters }: RowCmdlet): readonly string[] {
  return [...Object.keys(parameters), ...(typeof name === 'string' ? [] : [name.column])];
}

function namesIn({ name }: RowCmdlet): readonly string[] {
  return typeof name === 'string' ? [name] : Object.values(name.names);
}

/** The calls that change something, with their fixed arguments. */
function callsOf(cmdlet: Named['cmdlet']): readonly (readonly [string, FixedArguments])[] {
  switch (cmdlet.kind) {
    case 'property':
      return [cmdlet.set, ...(cmdlet.reset === null ? [] : [cmdlet.reset])].map(({ name, fixed }) => [name, fixed] as const);
    case 'rows':
      return rowCallsOf(cmdlet).flatMap((call) => namesIn(call).map((name) => [name, call.fixed] as const));
    case 'switch':
      return [cmdlet.enable, cmdlet.disable].map(({ name, fixed }) => [name, fixed] as const);
  }
}

function rowCallsOf({ add, change, remove }: RowsCmdlet): readonly RowCmdlet[] {
  return [add, ...(change === null ? [] : [change]), remove];
}

function calledBy(cmdlet: Named['cmdlet']): readonly string[] {
  const each = cmdlet.kind !== 'switch' && cmdlet.each !== null ? [cmdlet.each.list] : [];
  return [...callsOf(cmdlet).map(([name]) => name), ...readBy(cmdlet).map(([name]) => name), ...each];
}

/** Cmdlets that show something, with the property that is read. */
function readBy(cmdlet: Named['cmdlet']): readonly (readonly [cmdlet: string, property: string])[] {
  const each = cmdlet.kind !== 'switch' && cmdlet.each !== null ? [[cmdlet.each.list, cmdlet.each.property] as const] : [];
  if (cmdlet.kind !== 'rows') return [[cmdlet.get.name, cmdlet.get.property] as const, ...each];
  return [...Object.values(cmdlet.columns).map(({ property }) => [cmdlet.list.name, property] as const), ...each];
}

function argumentsOf(cmdlet: Named['cmdlet']): readonly Argument[] {
  const fixed = callsOf(cmdlet).flatMap(([name, given]) =>
    Object.entries(given).map(([parameter, value]) => fixedArgument(name, parameter, value)),
  );
  const each = cmdlet.kind !== 'switch' && cmdlet.each !== null ? cmdlet.each.parameter : undefined;
  const object = each === undefined ? [] : callsOf(cmdlet).map(([name]) => ({ cmdlet: name, parameter: each, types: text, words: [] }));
  return [...fixed, ...object, ...ownArgumentsOf(cmdlet)];
}

function ownArgumentsOf(cmdlet: Named['cmdlet']): readonly Argument[] {
  switch (cmdlet.kind) {
    case 'property': {
      const reset =
        cmdlet.reset === null
          ? []
          : [{ cmdlet: cmdlet.reset.name, parameter: cmdlet.reset.parameter, types: ['SwitchParameter'], words: [] }];
      return [{ cmdlet: cmdlet.set.name, parameter: cmdlet.set.parameter, ...saidAs(cmdlet.spelling) }, ...reset];
    }
    case 'rows':
      return rowCallsOf(cmdlet).flatMap((call) =>
        namesIn(call).flatMap((name) =>
          Object.entries(call.parameters).map(([column, parameter]) => {
            return { cmdlet: name, parameter, ...saidAs(cmdlet.columns[column]?.spelling ?? { kind: 'text' }) };
          }),
        ),
      );
    case 'switch':
      return [...callsOf(cmdlet).map(([name]) => name), cmdlet.get.name].map((name) => {
        return { cmdlet: name, parameter: cmdlet.parameter, types: text, words: [] };
      });
  }
}

const text = ['String', 'String[]'];

function saidAs(spelling: Spelling): Pick<Argument, 'types' | 'words'> {
  switch (spelling.kind) {
    case 'boolean':
      return { types: ['Boolean', 'Boolean[]'], words: [] };
    case 'number':
      return { types: [spelling.type, `${spelling.type}[]`], words: [] };
    case 'text':
      return { types: text, words: [] };
    case 'name':
      return { types: [spelling.type, `${spelling.type}[]`], words: spelling.names.map(({ name }) => name) };
  }
}

/** A fixed text may go to a parameter of whatever type has the word. */
function fixedArgument(cmdlet: string, parameter: string, given: string | boolean): Argument {
  if (given === 'switch' || parameter === 'Confirm') return { cmdlet, parameter, types: ['SwitchParameter'], words: [] };
  if (typeof given === 'boolean') return { cmdlet, parameter, types: ['Boolean'], words: [] };
  const found = findReferenceParameter(cmdlet, parameter);
  return { cmdlet, parameter, types: found?.values === undefined ? text : [found.type], words: [given] };
}
