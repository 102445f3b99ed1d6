import type { Citation } from '../sources.js';

/** A dialect of SMB and what it can carry. */
export interface DialectDefinition {
  /** As users write it, such as `3.1.1`. */
  readonly id: string;
  /** Name in the field's words. */
  readonly name: string;
  /** DialectRevision on the wire, which is also the number that dialect settings store; null for SMB1, which has no number. */
  readonly wire: number | null;
  /** How a multi-protocol NEGOTIATE names it. */
  readonly negotiateString: string | null;
  /** Windows releases that introduced it as their highest dialect. */
  readonly windows: string;
  /** How SMB encryption is agreed on: not at all, by a capability bit with AES-128-CCM, or by a negotiate context. */
  readonly encryption: 'none' | 'capability-bit' | 'cipher-context';
  /** The algorithm that signs messages; `negotiated` where a context decides. */
  readonly signing: 'md5' | 'hmac-sha256' | 'aes-128-cmac' | 'negotiated';
  /** What protects the negotiation against tampering. */
  readonly negotiateProtection: 'none' | 'validate-negotiate-info' | 'preauthentication-integrity';
  /** Transports that may carry it, Direct TCP (445) apart, which carries all. */
  readonly transports: readonly ('netbios' | 'rdma' | 'quic')[];
  /** True: every TREE_CONNECT of a normal user is signed or encrypted. */
  readonly treeConnectProtected: boolean;
  readonly sources: readonly Citation[];
}

/** All dialects that the product knows, from the lowest to the highest. SMB1 stands for NT LM 0.12. */
export const dialects = [
  {
    id: '1.0',
    name: 'SMB 1.0',
    wire: null,
    negotiateString: 'NT LM 0.12',
    windows: 'all up to XP and Server 2003',
    encryption: 'none',
    signing: 'md5',
    negotiateProtection: 'none',
    transports: ['netbios'],
    treeConnectProtected: false,
    sources: ['MS-SMB', 'MS-SMB2 3.2.4.2.2.1'],
  },
  {
    id: '2.0.2',
    name: 'SMB 2.0.2',
    wire: 0x0202,
    negotiateString: 'SMB 2.002',
    windows: 'Vista SP1, Server 2008',
    encryption: 'none',
    signing: 'hmac-sha256',
    negotiateProtection: 'validate-negotiate-info',
    transports: ['netbios'],
    treeConnectProtected: false,
    sources: ['MS-SMB2 2.1', 'MS-SMB2 2.2.3', 'MS-SMB2 3.1.4.1', 'MS-SMB2 note 1'],
  },
  {
    id: '2.1',
    name: 'SMB 2.1',
    wire: 0x0210,
    negotiateString: 'SMB 2.???',
    windows: '7, Server 2008 R2',
    encryption: 'none',
    signing: 'hmac-sha256',
    negotiateProtection: 'validate-negotiate-info',
    transports: ['netbios'],
    treeConnectProtected: false,
    sources: ['MS-SMB2 2.1', 'MS-SMB2 2.2.3', 'MS-SMB2 3.1.4.1', 'MS-SMB2 note 1'],
  },
  {
    id: '3.0',
    name: 'SMB 3.0',
    wire: 0x0300,
    negotiateString: 'SMB 2.???',
    windows: '8, Server 2012',
    encryption: 'capability-bit',
    signing: 'aes-128-cmac',
    negotiateProtection: 'validate-negotiate-info',
    transports: ['netbios', 'rdma'],
    treeConnectProtected: false,
    sources: ['MS-SMB2 2.1', 'MS-SMB2 2.2.3', 'MS-SMB2 3.1.4.1', 'MS-SMB2 note 1'],
  },
  {
    id: '3.0.2',
    name: 'SMB 3.0.2',
    wire: 0x0302,
    negotiateString: 'SMB 2.???',
    windows: '8.1, Server 2012 R2',
    encryption: 'capability-bit',
    signing: 'aes-128-cmac',
    negotiateProtection: 'validate-negotiate-info',
    transports: ['netbios', 'rdma'],
    treeConnectProtected: false,
    sources: ['MS-SMB2 2.1', 'MS-SMB2 2.2.3', 'MS-SMB2 3.1.4.1', 'MS-SMB2 note 1'],
  },
  {
    id: '3.1.1',
    name: 'SMB 3.1.1',
    wire: 0x0311,
    negotiateString: 'SMB 2.???',
    windows: '10, 11, Server 2016 and later',
    encryption: 'cipher-context',
    signing: 'negotiated',
    negotiateProtection: 'preauthentication-integrity',
    transports: ['rdma', 'quic'],
    treeConnectProtected: true,
    sources: ['MS-SMB2 2.1', 'MS-SMB2 2.2.3', 'MS-SMB2 3.1.4.1', 'MS-SMB2 3.2.4.2.4', 'MS-SMB2 note 1'],
  },
] as const satisfies readonly DialectDefinition[];

/** A dialect by the name that users write. */
export type DialectId = (typeof dialects)[number]['id'];

/** A dialect of SMB2 or SMB3: all but SMB1. */
export type Smb2DialectId = Exclude<DialectId, '1.0'>;

const byId: ReadonlyMap<string, DialectDefinition & { readonly id: DialectId }> = new Map(dialects.map((row) => [row.id, row]));

/** The dialect with that name, such as `3.0.2`. */
export function findDialect(id: string): (DialectDefinition & { readonly id: DialectId }) | undefined {
  return byId.get(id);
}

/** The dialect with that number on the wire or in a setting, such as 0x0311 or 785. */
export function findDialectByWire(wire: number): (DialectDefinition & { readonly id: DialectId }) | undefined {
  return dialects.find((row) => row.wire === wire);
}

/** The row of a dialect. */
export function getDialect(id: DialectId): DialectDefinition & { readonly id: DialectId } {
  return byId.get(id) as DialectDefinition & { readonly id: DialectId };
}

/** All dialects of SMB2 and SMB3, from the lowest to the highest. */
export const smb2Dialects: readonly Smb2DialectId[] = dialects.map((row) => row.id).filter((id) => id !== '1.0');

const rank: ReadonlyMap<DialectId, number> = new Map(dialects.map((row, index) => [row.id, index]));

/** Below zero when `a` is the lower dialect, above zero when it is the higher one. */
export function compareDialects(a: DialectId, b: DialectId): number {
  return (rank.get(a) as number) - (rank.get(b) as number);
}
