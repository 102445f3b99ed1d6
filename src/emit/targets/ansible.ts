import { printAnsibleTasks } from '../../formats/ansible-tasks/print.js';
import { ansibleTask } from '../carriers/ansible-task.js';
import type { Target } from '../target.js';
import { introduce } from './introduce.js';

/** A list of tasks for Ansible, with its module of the registry: for playbooks that include it. */
export const ansible: Target = {
  title: 'Ansible tasks (win_regedit)',
  place: 'as-asked',
  carriers: [ansibleTask],
  pack(pieces, facts) {
    const tasks = pieces.withWords(ansibleTask).flatMap(({ piece, title }) => piece.map((task) => ({ ...task, name: title })));
    if (tasks.length === 0) return [];
    return [{ path: 'smbward.yml', bytes: printAnsibleTasks({ comment: introduce(facts), tasks }) }];
  },
};
