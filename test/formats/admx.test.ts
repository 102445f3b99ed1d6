import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyDefinition } from '../../src/formats/admx/model.js';
import { parseAdmx } from '../../src/formats/admx/parse.js';
import { parseAdml } from '../../src/formats/admx/parse-resources.js';
import { printAdmx } from '../../src/formats/admx/print.js';
import { printAdml } from '../../src/formats/admx/print-resources.js';
import { findMissingResources } from '../../src/formats/admx/references.js';
import { writtenValues } from '../../src/formats/admx/written-values.js';
import { encodeUtf16, encodeUtf16File } from '../../src/text/utf16.js';
import { filesIn } from '../golden.js';
import { skipBecause } from '../skip-because.js';
import { anyAdml, anyAdmx } from './admx-models.js';
import { withoutPlaces } from './places.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A template with these policies, in the least that Windows takes. */
const template = (policies: string, more = ''): string => `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0">
  <policyNamespaces><target prefix="t" namespace="T" /><using prefix="windows" namespace="Microsoft.Policies.Windows" /></policyNamespaces>
  <resources minRequiredRevision="1.0" />
${more}  <policies>
${policies}
  </policies>
</policyDefinitions>`;
const policy = (attributes: string, children = ''): string =>
  `    <policy name="P" class="Machine" displayName="$(string.P)" key="K" ${attributes}><parentCategory ref="windows:Network" /><supportedOn ref="windows:S" />${children}</policy>`;

/** What is said of a template: line, column, severity and message. */
function saidOf(text: string): readonly string[] {
  return parseAdmx('t.admx', bytesOf(text)).diagnostics.map(
    ({ severity, message, span }) => `${span?.start.line}:${span?.start.column} ${severity}: ${message}`,
  );
}

function readPolicy(text: string): PolicyDefinition {
  const { model, diagnostics } = parseAdmx('t.admx', bytesOf(template(text)));
  expect(diagnostics).to.deep.equal([]);
  const [read] = model?.policies ?? [];
  if (read === undefined) throw new Error('no policy was read');
  return read;
}

/** What a policy writes, as `state: key\\value = data`. */
const writes = (text: string): readonly string[] => {
  const { enabled, disabled } = writtenValues(readPolicy(text));
  const lines = (state: string, list: typeof enabled): readonly string[] =>
    list.map(({ key, valueName, data }) => `${state}: ${key}\\${valueName ?? '*'} = ${data.kind === 'decimal' ? data.value : data.kind}`);
  return [...lines('enabled', enabled), ...lines('disabled', disabled)];
};

