import { readFileSync } from 'node:fs';
import json, { type ASTNode, type LanguageService, type MarkedString } from 'vscode-json-languageservice';

/** The service that VS Code and other editors ask; the committed schema stands next to the policy, whether the policy names it or not. */
function openService(): LanguageService {
  const workspaceContext = { resolveRelativePath: (path: string, from: string): string => new URL(path, from).href };
  const opened = json.getLanguageService({ workspaceContext });
  const schema = JSON.parse(readFileSync('schemas/policy.schema.json', 'utf8')) as object;
  opened.configure({ schemas: [{ uri: 'file:///policy.schema.json', fileMatch: ['*'], schema }] });
  return opened;
}

const service = openService();

/**
 * What an editor offers at `|`, in the order of the service: keys as they are, values as JSON. Within a string only what begins like it is
 * left, as on the author's screen.
 */
export async function offeredAt(textWithCursor: string): Promise<readonly string[]> {
  const [before = '', after = ''] = textWithCursor.split('|');
  const document = json.TextDocument.create('file:///policy.json', 'json', 1, before + after);
  const found = await service.doComplete(document, document.positionAt(before.length), service.parseJSONDocument(document));
  const labels = (found?.items ?? []).map(({ label }) => label);
  const isInString = before.split('"').length % 2 === 0;
  return isInString ? labels.filter((label) => label.startsWith(before.slice(before.lastIndexOf('"')))) : labels;
}

/** A key of a document, and what an editor shows over it: an empty text where it shows nothing. */
export interface Hover {
  readonly key: string;
  readonly text: string;
}

/** What an editor shows over each key of a document. */
export async function hoversOf(value: object): Promise<readonly Hover[]> {
  const document = json.TextDocument.create('file:///policy.json', 'json', 1, JSON.stringify(value));
  const parsed = service.parseJSONDocument(document);
  return Promise.all(
    keysBelow(parsed.root).map(async ({ value: key, offset }) => {
      const hover = await service.doHover(document, document.positionAt(offset + 1), parsed);
      return { key, text: ((hover?.contents ?? []) as MarkedString[]).join('\n') };
    }),
  );
}

function keysBelow(node: ASTNode | undefined): readonly { readonly value: string; readonly offset: number }[] {
  const below = (node?.children ?? []).flatMap(keysBelow);
  return node?.type === 'property' ? [node.keyNode, ...below] : below;
}
