/** Where Windows keeps the number of its build, as a text (MS-GPPREF 2.2.1.22 compares it as a version). */
export const buildNumberPlace = {
  hive: 'HKEY_LOCAL_MACHINE',
  key: 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
  valueName: 'CurrentBuildNumber',
} as const;
