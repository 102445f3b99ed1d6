import { expect } from 'chai';
import fc from 'fast-check';
import { isTemplateText, type TemplateData, templateOfRegistryValues } from '../../src/formats/security-template/model.js';
import { parseSecurityTemplate } from '../../src/formats/security-template/parse.js';
import { printSecurityTemplate } from '../../src/formats/security-template/print.js';
import { parseRegistryValue, printRegistryValue } from '../../src/formats/security-template/registry-value.js';
import { largestTextFile } from '../../src/formats/text-file.js';
import { printHex } from '../../src/text/hex.js';
import { decodeUtf16File } from '../../src/text/utf16.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const pipes = 'MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters\\NullSessionPipes';
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const messages = (text: string): readonly string[] =>
  parseSecurityTemplate('GptTmpl.inf', ascii(text)).diagnostics.map(
    ({ span, message }) => `${span?.start.line}:${span?.start.column} ${message}`,
  );

/** Lines as real files hold them, and what they say. Where Windows writes another spelling of the same, that is the third. */
const lines: readonly (readonly [written: string, data: TemplateData, printed?: string])[] = [
  ['4,1', { type: 4, value: 1 }],
  ['4,4294967295', { type: 4, value: 4294967295 }],
  ['4,0x20', { type: 4, value: 32 }, '4,32'],
  ['1,"1"', { type: 1, text: '1' }],
  ['1,""', { type: 1, text: '' }],
  ['1,"O:BAG:BAD:(A;;RC;;;BA)"', { type: 1, text: 'O:BAG:BAD:(A;;RC;;;BA)' }],
  ['1,a, b', { type: 1, text: 'a, b' }, '1,"a, b"'],
  ['2,"%windir%"', { type: 2, text: '%windir%' }],
  ['3,0', { type: 3, written: '0' }],
  ['7,', { type: 7, texts: [] }],
  ['7,""', { type: 7, texts: [] }, '7,'],
  ['7,SQL\\QUERY,EPMAPPER', { type: 7, texts: ['SQL\\QUERY', 'EPMAPPER'] }],
  ['7,,netlogon,samr,lsarpc', { type: 7, texts: ['', 'netlogon', 'samr', 'lsarpc'] }],
  ['7,Keep out"," please', { type: 7, texts: ['Keep out, please'] }],
  ['7,"Keep out, please",now', { type: 7, texts: ['Keep out, please', 'now'] }, '7,Keep out"," please,now'],
];

const wrong: readonly (readonly [line: string, problem: string])[] = [
  ['MACHINE\\A', 'it is no name with an equals sign behind it'],
  ['=4,1', 'it is no name with an equals sign behind it'],
  ['MACHINE\\A=', 'no number of a registry type and a comma follow the equals sign'],
  ['MACHINE\\A=dword', 'no number of a registry type and a comma follow the equals sign'],
  ['MACHINE\\A=11,1', 'a template knows the types 1, 2, 3, 4 and 7, not 11'],
  ['MACHINE\\A=4,-1', 'the data is no unsigned 32-bit number'],
  ['MACHINE\\A=4,4294967296', 'the data is no unsigned 32-bit number'],
  ['MACHINE\\A=4,', 'the data is no unsigned 32-bit number'],
  ['MACHINE\\A=1,"a', 'the text has a quote that is not closed, or one within it'],
  ['MACHINE\\A=1,"a"b"', 'the text has a quote that is not closed, or one within it'],
  ['MACHINE\\A=7,"a', 'a quote of the list is not closed'],
];

describe('formats/security-template registry values', () => {
  for (const [written, data, printed = written] of lines) {
    it(`reads and prints ${written}`, () => {
      expect(parseRegistryValue(`${pipes}=${written}`)).to.deep.equal({ name: pipes, data });
      expect(printRegistryValue({ name: pipes, data })).to.equal(`${pipes}=${printed}`);
    });
  }

  it('takes a name in quotes, and blanks around the equals sign and the comma', () => {
    expect(parseRegistryValue('"MACHINE\\A b" = 4 , 1')).to.deep.equal({ name: 'MACHINE\\A b', data: { type: 4, value: 1 } });
  });

  for (const [line, problem] of wrong) {
    it(`refuses ${line}`, () => void expect(parseRegistryValue(line)).to.include({ problem, end: line.length }));
  }
});

