/** A task of the Ansible module ansible.windows.win_regedit: a value that is present with its data, or a value or a whole key that is absent. */
export interface AnsibleRegistryTask {
  /** What Ansible shows while it runs. */
  readonly name: string;
  /** Such as `HKLM:\SOFTWARE\Policies`. */
  readonly path: string;
  /** Left out where it is about the key. */
  readonly valueName?: string;
  /** Left out where the value or the key is to be absent. */
  readonly value?: { readonly type: 'dword' | 'string' | 'multistring'; readonly data: number | string | readonly string[] };
}

/** A list of tasks, to be included by a playbook. */
export interface AnsibleTasks {
  readonly comment: readonly string[];
  readonly tasks: readonly AnsibleRegistryTask[];
}
