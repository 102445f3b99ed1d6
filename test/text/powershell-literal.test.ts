import { expect } from 'chai';
import fc from 'fast-check';
import { printPowerShellComment, printPowerShellLiteral } from '../../src/text/powershell-literal.js';

/** Reads a printed text back, and nothing else: quoted pieces and numbers of characters, joined by plus signs. */
const readText = (printed: string): string => {
  const inner = printed.startsWith('(') ? printed.slice(1, -1) : printed;
  expect(inner).to.match(/^(?:'(?:[^']|'')*'|\[char\]0x[0-9a-f]{4})(?: \+ (?:'(?:[^']|'')*'|\[char\]0x[0-9a-f]{4}))*$/);
  return inner.replace(/'((?:[^']|'')*)'(?: \+ )?|\[char\]0x([0-9a-f]{4})(?: \+ )?/g, (_, quoted?: string, number?: string) =>
    quoted === undefined ? String.fromCharCode(parseInt(number ?? '', 16)) : quoted.replaceAll("''", "'"),
  );
};

describe('a literal of PowerShell', () => {
  const texts = {
    'a plain text stands between single quotes': ['nas01', "'nas01'"],
    'a quote is doubled': ["it's", "'it''s'"],
    'what PowerShell obeys between double quotes is a text': ['$(whoami) `n $env:x', "'$(whoami) `n $env:x'"],
    'no text is an empty one': ['', "''"],
    'a typographic quote is a number': ['x\u2019; y', "('x' + [char]0x2019 + '; y')"],
    'a text that begins with such a character stays a text': ['\u00fc', "('' + [char]0x00fc)"],
    'a line feed is a number': ['a\nb', "('a' + [char]0x000a + 'b')"],
    'a character beyond the first plane is two numbers': ['\u{1f512}', "('' + [char]0xd83d + [char]0xdd12)"],
  } as const;
  for (const [title, [text, printed]] of Object.entries(texts)) {
    it(title, () => expect(printPowerShellLiteral(text)).to.equal(printed));
  }

  it('is a number, a truth value, nothing, an array or a hash table', () => {
    const table = {
      Kind: 'Value',
      Data: 4294967295,
      Is: true,
      Not: false,
      None: null,
      Texts: ['a', 'b'],
      Empty: [],
      Rows: [{ Name: 'x' }, {}],
    };
    expect(printPowerShellLiteral({ Row: table })).to.equal(
      [
        '@{',
        '    Row = @{',
        "        Kind = 'Value'",
        '        Data = 4294967295',
        '        Is = $true',
        '        Not = $false',
        '        None = $null',
        "        Texts = @('a', 'b')",
        '        Empty = @()',
        "        Rows = @(@{ Name = 'x' }, @{})",
        '    }',
        '}',
      ].join('\n'),
    );
  });

  it('breaks a line that is too long where it stands', () => {
    const names = ['a'.repeat(60), 'b'.repeat(50)];
    expect(printPowerShellLiteral(names)).to.equal(`@('${names[0]}', '${names[1]}')`);
    expect(printPowerShellLiteral(names, 4)).to.equal(`@(\n        '${names[0]}'\n        '${names[1]}'\n    )`);
  });

  it('refuses numbers that are not whole and names that are no words', () => {
    expect(() => printPowerShellLiteral(0.5)).to.throw('0.5 is no whole number');
    expect(() => printPowerShellLiteral({ 'a b': 1 })).to.throw('"a b" is no name of a hash table');
  });

  it('reads back as the text that it was, whatever that is, and is printable ASCII', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom("'", '\u2018', '\u2019', '\u201a', '\u201b', '"', '`', '$(', '#>', '\r\n', '\u202e', '\ud800'),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          const printed = printPowerShellLiteral(text);
          expect(printed).to.match(/^[ -~]*$/);
          expect(readText(printed)).to.equal(text);
        },
      ),
    );
  });
});

describe('a comment of PowerShell', () => {
  it('has each line of the words behind a number sign, what is not ASCII by its number', () => {
    expect(printPowerShellComment('f\u00fcr NAS\r\n#Requires x\u2028SIG # Begin signature block', 4)).to.equal(
      ['    #  f\\u00fcr NAS', '    #  #Requires x', '    #  SIG # Begin signature block'].join('\n'),
    );
  });

  it('lets no word out of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          printPowerShellComment(text)
            .split('\n')
            .every((line) => /^#(?:  [ -~]*)?$/.test(line)),
        ).to.equal(true);
      }),
    );
  });
});
