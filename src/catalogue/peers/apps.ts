import type { Certainty } from '../certainty.js';
import type { Citation } from '../sources.js';

/** A program, device or vendor that people name, and whose SMB code is inside. */
export interface AppDefinition {
  /** Names in lower case, the usual one first. */
  readonly names: readonly [string, ...string[]];
  readonly side: 'client' | 'server';
  /** Profiles or products that stand for it, several where it can be any; none: it speaks no SMB at this end. */
  readonly uses: readonly string[];
  /** How sure that is; `unconfirmed` where nobody knows what is inside. */
  readonly certainty: Certainty;
  /** What is inside, as a sentence. */
  readonly says: string;
  readonly sources: readonly Citation[];
}

const bySambaClient = { side: 'client', uses: ['libsmbclient'] } as const;
const byKernel = { side: 'client', uses: ['linux-cifs'] } as const;
const notKnown = { side: 'client', uses: ['unknown-client'], certainty: 'unconfirmed', sources: ['general knowledge'] } as const;

const clientApps: readonly AppDefinition[] = [
  {
    ...bySambaClient,
    names: ['samba', 'samba client', 'samba tools', 'rpcclient', 'smbget'],
    certainty: 'documented',
    says: 'The client tools of Samba share libsmbclient.',
    sources: ['samba-conf'],
  },
  {
    ...bySambaClient,
    names: ['kodi', 'xbmc', 'libreelec player'],
    certainty: 'documented',
    says: 'Kodi reads SMB by libsmbclient.',
    sources: ['kodi-src'],
  },
  {
    ...bySambaClient,
    names: ['mpd', 'music player daemon'],
    certainty: 'documented',
    says: 'MPD reads SMB by libsmbclient.',
    sources: ['mpd-src'],
  },
  {
    ...bySambaClient,
    names: ['chromeos', 'chromebook', 'chrome os'],
    certainty: 'documented',
    says: 'ChromeOS mounts SMB by its smbfs, which is built on libsmbclient.',
    sources: ['chromeos-src'],
  },
  {
    ...bySambaClient,
    names: ['gnome files', 'nautilus', 'gvfs', 'gio', 'nemo', 'thunar'],
    certainty: 'unconfirmed',
    says: 'The SMB of gvfs is libsmbclient.',
    sources: ['general knowledge'],
  },
  {
    ...bySambaClient,
    names: ['dolphin', 'kio', 'kde'],
    certainty: 'unconfirmed',
    says: 'The SMB of KDE is libsmbclient.',
    sources: ['general knowledge'],
  },
  {
    ...bySambaClient,
    names: ['nextcloud', 'owncloud'],
    certainty: 'unconfirmed',
    says: 'External storage of Nextcloud uses smbclient or libsmbclient of its machine.',
    sources: ['general knowledge'],
  },
  {
    names: ['vlc', 'videolan'],
    side: 'client',
    uses: ['libdsm', 'libsmb2'],
    certainty: 'documented',
    says: 'VLC has modules for libdsm (SMB1) and libsmb2; which of them a build has differs.',
    sources: ['vlc-src'],
  },
  {
    names: ['cyberduck', 'mountain duck'],
    side: 'client',
    uses: ['smbj'],
    certainty: 'unconfirmed',
    says: 'The SMB of Cyberduck is told to be smbj; it signs and encrypts where the server can.',
    sources: ['cyberduck-docs', 'general knowledge'],
  },
  {
    names: ['amaze', 'amaze file manager'],
    side: 'client',
    uses: ['jcifs-ng'],
    certainty: 'inferred',
    says: 'The SMB of Amaze is jcifs-ng.',
    sources: ['github TeamAmaze/AmazeFileManager#2061'],
  },
  {
    ...byKernel,
    names: ['home assistant', 'hassio', 'haos', 'home assistant network storage'],
    certainty: 'documented',
    says: 'Network storage of Home Assistant is mounted by the kernel.',
    sources: ['github home-assistant/supervisor#4269', 'github home-assistant/operating-system#3208'],
  },
  {
    ...byKernel,
    names: ['docker desktop', 'docker', 'docker volume'],
    certainty: 'inferred',
    says: 'A volume of type cifs is mounted by the Linux kernel of Docker; a folder of the host is shared without SMB.',
    sources: ['general knowledge'],
  },
  {
    ...byKernel,
    names: ['wsl', 'wsl2', 'windows subsystem for linux'],
    certainty: 'inferred',
    says: '"mount -t cifs" is the Linux kernel of WSL; "mount -t drvfs" and /mnt go through the Windows around it: name that then.',
    sources: ['general knowledge'],
  },
  {
    ...byKernel,
    names: ['kubernetes', 'csi-driver-smb', 'azurefile csi', 'aks'],
    certainty: 'documented',
    says: 'The SMB drivers of Kubernetes mount by the kernel of the node.',
    sources: ['github kubernetes-sigs/azurefile-csi-driver#2833'],
  },
  {
    ...byKernel,
    names: ['proxmox', 'proxmox ve', 'pve'],
    certainty: 'inferred',
    says: 'Storage of type cifs is mounted by the kernel of Proxmox VE.',
    sources: ['general knowledge'],
  },
  {
    ...byKernel,
    names: ['jellyfin', 'plex', 'emby', 'ubuntu', 'debian', 'raspberry pi', 'fstab'],
    certainty: 'unconfirmed',
    says: 'It has no SMB of its own: on Linux a share is mounted by the kernel.',
    sources: ['general knowledge'],
  },
  { ...notKnown, names: ['sonos'], says: 'Whose SMB a Sonos has is not known; older ones are told to speak SMB1 only.' },
  {
    ...notKnown,
    names: ['android', 'solid explorer', 'cx file explorer', 'x-plore', 'es file explorer', 'total commander android'],
    says: 'Android has no SMB client of its own, each app brings one; which one this is, is not known.',
  },
  { ...notKnown, names: ['ios', 'ipad', 'ipados', 'iphone', 'infuse'], says: 'Whose SMB it has is not known.' },
  { ...notKnown, names: ['rclone', 'go-smb2'], says: 'The SMB of rclone is a Go library that no profile describes.' },
  {
    names: ['ricoh', 'canon', 'hp', 'brother', 'xerox', 'kyocera', 'konica minolta', 'lexmark', 'epson', 'sharp', 'toshiba'],
    side: 'client',
    uses: ['mfp', 'mfp-old'],
    certainty: 'unconfirmed',
    says: 'A printer or scanner; those from before about 2017 speak SMB1 only.',
    sources: ['mfp-manual'],
  },
];

