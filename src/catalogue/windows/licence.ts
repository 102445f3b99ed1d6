/**
 * Settings whose default is no constant: where neither policy nor local value exists, the driver asks a licence value of the running edition. So a
 * machine without a value takes the new default with an edition change or an in-place upgrade, and going back means deleting the value.
 */
export const licenceValues = [
  { setting: 'allowInsecureGuestAuth', licenceValue: 'SMBClient-AllowInsecureGuestAuthByDefault', source: 'DEC-LWPAR' },
  { setting: 'requireSigningClient', licenceValue: 'SMBClient-RequireSigningByDefault', source: 'DEC-LWPAR' },
  { setting: 'requireSigningServer', licenceValue: 'SMBServer-RequireSigningByDefault', source: 'DEC-SRV2' },
  { setting: 'authRateLimiterDelayMs', licenceValue: 'SMBServer-InvalidAuthenticationDelayTimeInMs', source: 'DEC-SRV2' },
] as const;

const driven = new Set<string>(licenceValues.map((row) => row.setting));

/** Whether the edition's licence decides a setting that nobody configured. */
export function isLicenceDriven(setting: string): boolean {
  return driven.has(setting);
}
