/**
 * A text as PowerShell reads it back: bare where nothing in it means anything to the shell, else between single quotes. The shell takes the typographic
 * single quotes for plain ones, so they are doubled too.
 */
export function printPowerShellText(text: string): string {
  return /^[A-Za-z][A-Za-z0-9_.-]*$/.test(text) ? text : `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}
