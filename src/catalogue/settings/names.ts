/** What nobody sees in a name, for a class of a pattern: a name that holds one is the name of nothing, and reads as if it were. */
const unseen = String.raw`\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800`;

/** What no name of a host holds (MS-DTYP 2.2.57): blanks, separators of paths and lists, quotation marks, ports. */
const notInHost = String.raw`\s${unseen}\\/,:;"'<>|=?`;

/** What no name of a share holds (`pchar` of MS-DTYP 2.2.57), besides blanks and separators of paths. */
const notInShare = String.raw`\s${unseen}"+,/:;<=>?[\]\\|`;

/** An IPv6 address, perhaps with its zone: the only name of a server with colons. */
const ipv6Address = String.raw`(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+(?:%[0-9A-Za-z]+)?`;

/** A host name, a full DNS name or an address: one name as it is typed, without wildcard. */
export const serverNamePattern = `^(?:[^${notInHost}*]{1,255}|${ipv6Address})$`;

/** The same with wildcards, as the exception lists of LSA take them. */
export const serverWildcardPattern = `^(?:[^${notInHost.replace('?', '')}]{1,255}|${ipv6Address})$`;

/** The same in ASCII, as QUIC's mappings name a server. */
export const asciiServerPattern = `^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,254}|${ipv6Address})$`;

/** The name of a share, without wildcard. */
export const sharePattern = `^${within(`${notInShare}*`, 80)}$`;

/** The name of a pipe below `\pipe\`. */
export const pipePattern = `^${within(String.raw`\s${unseen}\\/`, 256)}$`;

/** A hardened UNC path: `\\server\share`, or `\\server`; `*` stands for any. */
export const hardenedPathPattern = String.raw`^\\\\[^${notInHost}]+(?:\\${within(notInShare, 80)})?$`;

/** A SHA-1 thumbprint of a certificate as Windows shows it, without blanks. */
export const thumbprintPattern = '^[0-9A-Fa-f]{40}$';

/** What names a certificate of a client, or its issuer: hexadecimal digits or a distinguished name. */
export const certificateIdentifierPattern = `^${within(String.raw`\s${unseen}`, 1024)}$`;

const securityIdentifier = '(?:[A-Z]{2}|S-1(?:-[0-9]+)+)';

/** A security descriptor in SDDL with an access control list, or no text at all, which restricts nobody (MS-DTYP 2.5.1). */
export const securityDescriptorPattern = String.raw`^(?:(?:O:${securityIdentifier})?(?:G:${securityIdentifier})?D:(?:P|AR|AI)*(?:\((?:A|D|OA|OD);[A-Z]*;(?:[A-Z]*|0x[0-9A-Fa-f]+);[0-9A-Fa-f-]*;[0-9A-Fa-f-]*;${securityIdentifier}\))+)?$`;

/** Up to so many characters of which none is in a class, with ordinary blanks only between others. */
function within(not: string, longest: number): string {
  return `[^${not}](?:(?:[^${not}]| ){0,${longest - 2}}[^${not}])?`;
}
