import { encodeUtf16 } from '../../text/utf16.js';
import type { GpoFiles } from './model.js';

/** A file of a Group Policy object: where it stands in SYSVOL below the object's folder, and what reads it; the editor alone reads comments. */
export interface ObjectFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly extension: 'registry' | 'security' | 'preferences' | null;
  readonly hasFirewallRules?: true;
}

/** The files of an object; paths have backslashes, and the case that the console writes. */
export function objectFilesOf(files: GpoFiles): readonly ObjectFile[] {
  const { comment, registryPol, hasFirewallRules, policyComments, securityTemplate, preferences } = files;
  const rules = hasFirewallRules === undefined ? {} : { hasFirewallRules };
  return [
    ...fileOf('GPO.cmt', comment === undefined ? undefined : printComment(comment), null),
    ...fileOf('Machine\\registry.pol', registryPol, 'registry').map((file) => ({ ...file, ...rules })),
    ...fileOf('Machine\\comment.cmtx', policyComments, null),
    ...fileOf('Machine\\microsoft\\windows nt\\SecEdit\\GptTmpl.inf', securityTemplate, 'security'),
    ...fileOf('Machine\\Preferences\\Registry\\Registry.xml', preferences, 'preferences'),
  ];
}

function fileOf(path: string, bytes: Uint8Array | undefined, extension: ObjectFile['extension']): readonly ObjectFile[] {
  return bytes === undefined ? [] : [{ path, bytes, extension }];
}

/** GPO.cmt: UTF-16LE without byte order mark, CR LF between lines and none behind the last. */
function printComment(comment: string): Uint8Array {
  return encodeUtf16(comment.replace(/\r?\n/g, '\r\n'));
}