const serverApps: readonly AppDefinition[] = [
  {
    names: ['proxmox', 'proxmox ve', 'pve'],
    side: 'server',
    uses: [],
    certainty: 'inferred',
    says: 'Proxmox VE serves no SMB itself: name what runs on it, such as samba or ksmbd.',
    sources: ['general knowledge'],
  },
  {
    names: ['docker', 'docker desktop'],
    side: 'server',
    uses: [],
    certainty: 'inferred',
    says: 'Docker serves no SMB itself: name the image, such as dperson/samba, crazymax/samba or samba.',
    sources: ['general knowledge'],
  },
  {
    names: ['asustor', 'terramaster', 'netgear', 'readynas', 'buffalo', 'zyxel', 'lacie', 'thecus', 'drobo'],
    side: 'server',
    uses: ['unknown-server'],
    certainty: 'unconfirmed',
    says: 'What this NAS speaks and demands was not looked up.',
    sources: ['general knowledge'],
  },
  {
    names: [
      'ricoh',
      'canon',
      'hp',
      'brother',
      'xerox',
      'kyocera',
      'konica minolta',
      'lexmark',
      'epson',
      'sharp',
      'toshiba',
      'printer',
      'scanner',
      'mfp',
    ],
    side: 'server',
    uses: ['mfp-share', 'mfp-share-old'],
    certainty: 'unconfirmed',
    says: 'A share on a printer or scanner; those from before about 2017 speak SMB1 only.',
    sources: ['mfp-manual'],
  },
  {
    names: ['finder', 'mac', 'apple'],
    side: 'server',
    uses: ['macos-server'],
    certainty: 'documented',
    says: 'The file sharing of a Mac.',
    sources: ['general knowledge'],
  },
];

/** What people name instead of a library or server, clients first. */
export const apps: readonly AppDefinition[] = [
  ...clientApps,
  { ...notKnown, names: ['mac', 'apple'], uses: ['macos'], certainty: 'documented', says: 'The SMB client of macOS.' },
  ...serverApps,
];

/** The app of one side with that name. */
export function findApp(side: AppDefinition['side'], name: string): AppDefinition | undefined {
  return apps.find((app) => app.side === side && app.names.includes(name));
}
