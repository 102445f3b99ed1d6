import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import type { FoundAt, Span } from '../../text/span.js';
import { type AdmxFile, referredId } from './model.js';
import type { AdmlFile } from './resources.js';

interface Named {
  readonly name: string;
  readonly at?: FoundAt | undefined;
}

/** What leads nowhere in a template, or stands in it twice. Definitions of other files are not looked for. */
export function findDoubtfulReferences(file: AdmxFile): readonly Diagnostic[] {
  const { definitions, categories, policies } = file;
  const categoryOf = referenceFinder(file, 'category', categories);
  const definitionOf = referenceFinder(file, 'supportedOn definition', definitions);
  return [
    ...findRepeated('category', categories),
    ...findRepeated('definition', definitions),
    ...findRepeated('policy', policies),
    ...categories.flatMap((each) => categoryOf(each, each.parentCategory)),
    ...policies.flatMap((each) => [...categoryOf(each, each.parentCategory), ...definitionOf(each, each.supportedOn)]),
    ...policies.flatMap((each) =>
      findRepeated(
        'element',
        each.elements.map(({ id, at }) => ({ name: id, at })),
      ),
    ),
  ];
}

/** Each that has the name of one before it. Windows takes the file for broken, or one of them. */
export function findRepeated(what: string, all: readonly Named[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return all.flatMap(({ name, at }) => {
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew ? [] : [createDiagnostic('admx-name-is-repeated', { what, name }, placeOf(at))];
  });
}

function referenceFinder(file: AdmxFile, what: string, defined: readonly Named[]) {
  const names = new Set(defined.map(({ name }) => name));
  const [own, others] = [file.target.prefix, file.using.map(({ prefix }) => prefix)];
  return ({ name: user, at }: Named, reference: string | null): readonly Diagnostic[] => {
    if (reference === null) return [];
    const colon = reference.indexOf(':');
    const prefix = colon < 0 ? own : reference.slice(0, colon);
    if (others.includes(prefix)) return [];
    const name = reference.slice(colon + 1);
    if (prefix === own && names.has(name)) return [];
    const nearest = didYouMean(name, [...names]);
    return [createDiagnostic('admx-reference-leads-nowhere', { what, user, reference, nearest }, placeOf(at))];
  };
}

/** What a template refers to and a language file of it does not have: the Group Policy editor refuses the whole template for one of them. */
export function findMissingResources(file: AdmxFile, resources: AdmlFile, language: string): readonly Diagnostic[] {
  const strings = new Set(resources.strings.map(({ id }) => id));
  const presentations = new Set(resources.presentations.map(({ id }) => id));
  const missing = (at: FoundAt | undefined, reference: string | null, table: 'string' | 'presentation'): readonly Diagnostic[] => {
    const id = reference === null ? undefined : referredId(reference, table);
    const isThere = id === undefined || (table === 'string' ? strings : presentations).has(id);
    return isThere ? [] : [createDiagnostic('admx-resource-is-missing', { reference: `$(${table}.${id})`, language }, placeOf(at))];
  };
  const described = [...file.categories, ...file.policies].flatMap(({ displayName, explainText, at }) => [
    ...missing(at, displayName, 'string'),
    ...missing(at, explainText, 'string'),
  ]);
  const items = file.policies.flatMap(({ elements }) =>
    elements.flatMap((each) => (each.kind === 'enum' ? each.items.flatMap((item) => missing(each.at, item.displayName, 'string')) : [])),
  );
  return [
    ...file.definitions.flatMap(({ displayName, at }) => missing(at, displayName, 'string')),
    ...described,
    ...file.policies.flatMap(({ presentation, at }) => missing(at, presentation, 'presentation')),
    ...items,
  ];
}

function placeOf(at: FoundAt | undefined): { readonly span?: Span } {
  return at !== undefined && 'span' in at ? { span: at.span } : {};
}
