/**
 * Characters that act on whoever prints them in place of being seen: controls, format characters (direction marks, tags, blanks without width),
 * line and paragraph separators, what is ignored when texts are compared, private use, and units that are no character.
 */
const actingCharacter = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]`;

/**
 * What begins a command to a CI runner wherever it stands in a line: `##[` on GitHub (actions/runner, ActionCommand.TryParse), `##vso[` on Azure
 * Pipelines (azure-pipelines-agent, Command.TryParse), `##teamcity[` (TeamCity, Service Messages). GitLab's sections begin with `\r` and ESC.
 */
const bracketCommand = String.raw`#(?=#(?:vso|teamcity)?\[)`;

/** A command to GitHub's runner: `::` at the beginning of a line, after blanks (actions/runner, ActionCommand.TryParseV2); colours may stand before it. */
const lineCommand = /^((?:[^\S\n]|\u001B\[\d+m)*):(?=:)/gm;

const acting = new RegExp(`${actingCharacter}|${bracketCommand}`, 'gu');
const actingButLineEnds = new RegExp(`(?!\\n)(?:${actingCharacter}|${bracketCommand})`, 'gu');
const actingButColours = new RegExp(`\\u001B\\[\\d+m|(?!\\n)(?:${actingCharacter}|${bracketCommand})`, 'gu');
const colour = /^\u001B\[\d+m$/;
/** Letters and signs that are frequent and do not act by themselves. */
const frequent = /^[\n -~\u00A1-\u00AC\u00AE-\u034E\u2010-\u2027\u2030-\u205E\u2190-\u2BFF]*$/;

/** Whether nothing in a text acts, as one look tells; of others each letter is looked at. */
function isHarmless(text: string): boolean {
  return frequent.test(text) && !text.includes('##');
}

/**
 * A text of somebody else on one line of ours: each character that acts is written out (`\u{200B}`), line ends and tabs too, and nothing in it
 * begins a bracketed command to a CI runner. Shown once or twice, it is the same.
 */
export function makeVisible(text: string): string {
  return isHarmless(text) && !text.includes('\n') ? text : text.replace(acting, escapeOf);
}

/**
 * Printed text as it may leave us: no line begins a command to a CI runner, and of what acts only line ends are left and, on a terminal, colours.
 * Where each text of somebody else was made visible there is only a `::` to be found that came to stand at the beginning of a line.
 */
export function makeInert(printed: string, isColoured: boolean): string {
  const pattern = isColoured ? actingButColours : actingButLineEnds;
  const still = isHarmless(printed) ? printed : printed.replace(pattern, (found) => (colour.test(found) ? found : escapeOf(found)));
  return still.includes('::') ? still.replace(lineCommand, '$1\\u{3A}') : still;
}

/** JSON text in which strings hold what acts by JSON's own escapes (`\u200b`): read again, the values are the same. */
export function makeJsonInert(json: string): string {
  if (isHarmless(json)) return json;
  return json.replace(actingButLineEnds, (found) =>
    Array.from({ length: found.length }, (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** How a character is written out: `\u{200B}`. */
export function escapeOf(letter: string): string {
  return `\\u{${letter.codePointAt(0)!.toString(16).toUpperCase()}}`;
}
