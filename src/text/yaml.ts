import { Document, isScalar, visit } from 'yaml';

/** How the texts of a document are marked: the tag of one that its reader would else take for more than a text; undefined for all others. */
export type TextTag = (text: string) => string | undefined;

/**
 * A YAML document below lines of comment, with LF behind every line. Every text stands in double quotes and every character that is not ASCII as an escape, so
 * that no reader, of YAML 1.1 or 1.2, takes a text for a number, a date or a switch, and no character acts on who looks at it.
 */
export function printYaml(value: unknown, comment: readonly string[], tagOf: TextTag = () => undefined): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (key, node) => {
      const tag = key !== 'key' && isScalar(node) && typeof node.value === 'string' ? tagOf(node.value) : undefined;
      if (tag !== undefined) node.tag = tag;
    },
  });
  const text = document.toString({
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    flowCollectionPadding: false,
  });
  return `${comment.map((line) => `# ${line}\n`).join('')}${text.replace(/[^\n -~]/gu, escape)}`;
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
