/** Texts that would act on the reader of some format, if they came to it as they are. */
export const hostileTexts: readonly string[] = [
  `it's`,
  `say "hi"`,
  '$(Start-Process calc)',
  '`n`$x`u{202e}',
  ']]><x a="b"/><![CDATA[',
  '%0A::error::x%0D',
  'a\u202eb\u2066c',
  'x\u2018; calc #',
  'x\u2019; calc #',
  'x\u201a; calc #',
  'x\u201b; calc #',
  '{{ lookup("pipe", "id") }}{% raw %}',
  "[concat('a', parameters('b'))]",
  '<!-- & --> &lt; <?x?>',
  'a;b]"=dword:1\\',
  '\\0,"\\\\"=-',
  '- x: y # z',
  '$(string.x) ${env:PATH} %PATH%',
];

/** The same with line ends, for words that may have some. */
export const hostileWords: readonly string[] = [
  ...hostileTexts,
  'a\r\n[HKEY_LOCAL_MACHINE\\X]\n"y"="z"',
  "a\n'@\ncalc\n#>",
  'a\n- b: c\n---\n',
];
