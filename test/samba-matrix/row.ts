/** Options of smb.conf that a row sets; all else is Samba's default. */
export type Options = Readonly<Record<string, string>>;

/** One measured connection of smbclient to smbd. */
export interface MatrixRow {
  readonly id: string;
  readonly server: Options;
  readonly client: Options;
  readonly credentials: 'good' | 'wrong-password' | 'unknown-user' | 'guest' | 'anonymous' | 'ticket';
  readonly kerberos: 'off' | 'desired' | 'required';
  /** Of the rows measured against a domain controller: how the server was named. */
  readonly target?: 'name' | 'address';
  readonly share: 'closed' | 'open' | 'encrypted';
  readonly result: {
    readonly connected: boolean;
    readonly ntstatus: string | null;
    readonly phase: string;
    readonly message?: string;
    readonly dialect?: string;
    readonly signed?: boolean;
    readonly encrypted?: boolean;
    readonly auth?: { readonly status: string; readonly mechanism: string } | null;
    readonly authorization?: { readonly authType: string } | null;
    readonly guest: boolean;
    readonly anonymous: boolean;
  };
}

/** A file of measurements. */
export interface MatrixFile {
  readonly samba: string;
  readonly rows: readonly MatrixRow[];
  readonly kerberosRows?: readonly MatrixRow[];
}
