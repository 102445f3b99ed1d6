import type { Citation } from '../sources.js';
import type { Family } from './definition.js';

/** A security fix that touches SMB or what authenticates it, as the vendor's record tells it. */
export interface SecurityFix {
  /** `CVE-` and its number. */
  readonly cve: string;
  /** When it was published, which is when its updates came. */
  readonly date: string;
  readonly component: 'SMB client' | 'SMB server' | 'srvnet' | 'NTLM' | 'Kerberos';
  readonly impact: string;
  /** First fixed revisions that were read, as `build.revision`; empty where none was. */
  readonly fixedIn: readonly { readonly family: Family; readonly build: string }[];
  /** What the record says besides of the Windows that it concerns; empty where nothing more was read. */
  readonly scope: string;
  readonly sources: readonly Citation[];
}

const client = (...builds: readonly string[]) => builds.map((build) => ({ family: 'client' as const, build }));
const server = (...builds: readonly string[]) => builds.map((build) => ({ family: 'server' as const, build }));

/** The fixes of 2026, oldest first. No record that was read names a switch, so none changes what is predicted of a connection. */
export const securityFixes: readonly SecurityFix[] = [
  {
    cve: 'CVE-2026-20921',
    date: '2026-01-13',
    component: 'SMB server',
    impact: 'elevation over the network (race)',
    fixedIn: [],
    scope: '',
    sources: ['CVE 2026-20921'],
  },
  {
    cve: 'CVE-2026-24294',
    date: '2026-03-10',
    component: 'SMB server',
    impact: 'local elevation (improper authentication)',
    fixedIn: [],
    scope: '26H1 too',
    sources: ['CVE 2026-24294'],
  },
  {
    cve: 'CVE-2026-26128',
    date: '2026-03-10',
    component: 'SMB server',
    impact: 'local elevation (improper authentication)',
    fixedIn: [],
    scope: '',
    sources: ['CVE 2026-26128'],
  },
  {
    cve: 'CVE-2026-24297',
    date: '2026-03-10',
    component: 'Kerberos',
    impact: 'security feature bypass',
    fixedIn: [],
    scope: '',
    sources: ['CVE 2026-24297'],
  },
  {
    cve: 'CVE-2026-40410',
    date: '2026-05-12',
    component: 'SMB client',
    impact: 'elevation',
    fixedIn: [],
    scope: '',
    sources: ['CVE 2026-40410'],
  },
  {
    cve: 'CVE-2026-56168',
    date: '2026-07-14',
    component: 'SMB server',
    impact: 'denial of service',
    fixedIn: [],
    scope: '',
    sources: ['CVE 2026-56168'],
  },
  {
    cve: 'CVE-2026-57089',
    date: '2026-07-14',
    component: 'srvnet',
    impact: 'remote code execution',
    fixedIn: [],
    scope: '',
    sources: ['CVE 2026-57089'],
  },
  {
    cve: 'CVE-2026-62799',
    date: '2026-08-11',
    component: 'SMB client',
    impact: 'elevation',
    fixedIn: client('28000.2704'),
    scope: '26H1 only',
    sources: ['CVE 2026-62799'],
  },
  {
    cve: 'CVE-2026-72936',
    date: '2026-09-08',
    component: 'SMB client',
    impact: 'remote code execution',
    fixedIn: [...client('22631.7582', '26200.9445'), ...server('20348.5622', '26100.33438')],
    scope: '',
    sources: ['CVE 2026-72936'],
  },
  {
    cve: 'CVE-2026-72949',
    date: '2026-09-08',
    component: 'srvnet',
    impact: 'denial of service',
    fixedIn: [...client('22631.7582', '26200.9445'), ...server('20348.5622', '26100.33438')],
    scope: '',
    sources: ['CVE 2026-72949'],
  },
  {
    cve: 'CVE-2026-84011',
    date: '2026-10-13',
    component: 'SMB client',
    impact: 'security feature bypass',
    fixedIn: [...client('22631.7652', '26200.9711', '26300.9711'), ...server('20348.5761', '26100.33650')],
    scope: 'description, article and switch not found',
    sources: ['CVE84011'],
  },
  {
    cve: 'CVE-2026-96325',
    date: '2026-10-13',
    component: 'SMB server',
    impact: 'denial of service',
    fixedIn: server('9200.26434', '9600.23470', '14393.9612'),
    scope: 'later Windows too',
    sources: ['CVE 2026-96325'],
  },
  {
    cve: 'CVE-2026-85844',
    date: '2026-11-10',
    component: 'Kerberos',
    impact: 'elevation',
    fixedIn: [],
    scope: '',
    sources: ['CVE 2026-85844'],
  },
  {
    cve: 'CVE-2026-113825',
    date: '2026-11-10',
    component: 'srvnet',
    impact: 'remote code execution',
    fixedIn: [...client('17763.9487', '19044.7846', '19045.7846'), ...server('17763.9487')],
    scope: 'later Windows too',
    sources: ['CVE 2026-113825'],
  },
];
