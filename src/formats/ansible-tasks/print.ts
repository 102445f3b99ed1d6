import { printYaml } from '../../text/yaml.js';
import type { AnsibleRegistryTask, AnsibleTasks } from './model.js';

/** Prints a list of tasks as YAML. What Ansible would take for a template of Jinja is marked as none (`!unsafe`). */
export function printAnsibleTasks({ comment, tasks }: AnsibleTasks): Uint8Array {
  const isTemplate = (text: string): boolean => /\{[{%#]/.test(text);
  const text = printYaml(tasks.map(describeTask), comment, (each) => (isTemplate(each) ? '!unsafe' : undefined));
  return new TextEncoder().encode(`---\n${text}`);
}

function describeTask({ name, path, valueName, value }: AnsibleRegistryTask): object {
  const options = {
    path,
    ...(valueName === undefined ? {} : { name: valueName }),
    ...(value === undefined ? { state: 'absent' } : { type: value.type, data: value.data, state: 'present' }),
    ...(valueName === undefined ? { delete_key: true } : {}),
  };
  return { name, 'ansible.windows.win_regedit': options };
}
