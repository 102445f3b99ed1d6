import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import type { GeneratedText } from './text.js';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'templates', 'powershell');

const options = { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers: { literal: true, comment: true } };

/** The templates of `templates/powershell/`, compiled, so that the product needs no more of Handlebars than its runtime. Each may include any other by name. */
export function powerShellTemplates(): readonly GeneratedText[] {
  const names = readdirSync(folder)
    .map((file) => file.replace(/\.hbs$/, ''))
    .sort();
  const specifications = names.map((name) => {
    const text = readFileSync(join(folder, `${name}.hbs`), 'utf8');
    return `  ${JSON.stringify(name)}: ${String(Handlebars.precompile(text, options))},\n`;
  });
  return [
    { path: 'src/generated/powershell-templates.js', text: code(specifications.join('')) },
    { path: 'src/generated/powershell-templates.d.ts', text: declaration(names) },
  ];
}

function code(specifications: string): string {
  return `import Handlebars from 'handlebars/runtime.js';

const specifications = {
${specifications}};
let templates;

export function fillTemplate(name, model, helpers) {
  templates ??= Object.fromEntries(Object.entries(specifications).map(([each, made]) => [each, Handlebars.template(made)]));
  return templates[name](model, { helpers, partials: templates });
}
`;
}

function declaration(names: readonly string[]): string {
  return `/** Names of the files of templates/powershell/. */
export type PowerShellTemplate = ${names.map((name) => `'${name}'`).join(' | ')};
/** Fills a template; what the model lacks is an error. */
export declare function fillTemplate(
  name: PowerShellTemplate,
  model: object,
  helpers: Readonly<Record<'literal' | 'comment', (value: unknown, indent: unknown) => string>>,
): string;
`;
}
