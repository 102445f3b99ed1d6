export type { CipherId as Cipher, SigningAlgorithmId as SigningAlgorithm } from '../catalogue/smb/ciphers.js';
export type { Stage } from '../catalogue/smb/definition.js';

/** The four states of the SMB1 signing table. */
export type Smb1Signing = 'disabled' | 'declined' | 'enabled' | 'required';

/** What carries an SMB connection. */
export type Transport = 'tcp' | 'netbios' | 'quic' | 'rdma';

/** How the user was authenticated. */
export type Mechanism = 'kerberos' | 'ntlmv2' | 'ntlmv1' | 'pku2u';

/** As whom the session runs. */
export type Identity = 'user' | 'guest' | 'anonymous';

/** An end of the connection, or what lies between. */
export type DecidedBy = 'client' | 'server' | 'network';
