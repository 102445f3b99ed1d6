import packageFile from '../../package.json' with { type: 'json' };

/** The version of smbward, as its package states it. */
export const toolVersion: string = packageFile.version;