describe('formats/security-template file', () => {
  it('BM-107: is UTF-16LE with byte order mark and CR LF, and begins with the sections that every template has', () => {
    const bytes = printSecurityTemplate(templateOfRegistryValues([{ name: pipes, data: { type: 7, texts: [] } }]));
    expect([...bytes.subarray(0, 2)]).to.deep.equal([0xff, 0xfe]);
    expect(decodeUtf16File(bytes)).to.equal(
      `[Unicode]\r\nUnicode=yes\r\n[Version]\r\nsignature="$CHICAGO$"\r\nRevision=1\r\n[Registry Values]\r\n${pipes}=7,\r\n`,
    );
  });

  it('reads what people write: 8-bit, LF, comments, blank lines, sections in any case and order', () => {
    const text =
      '; ours\n\n[registry values]\n  MACHINE\\A=4,1 \n[System Access]\nNewAdministratorName = "  Administrator"\nSeDebugPrivilege =\n[Version]\n';
    expect(withoutPlaces(parseSecurityTemplate('a.inf', ascii(text)))).to.deep.equal({
      model: {
        sections: [
          { kind: 'registry-values', values: [{ name: 'MACHINE\\A', data: { type: 4, value: 1 } }] },
          {
            kind: 'lines',
            name: 'System Access',
            lines: [{ text: 'NewAdministratorName = "  Administrator"' }, { text: 'SeDebugPrivilege =' }],
          },
          { kind: 'lines', name: 'Version', lines: [] },
        ],
      },
      diagnostics: [],
    });
  });

  it('says of every record where it stands', () => {
    const [section] = parseSecurityTemplate('a.inf', ascii('[Registry Values]\n MACHINE\\A=4,1\n')).model?.sections ?? [];
    const at = section?.kind === 'registry-values' ? section.values[0]?.at : undefined;
    expect(at !== undefined && 'span' in at && [at.span.start.line, at.span.start.column, at.span.end.column]).to.deep.equal([2, 2, 15]);
  });

  it('names every line that it does not understand, with its place', () => {
    expect(messages('stray\n[Registry Values\n[Registry Values]\nMACHINE\\A=11,1\nMACHINE\\B=4,1\n')).to.deep.equal([
      '1:1 line 1 of the security template is not understood: it stands before the first section',
      '2:1 line 2 of the security template is not understood: the brackets of the section are not closed, or something follows them',
      '4:11 line 4 of the security template is not understood: a template knows the types 1, 2, 3, 4 and 7, not 11',
    ]);
  });

  it('refuses other encodings, and what is larger than any template, whole', () => {
    const codes = (bytes: Uint8Array): unknown => {
      const { model, diagnostics } = parseSecurityTemplate('a.inf', bytes);
      return [model === undefined, ...diagnostics.map(({ code }) => code)];
    };
    expect(codes(Uint8Array.of(0xfe, 0xff, 0, 0x5b))).to.deep.equal([true, 'file-encoding-is-wrong']);
    expect(codes(Uint8Array.of(0x5b, 0))).to.deep.equal([true, 'file-encoding-is-wrong']);
    expect(codes(new Uint8Array(largestTextFile + 1))).to.deep.equal([true, 'text-is-too-large']);
    expect(codes(Uint8Array.of(0x5b, 0xfc, 0x5d))).to.deep.equal([false, 'file-is-8-bit']);
  });

  it('says again what it printed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((each) => isTemplateText(each) && each.trim() === each);
    const data: fc.Arbitrary<TemplateData> = fc.oneof(
      fc.record({ type: fc.constantFrom(1 as const, 2 as const), text }),
      fc.record({ type: fc.constant(4 as const), value: fc.nat(0xffff_ffff) }),
      fc.record({ type: fc.constant(7 as const), texts: fc.array(text).filter((texts) => texts.length !== 1 || texts[0] !== '') }),
    );
    fc.assert(
      fc.property(fc.array(data), (list) => {
        const template = templateOfRegistryValues(list.map((each, index) => ({ name: `MACHINE\\Key ${index}`, data: each })));
        const parsed = parseSecurityTemplate('a.inf', printSecurityTemplate(template));
        expect(withoutPlaces(parsed)).to.deep.equal({ model: template, diagnostics: [] });
      }),
    );
  });

  for (const fixture of readFixtures('security-template', 'GptTmpl.inf', 'below')) {
    it(`BM-26: reads ${fixture.name}, quotes and all, and prints it byte for byte`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const { model, diagnostics } = parseSecurityTemplate(fixture.name, fixture.bytes);
      expect(diagnostics).to.deep.equal([]);
      expect(printHex(printSecurityTemplate(model ?? { sections: [] }))).to.equal(printHex(fixture.bytes));
    });
  }
});
