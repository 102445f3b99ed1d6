import { getDialect } from '../catalogue/smb/dialects.js';

/** SMB 3.0, the first dialect that encrypts, as settings store it. */
export const dialect30: number = getDialect('3.0').wire as number;

/** SMB 3.1.1, the only one that runs over QUIC and the first that negotiates its cipher, as settings store it. */
export const dialect311: number = getDialect('3.1.1').wire as number;
