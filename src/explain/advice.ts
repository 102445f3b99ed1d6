import type { CauseId } from '../catalogue/smb/causes.js';

/** What to do when a connection ends for a cause: first at the device or its surroundings, and only then in the policy. */
export interface Advice {
  /** What cures it without lowering anybody's guard. */
  readonly device: string;
  /** What the policy can do, and what that costs. */
  readonly policy: string;
}

const noPolicy = 'No SMB policy causes or cures it.';

/** Advice for every cause, in the order of the gates. */
export const advice = {
  'credential-conflict': {
    device:
      'Close the session that is open to the same server name (net use \\\\server /delete, or sign out), or reach the server for the second account under another of its names.',
    policy: noPolicy,
  },
  'drive-letter-in-use': { device: 'Take another letter, or free this one with net use X: /delete.', policy: noPolicy },
  'name-not-resolved': {
    device: 'Check the name, its DNS record and the DNS server of the client; use the full domain name.',
    policy:
      'Names that only NetBIOS broadcasts found stop resolving where the policy turns NetBIOS discovery off: give the server a DNS record instead.',
  },
  unreachable: {
    device: 'Check that the server is up and that TCP 445 answers from this client (Test-NetConnection SERVER -Port 445).',
    policy: noPolicy,
  },
  'firewall-blocked': {
    device:
      'Open TCP 445 between the two networks, or reach the server over a VPN or SMB over QUIC; many internet providers block 445 permanently.',
    policy:
      'On the server the firewall group decides: the restrictive group of Windows 11 24H2 and Server 2025 opens 445 and leaves the NetBIOS ports closed. Do not reopen them for one old device.',
  },
  'port-closed': {
    device: 'Start the Server service or the SMB service of the device, and check the port it listens on.',
    policy: noPolicy,
  },
  'port-mismatch': {
    device:
      'Make the server listen on the port that clients ask for; a Windows server listens on TCP 445 only, its QUIC port can be moved.',
    policy: 'Correct the alternative port mapping of the client so that it names the port the server really uses.',
  },
  'alternative-port-not-allowed': {
    device: 'Serve the share on the standard port, and connect without naming a port.',
    policy: 'Allow alternative ports on the client, best with a mapping that names this server only.',
  },
  'netbios-only-server': {
    device: 'Update or replace the device: one that answers on TCP 139 alone belongs to the time of SMB1.',
    policy:
      'Opening the NetBIOS ports reaches it only where neither encryption nor dialect 3.1.1 is demanded, and exposes every other machine too.',
  },
  'transport-disabled-by-client': {
    device: 'Connect without naming the transport; Windows then takes one that is switched on.',
    policy: 'Switch the transport on in the client policy, or add the server to its exceptions.',
  },
  'quic-disabled-on-client': {
    device: 'Make TCP 445 reachable (VPN), or update a client whose build has no SMB over QUIC.',
    policy: 'Switch SMB over QUIC on for the client, or name this server among the exceptions.',
  },
  'quic-disabled-on-server': {
    device: 'Map a certificate to the name that clients use. It takes Server 2022 Azure Edition, or any edition of Server 2025.',
    policy: 'Switch SMB over QUIC on in the server policy.',
  },
  'quic-needs-dialect-311': {
    device: 'Update the end that ends below SMB 3.1.1; QUIC carries no other dialect.',
    policy: 'Raise the maximum dialect to 3.1.1, or leave it unmanaged.',
  },
  'quic-server-cert-mismatch': {
    device:
      'Connect by a name that the certificate carries, or issue a certificate with this name among its DNS names and map it on the server.',
    policy: 'Do not skip the certificate check: it is what tells the server from an impostor.',
  },
  'quic-server-cert-untrusted': {
    device: 'Install the issuing authority among the trusted roots of the client, and check usage (server authentication) and chain.',
    policy: 'Do not skip the certificate check outside a laboratory.',
  },
  'quic-server-cert-expired': {
    device: 'Renew the certificate and map the new one; check the clocks of both ends.',
    policy: 'The certificate mapping of the server must name the new thumbprint.',
  },
  'quic-server-cert-revoked': {
    device: 'Replace the certificate, or make its revocation list reachable for the client.',
    policy: 'Do not skip the certificate check: a revoked certificate is one that somebody else may hold.',
  },
  'quic-client-cert-refused': {
    device: 'Enrol a client certificate whose chain the server trusts, and check that the one mapped is the one allowed.',
    policy:
      'Add an allow entry for the certificate or its issuer, and look for a deny entry, which wins over every allow. Client authentication itself should stay required.',
  },
  'quic-client-cert-missing': {
    device: 'Enrol a certificate for client authentication on this client.',
    policy: 'Map it to the name of the server in the client policy.',
  },
  'quic-client-cert-no-private-key': {
    device: 'Import the certificate with its private key into the machine store, and let the system account read it.',
    policy: 'Correct the mapping when it names another certificate.',
  },
  'quic-handshake-failed': {
    device: 'Check UDP 443 on the whole path, TLS 1.3 on both ends, and the status number in event 30803 of the client.',
    policy: noPolicy,
  },
  'smb1-not-available': {
    device:
      'Update the device or switch SMB2 on in its menu; nearly all that were sold after 2010 can. What cannot belongs on a separate network, or in retirement.',
    policy: 'Do not bring SMB1 back: it has neither encryption nor protection against tampering, and it would come back for every server.',
  },
  'dialect-range-empty': {
    device: 'Nothing at the other end can help.',
    policy: 'Set a minimum that is not above the maximum, on the end named.',
  },
  'dialect-below-minimum': {
    device: 'Update the end with the lower dialect, or raise its own maximum.',
    policy: 'Lower the minimum dialect only for the clients that must reach this device, with a reason and an end date.',
  },
  'no-common-dialect': {
    device: 'Update the end that ends lower, or switch newer dialects on in its configuration.',
    policy: 'Raise or remove the maximum dialect of the end that is held back.',
  },
  'known-server-changed': {
    device:
      'Unmap everything of this server and wait until the client has forgotten it (about 20 seconds), or restart its Workstation service; behind one name there should be one server, or a real cluster.',
    policy: noPolicy,
  },
  'negotiate-response-invalid': {
    device: 'Update the server or the box between the two: its answer breaks the protocol. Suspect an attack where neither changed.',
    policy: noPolicy,
  },
  'no-preauth-hash': { device: 'Update the client: SHA-512 is the only hash there is.', policy: noPolicy },
  'no-signing-algorithm': {
    device: 'Update the end that offers no common signing algorithm; every implementation of 3.1.1 should have AES-CMAC.',
    policy: 'Correct the order of signing algorithms where one was cut down.',
  },
  'encryption-not-available-on-server': {
    device: 'Switch SMB 3 encryption on at the server, or update it: it takes dialect 3.0 and a cipher that both ends have.',
    policy:
      'Keep the mandate, and exempt by scope: a client policy without mandatory encryption for the machines that need this server. Check that the cipher list still names AES-128-GCM.',
  },
  'ntlm-blocked-by-client': {
    device:
      'Make Kerberos possible: join the server to the domain, reach it by its host name instead of an address or alias, and let the client see a domain controller.',
    policy: 'Add the server to the exceptions of NTLM blocking, by the very name that users type, with a reason and an end date.',
  },
  'no-kerberos-target': {
    device:
      'Use the name that the domain knows the server by; register an SPN for aliases and, with TryIPSPN, for addresses. A server of a workgroup has none.',
    policy: 'Where NTLM must stay possible for this one server, add it to the exceptions.',
  },
  'no-kdc-reachable': {
    device: 'Give the client a way to a domain controller: VPN, or a KDC proxy for SMB over QUIC.',
    policy: 'An exception from NTLM blocking helps off the network, at the price of NTLM exactly where relay attacks are easiest.',
  },
  'no-common-mechanism': {
    device: 'Make Kerberos work on the server (domain membership, keytab of the device), since NTLM is what is missing at one end.',
    policy: 'Add an exception from NTLM blocking for this server, or lift its own restriction of incoming NTLM.',
  },
  'kerberos-key-type-missing': {
    device: 'Reset the password of the server account so that it gets AES keys, and let the device use them (new keytab).',
    policy: 'Do not allow RC4 again; the domain stopped issuing it for good reason.',
  },
  'kerberos-wrong-account': {
    device: 'Look for the SPN with setspn -Q cifs/SERVER and move it to the account that the server runs under.',
    policy: noPolicy,
  },
  'clock-skew': { device: 'Set both clocks by the domain: Kerberos admits five minutes.', policy: noPolicy },
  'unc-hardening-unmet': {
    device:
      'Give the server what the path demands: domain membership for mutual authentication, signing for integrity, SMB 3 encryption for privacy.',
    policy: 'Narrow the hardened path to the shares that need it; SYSVOL and NETLOGON must keep integrity and mutual authentication.',
  },
  'session-key-too-short': {
    device: 'Use Kerberos with AES, whose session keys are longer than those of NTLM.',
    policy: 'Lower the minimum session key length of the client to what its mechanisms can give.',
  },
  'prompt-cancelled': { device: 'Enter the credentials, or store them for this server (cmdkey /add:SERVER).', policy: noPolicy },
  'stored-credentials-unusable': {
    device:
      'Remove the stored credentials (cmdkey /delete:SERVER) and sign in anew; a cloud account needs a way to Kerberos for this server.',
    policy: noPolicy,
  },
  'encryption-not-available-on-client': {
    device: 'Update the client to one that speaks SMB 3 with encryption, and check its cipher list.',
    policy:
      'Encrypt the shares that need it instead of the whole server. To accept clients without encryption gives the protection away for everybody.',
  },
  'wrong-credentials': {
    device:
      'Check user and password. On a server outside the domain name the account as SERVER\\user: Windows otherwise offers the account of the signed-in user.',
    policy: 'Where NTLM is blocked or restricted, a local account cannot be checked at all; then an exception is what is missing.',
  },
  'ntlm-refused-by-server': {
    device: 'Make Kerberos work for this server and account: name, SPN, line of sight to a domain controller.',
    policy: 'The server restricts incoming NTLM; set it to audit first and read its events before it denies.',
  },
  'ntlm-refused-by-domain': {
    device: 'Make Kerberos work for this server and account: name, SPN, line of sight to a domain controller.',
    policy: 'Add the server to the exceptions of the domain-wide NTLM restriction.',
  },
  'ntlmv1-refused': {
    device:
      'Let the client or device use NTLMv2: a firmware update, or its own NTLM setting. Windows 11 24H2 and Server 2025 have no NTLMv1 left.',
    policy: 'Let Windows send NTLMv2 only and refuse LM and NTLM, and do not lower that level for a device.',
  },
  'blank-password-restricted': { device: 'Give the account a password.', policy: noPolicy },
  'account-restricted': {
    device: 'Use an account that may log on this way; members of Protected Users need Kerberos.',
    policy: noPolicy,
  },
  'account-disabled': {
    device: 'Use a named account. When it is Guest that is disabled, give the device or user an account instead of enabling Guest.',
    policy: noPolicy,
  },
  'account-locked': {
    device: 'Unlock the account and find what keeps sending the old password (stored credentials, services, telephones).',
    policy: noPolicy,
  },
  'account-expired': { device: 'Extend the account in its directory.', policy: noPolicy },
  'password-expired': { device: 'Change the password; SMB itself cannot ask for it.', policy: noPolicy },
  'password-must-change': { device: 'Sign in interactively once and change the password.', policy: noPolicy },
  'logon-hours-restricted': { device: 'Change the logon hours of the account, or wait.', policy: noPolicy },
  'workstation-restricted': { device: 'Add this client to the workstations that the account may use.', policy: noPolicy },
  'logon-type-denied': {
    device:
      'Give the account the right "Access this computer from the network" on the server, or take it out of the group that is denied it.',
    policy: noPolicy,
  },
  'server-cannot-reach-dc': {
    device: 'Give the server a way to a domain controller, and repair its secure channel (Test-ComputerSecureChannel -Repair).',
    policy: noPolicy,
  },
  'selective-authentication-denied': {
    device: 'Grant the account "Allowed to authenticate" on the computer object of the server.',
    policy: noPolicy,
  },
  'duplicate-machine-identity': {
    device: 'Run Sysprep on the cloned machine or install it anew: two machines with one SID are refused by updates since August 2025.',
    policy: noPolicy,
  },
  'spn-validation-failed': {
    device: 'Connect to the server by one of its own names, or list the alias among the names that it accepts (SrvAllowedServerNames).',
    policy: 'Lower the target name validation from required to if-provided while old clients send none.',
  },
  'rate-limited-delay': {
    device: 'Correct the credentials: only failed logons are delayed. Raise the time-out of a scanner that tries several passwords.',
    policy: 'Shorten the delay rather than switch the limiter off: 2000 ms turn 90,000 guesses into 50 hours.',
  },
  'anonymous-refused': {
    device: 'Give the caller an account.',
    policy: 'Name the one share or pipe that must stay open to null sessions instead of lifting the restriction.',
  },
  'guest-refused-by-server': { device: 'Use a named account on the server; make one for devices that have none.', policy: noPolicy },
  'dialect-differs-from-earlier-session': {
    device: 'End the earlier sessions of this client, for instance with a restart of its Workstation service.',
    policy: 'After a change of dialect limits sessions of before must end: plan a restart.',
  },
  'guest-blocked-by-client': {
    device:
      'Make the device ask for a user and a password: create an account on it, switch guest access off, and connect with that account. Look for a firmware update when it cannot.',
    policy:
      'Allowing insecure guest logons lets every impostor on the network serve files to this client, unsigned and unencrypted; do so for the few machines that need it, with a reason, an owner and an end date. Required signing or encryption must be given up too, since a guest has no key for either.',
  },
  'guest-cannot-sign': {
    device: 'Make the device ask for a user and a password: a named account has a session key, and with it signing works.',
    policy:
      'To keep a guest device, signing must stop being required on the client, and guest logons must be allowed. Both weaken every other connection of that client: limit the policy to the few that need it.',
  },
  'guest-cannot-encrypt': {
    device: 'Make the device ask for a user and a password: a guest has no key to encrypt with.',
    policy: 'Take the encryption mandate from the client, server or share that demands it, for as few machines as possible.',
  },
  'signing-not-available-on-server': {
    device:
      'Switch signing on at the server or update it. Every SMB2 implementation must be able to sign; some devices have it off in a menu.',
    policy:
      'Not requiring signing opens the client to relay and tampering on every connection; scope it to the few machines that need this server, with an end date.',
  },
  'signing-not-available-on-client': {
    device: 'Update the client or library, or switch signing on in its configuration.',
    policy:
      'Keep signing required on servers that hold anything of worth, domain controllers above all; move the share for such clients elsewhere.',
  },
  'dialect-311-tree-connect-unsigned': {
    device: 'Update the client library: SMB 3.1.1 wants the tree connect of every normal user signed or encrypted.',
    policy: 'A maximum dialect of 3.0.2 for that one client avoids the rule, and gives up pre-authentication integrity.',
  },
  'share-not-found': {
    device: 'Check the name of the share (net view \\\\SERVER /all). Administrative shares may be switched off on the server.',
    policy: noPolicy,
  },
  'share-path-invalid': { device: 'Write the path as \\\\SERVER\\SHARE, and name a share of files.', policy: noPolicy },
  'cluster-dialect-refused': {
    device: 'Use a client with a newer dialect: the functional level of the cluster rules out the one negotiated.',
    policy: 'Raise the maximum dialect of the client.',
  },
  'share-access-denied': { device: 'Add the user to the permissions of the share.', policy: noPolicy },
  'share-limit-reached': {
    device:
      'Close idle sessions, raise the limit of the share, or move it to a server edition of Windows: client editions admit few connections at once.',
    policy: noPolicy,
  },
  'admin-share-token-filtered': {
    device: 'Use a domain account that administers the server: remote use of local administrators is filtered on purpose.',
    policy: noPolicy,
  },
  'negotiate-tampered': {
    device: 'Look for what alters the negotiation: an attacker, a WAN accelerator, or old firmware that answers the validation wrongly.',
    policy: 'Raise the minimum dialect to 3.1.1 where both ends have it: there tampering is detected without this exchange.',
  },
  'file-access-denied': { device: 'Give the user rights on the file or folder; the connection itself works.', policy: noPolicy },
  'named-pipe-over-quic-refused': {
    device: 'Use the tool over a VPN, or without named pipes; files work over QUIC.',
    policy: 'Named pipes over QUIC can be allowed on the server: it opens remote administration to wherever QUIC is reachable from.',
  },
  'mailslot-not-carried': {
    device:
      'Replace the program that relies on remote mailslots, such as the old computer browser; use DNS and Active Directory for names.',
    policy: 'Remote mailslots can be switched on again only together with SMB1, which should stay away.',
  },
} as const satisfies Readonly<Record<CauseId, Advice>>;
