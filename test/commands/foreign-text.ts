/** Texts that somebody may put into a policy, a scenario, a file name or a command line, for what they do to a terminal, a CI runner or a format. */
export const payloads: readonly string[] = [
  // commands to CI runners
  '::error::x',
  ' ::warning file=a,line=1::b',
  '\t::stop-commands::t',
  'ok\n::error::x',
  'ok\r\n::notice::x',
  'ok\r::debug::x',
  'several words that wrap ::set-output name=a::b and ::error::again wherever ::warning::lines ::notice::end',
  `${'x'.repeat(70)}::error::y`,
  `${'word-'.repeat(14)}::error::y`,
  '\u00a0::error::x',
  '\u3000::error::x',
  '\u0085::error::x',
  '\u2028::error::x',
  '\u2029::error::x',
  '\ufeff::error::x',
  ':\ufe0f:error::x',
  '::1',
  '##[error]x',
  'a ##[group]x ###[section]',
  '##[[##[x',
  '#\u200b#[error]x',
  '##vso[task.setvariable variable=a]b',
  "##teamcity[testFailed name='x']",
  'section_start:1:x\r\u001b[0Kx',
  '%0A::error::x',
  'one\nFORGED',
  '\u001b[45mone\r\nFORGED',
  // terminals
  '\u001b[2J\u001b[31mred',
  '\u001b]0;title\u0007',
  '\u009b31mred',
  '\u0000\u0007\u0008\u007f',
  // what is not seen, and what turns a line around
  'a\u200bb\u00adc\u2060d\u180ee',
  '\u202eabc\u2066d\u2069\u200e\u061c',
  '\u{e0041}\u{e007f}\u{1d173}',
  '\ud800 alone \udc00',
  '\ue000\u{f0000}\uffff\ufdd0',
  // formats
  '<b a="x">&amp;\'</b> ]]> <!-- x --> <?y?>',
  '"}],\\u0000\\',
  'a,b:c%d;e]f',
  '[look](https://example.org/) {0}',
  'plain',
];

/** What a renderer is to keep from standing anywhere as it is: all that acts but line ends. */
const acting = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[\ufdd0-\ufdef\ufffe\uffff]/u;

/** What is wrong with text that goes out: characters that act, lines that a CI runner takes for commands, lines that are not ours. */
export function findActing(out: string): readonly string[] {
  return out
    .split('\n')
    .filter((line) => acting.test(line) || /^\s*::/u.test(line) || /##(?:vso|teamcity)?\[/.test(line) || /^\s*FORGED/.test(line))
    .map((line) => JSON.stringify(line));
}

/** Every text in a JSON value, names of members too. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsIn(member)]);
}
