import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

const templates = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'templates');

/** Fills a template of `templates/`. A name that the model does not have is an error, never an empty text. */
export function render(template: string, model: object): string {
  const text = readFileSync(join(templates, template), 'utf8');
  return Handlebars.compile(text, { noEscape: true, strict: true, knownHelpersOnly: true })(model);
}

/** One cell of a Markdown table: on one line, without a bar that would end it. */
export function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

/** Text in code marks, as long a fence as it needs. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
