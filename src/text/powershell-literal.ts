/** A text, a number, `$true`, `$false` or `$null` of a script. */
export type PowerShellScalar = string | number | boolean | null;

/** A hash table of a script; its names are words of letters and digits. */
export interface PowerShellTable {
  readonly [name: string]: PowerShellValue;
}

/** What a script holds as data. An array holds no array, which PowerShell would merge with the one around it. */
export type PowerShellValue = PowerShellScalar | PowerShellTable | readonly (PowerShellScalar | PowerShellTable)[];

/** Longer lines are broken where that is possible. */
const width = 120;

/**
 * Data as a script of Windows PowerShell 5.1 and PowerShell 7 reads it back, in ASCII alone. A text stands between single quotes, where nothing acts; what is
 * not printable ASCII, the four typographic quotes that PowerShell takes for plain ones included, stands as the number of the character.
 * @param indent how many blanks the line begins with on which it stands
 */
export function printPowerShellLiteral(value: PowerShellValue, indent = 0): string {
  const line = printOnOneLine(value);
  if (indent + line.length <= width || typeof value !== 'object' || value === null) return line;
  const inner = ' '.repeat(indent + 4);
  const [open, lines] = isArray(value)
    ? ['@(', value.map((item) => printPowerShellLiteral(item, indent + 4))]
    : ['@{', Object.entries(value).map(([name, member]) => `${printName(name)} = ${printPowerShellLiteral(member, indent + 4)}`)];
  return [open, ...lines.map((each) => inner + each), ' '.repeat(indent) + (open === '@(' ? ')' : '}')].join('\n');
}

/** Words of others as comments of a script, in ASCII: each line behind a number sign, so far in that PowerShell takes none for an order or a signature. */
export function printPowerShellComment(text: string, indent = 0): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => `${' '.repeat(indent)}#  ${line.replace(/[^ -~]/g, escapeCharacter)}`.trimEnd())
    .join('\n');
}

function printOnOneLine(value: PowerShellValue): string {
  if (value === null) return '$null';
  if (typeof value === 'boolean') return `$${String(value)}`;
  if (typeof value === 'number') return printNumber(value);
  if (typeof value === 'string') return printText(value);
  if (isArray(value)) return `@(${value.map(printOnOneLine).join(', ')})`;
  const members = Object.entries(value).map(([name, member]) => `${printName(name)} = ${printOnOneLine(member)}`);
  return members.length === 0 ? '@{}' : `@{ ${members.join('; ')} }`;
}

function isArray(value: PowerShellTable | readonly unknown[]): value is readonly (PowerShellScalar | PowerShellTable)[] {
  return Array.isArray(value);
}

function printNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`);
  return String(value);
}

function printName(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new RangeError(`"${name}" is no name of a hash table`);
  return name;
}

/** `'it''s'`, and `('na' + [char]0x00ef + 've')` where not all of it is printable ASCII. */
function printText(text: string): string {
  const pieces = text.match(/[ -~]+|[^ -~]/g) ?? [''];
  const printed = pieces.map((piece) => (/^[ -~]*$/.test(piece) ? quote(piece) : `[char]0x${hexOf(piece)}`));
  if (printed.length === 1 && printed[0]?.startsWith("'") === true) return printed[0];
  return `(${(printed[0]?.startsWith("'") === true ? printed : ["''", ...printed]).join(' + ')})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function escapeCharacter(character: string): string {
  return `\\u${hexOf(character)}`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