describe('formats/admx', () => {
  it('reads what it prints, whatever the template', () => {
    fc.assert(
      fc.property(anyAdmx, (model) => {
        expect(withoutPlaces(parseAdmx('t.admx', printAdmx(model)).model)).to.deep.equal(model);
      }),
    );
  });

  it('reads what it prints, whatever the words (BM-31, BM-37)', () => {
    fc.assert(
      fc.property(anyAdml, (model) => {
        expect(withoutPlaces(parseAdml('t.adml', printAdml(model)).model)).to.deep.equal(model);
      }),
    );
  });

  it('prints its own output again byte for byte, with byte order mark and CR LF', () => {
    const canonical = printAdmx(parseAdmx('t.admx', bytesOf(template(policy('valueName="V"')))).model!);
    expect(printAdmx(parseAdmx('t.admx', canonical).model!)).to.deep.equal(canonical);
    expect([...canonical.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(canonical)).to.match(/^(?:[^\r\n]*\r\n)+$/);
  });

  it('reads UTF-16 of either byte order that declares "unicode" (BM-36)', () => {
    const text = template(policy('valueName="V"')).replace('utf-8', 'unicode');
    const littleEndian = encodeUtf16File(text);
    const bigEndian = littleEndian.map((_, index) => littleEndian[index ^ 1]!);
    const inUtf8 = withoutPlaces(parseAdmx('t.admx', bytesOf(template(policy('valueName="V"')))));
    expect(withoutPlaces(parseAdmx('t.admx', littleEndian))).to.deep.equal(inUtf8);
    expect(withoutPlaces(parseAdmx('t.admx', bigEndian))).to.deep.equal(inUtf8);
  });

  for (const [what, bytes, problem] of [
    ['UTF-16 without a mark', encodeUtf16('<a/>'), 'it holds NUL bytes: UTF-16 without a byte order mark, or no text at all'],
    ['half a character at its end', Uint8Array.of(0xfe, 0xff, 0x00), 'it ends in the middle of a UTF-16 character'],
    ['8-bit text', Uint8Array.of(0x3c, 0xe4), 'it holds bytes that are not UTF-8'],
  ] as const) {
    it(`refuses ${what}, and says why`, () => {
      const { model, diagnostics } = parseAdml('t.adml', bytes);
      expect(model).to.equal(undefined);
      expect(diagnostics.map(({ code, message }) => [code, message])).to.deep.equal([
        ['file-encoding-is-wrong', `the administrative template cannot be read: ${problem}`],
      ]);
    });
  }

  it('says of each policy where it stands', () => {
    const text = template(policy('valueName="V"'));
    const at = parseAdmx('t.admx', bytesOf(text)).model?.policies[0]?.at;
    const span = at !== undefined && 'span' in at ? at.span : undefined;
    expect(text.slice(span?.start.offset, span?.end.offset)).to.equal(policy('valueName="V"').trim());
  });

  for (const [what, text, said] of [
    [
      'what is not XML',
      '<policyDefinitions>\n<a></policyDefinitions>',
      [`2:4 error: the template cannot be read: <a> ends with another tag than its own`],
    ],
    [
      'markup in a text that is not escaped (BM-31)',
      '<policyDefinitions>use <plugin> here</policyDefinitions>',
      [`1:37 error: the template cannot be read: <plugin> ends with another tag than its own`],
    ],
    ['another kind of file', '<a/>', ['1:1 error: the template is not understood: "a" is not "policyDefinitions"']],
    [
      'a template without namespaces and resources',
      '<policyDefinitions revision="1.0" schemaVersion="1.0" />',
      [
        '1:1 error: the template is not understood: "policyDefinitions" has no element "policyNamespaces"',
        '1:1 error: the template is not understood: "policyDefinitions" has no element "resources"',
      ],
    ],
    [
      'a policy of no class',
      template(policy('').replace('Machine', 'Computer')),
      ['6:5 error: the template is not understood: "policy P" has a class that is neither User, Machine nor Both'],
    ],
    [
      'a number that is none',
      template(policy('', '<elements><decimal id="E" valueName="V" maxValue="ten" /></elements>')),
      ['6:184 error: the template is not understood: "decimal E" has no number from 0 to 4294967295 in "maxValue"'],
    ],
    [
      'a value that holds nothing',
      template(policy('valueName="V"', '<enabledValue></enabledValue>')),
      ['6:157 error: the template is not understood: "enabledValue" holds no value'],
    ],
  ] as const) {
    it(`refuses ${what}, with the place`, () => {
      expect(saidOf(text)).to.deep.equal(said);
      expect(parseAdmx('t.admx', bytesOf(text)).model).to.equal(undefined);
    });
  }

  for (const [what, text, said] of [
    [
      'a misspelt attribute',
      template(policy('valuename="V"')),
      ['6:72 warning: "policy P" has the attribute "valuename", which means nothing there and is passed over'],
    ],
    [
      'a stray ">" (BM-35)',
      template(policy('', '>')),
      ['6:5 warning: "policy P" has the text ">", which means nothing there and is passed over'],
    ],
    [
      'an element that is not known',
      template(policy('', '<enabledvalue />')),
      ['6:144 warning: "policy P" has the element "enabledvalue", which means nothing there and is passed over'],
    ],
    [
      'a supportedOn definition that is missing',
      template(policy('').replace('windows:S', 'S')),
      ['6:5 warning: "P" refers to the supportedOn definition "S", which the template does not define'],
    ],
    [
      'a category that is missing',
      template(policy('').replace('windows:Network', 'Netwrk')),
      ['6:5 warning: "P" refers to the category "Netwrk", which the template does not define'],
    ],
    [
      'a prefix that is not declared',
      template(policy('').replace('windows:S', 'other:S')),
      ['6:5 warning: "P" refers to the supportedOn definition "other:S", which the template does not define'],
    ],
    [
      'a policy that stands in it twice (BM-32)',
      template(`${policy('valueName="V"')}\n${policy('valueName="W"')}`),
      ['7:5 warning: the policy "P" stands in the file twice'],
    ],
  ] as const) {
    it(`reads over ${what}, and says so with the place`, () => {
      expect(saidOf(text)).to.deep.equal(said);
      expect(parseAdmx('t.admx', bytesOf(text)).model?.policies[0]?.name).to.equal('P');
    });
  }

  it('proposes the attribute that was meant', () => {
    const [diagnostic] = parseAdmx('t.admx', bytesOf(template(policy('valuename="V"')))).diagnostics;
    expect(diagnostic?.help).to.equal('Names count with their case. Did you mean valueName?');
  });

  it('says which texts a language file lacks (BM-30, BM-35)', () => {
    const item = '<item displayName="$(string.Item)"><value><delete /></value></item>';
    const text = policy(
      'presentation="$(presentation.P)" explainText="$(string.P_Help)"',
      `<elements><enum id="E" valueName="V">${item}</enum></elements>`,
    );
    const file = parseAdmx('t.admx', bytesOf(template(text))).model!;
    const words = { revision: '1.0', schemaVersion: '1.0', displayName: '', description: '', annotations: [], presentations: [] };
    const messages = (ids: readonly string[]): readonly string[] =>
      findMissingResources(file, { ...words, strings: ids.map((id) => ({ id, text: '' })) }, 'en-US').map(({ message }) => message);
    expect(messages(['P', 'P_Help'])).to.deep.equal([
      'the language file for en-US does not have $(presentation.P)',
      'the language file for en-US does not have $(string.Item)',
    ]);
  });

  it('says which ids of a language file stand in it twice (BM-32)', () => {
    const text =
      '<policyDefinitionResources revision="1.0" schemaVersion="1.0"><resources><stringTable><string id="A">1</string><string id="A">2</string></stringTable></resources></policyDefinitionResources>';
    expect(parseAdml('t.adml', bytesOf(text)).diagnostics.map(({ message }) => message)).to.deep.equal([
      'the string "A" stands in the file twice',
    ]);
  });

  describe('what a policy writes', () => {
    for (const [what, text, written] of [
      ['is 1 or nothing where it has no values of its own', policy('valueName="V"'), ['enabled: K\\V = 1', 'disabled: K\\V = delete']],
      [
        'comes from its values, whatever it is called',
        policy(
          'valueName="DisableX"',
          '<enabledValue><decimal value="0" /></enabledValue><disabledValue><decimal value="1" /></disabledValue>',
        ),
        ['enabled: K\\DisableX = 0', 'disabled: K\\DisableX = 1'],
      ],
      [
        'is what is filled in, which goes when it is disabled',
        policy('', '<elements><decimal id="E" valueName="V" key="Q" /><list id="L" /></elements>'),
        ['enabled: Q\\V = filled-in', 'enabled: K\\* = filled-in', 'disabled: Q\\V = delete', 'disabled: K\\* = delete'],
      ],
      [
        'holds its lists, each item under its own key, the key of the list or that of the policy',
        policy(
          '',
          '<enabledList defaultKey="D"><item valueName="A"><value><decimal value="4" /></value></item><item key="Q" valueName="B"><value><string>x</string></value></item></enabledList><disabledList><item valueName="A"><value><delete /></value></item></disabledList>',
        ),
        ['enabled: D\\A = 4', 'enabled: Q\\B = string', 'disabled: K\\A = delete'],
      ],
    ] as const) {
      it(what, () => {
        expect(writes(text)).to.deep.equal(written);
      });
    }
  });

  it('reads every real template without loss', function () {
    const extra = process.env['SMBWARD_EXTRA_FIXTURES'];
    if (extra === undefined)
      skipBecause(this, 'SMBWARD_EXTRA_FIXTURES names no folder with templates, which this repository may not carry');
    const folder = join(extra, 'admx');
    const files = filesIn(folder).filter((path) => /\.adm[xl]$/.test(path));
    expect(files).to.not.deep.equal([]);
    for (const path of files) {
      const bytes = readFileSync(join(folder, path));
      const read = path.endsWith('.admx') ? rereadAdmx(path, bytes) : rereadAdml(path, bytes);
      expect(read.again, path).to.deep.equal(read.once);
    }
  });
});

function rereadAdmx(path: string, bytes: Uint8Array): { readonly once: unknown; readonly again: unknown } {
  const { model } = parseAdmx(path, bytes);
  if (model === undefined) throw new Error(`${path} is refused`);
  return { once: withoutPlaces(model), again: withoutPlaces(parseAdmx(path, printAdmx(model)).model) };
}

function rereadAdml(path: string, bytes: Uint8Array): { readonly once: unknown; readonly again: unknown } {
  const { model } = parseAdml(path, bytes);
  if (model === undefined) throw new Error(`${path} is refused`);
  return { once: withoutPlaces(model), again: withoutPlaces(parseAdml(path, printAdml(model)).model) };
}
