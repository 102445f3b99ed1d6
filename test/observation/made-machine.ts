import type { Cmdlet, PropertyCmdlet, RowsCmdlet, Spelling } from '../../src/catalogue/settings/cmdlet.js';
import type { SettingData, SettingDefinition, TableRow } from '../../src/catalogue/settings/definition.js';
import { getSetting, type SettingId, settings } from '../../src/catalogue/settings/index.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { isServerToWmi, skusOf } from '../../src/catalogue/windows/editions.js';
import type {
  ObservationFile,
  ObservedCommand,
  ObservedData,
  ObservedKey,
  ObservedObject,
  ObservedValue,
  PropertyData,
} from '../../src/formats/observation/model.js';
import { type CommandQuestion, listQuestions, type RegistryQuestion } from '../../src/observation/questions.js';
import { isReachedBy } from '../../src/resolve/since.js';
import { knowWindows, type UntouchedWindows } from '../../src/resolve/untouched.js';
import { itemsFor } from '../../src/state/items-for.js';
import type { StateItem } from '../../src/state/item.js';

interface MadeValue {
  readonly name: string;
  readonly type: string;
  readonly data: ObservedData;
}

const known = knowWindows();
const definitions: readonly SettingDefinition[] = settings;

/** A machine that tests make: what Windows installs, and what somebody then does to it. It answers as the script of `smbward observe` does. */
export class MadeMachine {
  /** Keys and names in lower case. */
  readonly registry = new Map<string, Map<string, MadeValue>>();
  readonly #switches = new Map<string, boolean>();
  readonly #objects = new Map<SettingId, SettingData | null>();
  readonly #untouched: UntouchedWindows;

  constructor(readonly windows: WindowsTarget) {
    this.#untouched = known.untouched(windows);
  }

  /** A machine as setup leaves it: the values that setup writes, and the features that it installs. */
  static installed(windows: WindowsTarget): MadeMachine {
    const machine = new MadeMachine(windows);
    for (const setting of definitions) {
      const { answer } = machine.#untouched.grounds.get(setting.id as SettingId)!;
      const data = answer.value ?? answer.candidates[0];
      const isWritten = answer.rows.length > 0 && answer.rows.every(({ state }) => state === 'set');
      if (data !== undefined && (isWritten || setting.storage.kind !== 'registry')) machine.set(setting.id as SettingId, data, 'local');
    }
    return machine;
  }

  /** What Windows may have of a setting by itself. */
  candidatesOf(id: SettingId): readonly SettingData[] {
    return this.#untouched.settings.get(id)!.candidates;
  }

  /** Gives a setting this data at a place, or takes it away for null. */
  set(id: SettingId, data: SettingData | null, place: 'policy' | 'local'): void {
    this.apply(itemsFor(id, data, place));
  }

  apply(items: readonly StateItem[]): void {
    for (const item of items) this.#applyItem(item);
  }

  #applyItem(item: StateItem): void {
    switch (item.kind) {
      case 'registry': {
        const key = this.registry.get(item.key.toLowerCase()) ?? new Map<string, MadeValue>();
        this.registry.set(item.key.toLowerCase(), key);
        if (item.data === null) key.delete(item.valueName.toLowerCase());
        else key.set(item.valueName.toLowerCase(), { name: item.valueName, type: item.type, data: item.data });
        return;
      }
      case 'registry-key-values':
        this.registry.get(item.key.toLowerCase())?.clear();
        return;
      case 'optional-feature':
        this.#switches.set(item.feature, item.enabled);
        return;
      case 'firewall-group':
        this.#switches.set(item.group, item.enabled);
        return;
      case 'object':
        this.#objects.set(item.setting, item.data);
    }
  }

  /** What the machine answers to everything that it is asked. */
  observe(): ObservationFile {
    const { registry, commands } = listQuestions();
    return {
      elevated: true,
      powershell: '5.1.26100.4652',
      windows: systemOf(this.windows),
      registry: registry.map((question) => this.#answerKey(question)),
      commands: commands.flatMap((question) => this.#answerCommand(question)),
    };
  }

  #answerKey({ key, names, all }: RegistryQuestion): ObservedKey {
    const own = this.registry.get(key.toLowerCase());
    if (own === undefined) return { key, absent: true };
    const asked = all ? [...own.values()].map(({ name }) => name) : names;
    const values = asked.map((name): ObservedValue => own.get(name.toLowerCase()) ?? { name, absent: true });
    return { key, values, all };
  }

  #answerCommand({ name, each, where }: CommandQuestion): readonly ObservedCommand[] {
    if (where !== null) {
      const objects = where.values.flatMap((value) => switchObject(where.property, value, this.#switches.get(value)));
      return [{ name, arguments: {}, objects }];
    }
    if (each === null) return [{ name, arguments: {}, objects: this.#objectsOf(name) }];
    const targets = this.#objectsOf(each.list).map((object) => String(object[each.property]));
    if (targets.length === 0) return [{ name, arguments: {}, objects: [] }];
    return targets.map((target) => ({ name, arguments: { [each.parameter]: target }, objects: this.#objectsOf(name) }));
  }

  #objectsOf(command: string): readonly ObservedObject[] {
    const rows = cmdletsOf('rows').find(({ cmdlet }) => cmdlet.list.name === command);
    const shown = rows === undefined ? [{}] : this.#rowsOf(rows.id, rows.cmdlet);
    const properties = cmdletsOf('property').filter(({ cmdlet }) => cmdlet.get.name === command);
    return shown.map((object) => Object.assign({}, object, ...properties.map((each) => this.#propertyOf(each))) as ObservedObject);
  }

  #rowsOf(id: SettingId, { columns }: RowsCmdlet): readonly ObservedObject[] {
    const data = this.#objects.get(id) ?? [];
    const rows = Array.isArray(data) ? (data as readonly TableRow[]) : [{ value: data as number }];
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(columns).flatMap(([column, { property, spelling }]) =>
          row[column] === undefined ? [] : [[property, spell(spelling, row[column])]],
        ),
      ),
    );
  }

  /** A property as Get shows it: the local value, else what Windows does by itself. */
  #propertyOf({ id, cmdlet }: CmdletOf<PropertyCmdlet>): ObservedObject {
    const setting = getSetting(id);
    if (!isReachedBy(setting, 'cmdlet', this.windows)) return {};
    const { storage } = setting;
    const local = storage.kind === 'registry' ? storage.local : null;
    const standing = local === null ? undefined : this.registry.get(local.key.toLowerCase())?.get(local.valueName.toLowerCase())?.data;
    const { answer } = this.#untouched.grounds.get(id)!;
    const data = standing ?? this.#objects.get(id) ?? answer.value ?? answer.candidates[0];
    // a switch is shown as on or off, whatever is known of it
    const unknown = cmdlet.spelling.kind === 'boolean' ? false : null;
    return { [cmdlet.get.property]: data === undefined ? unknown : spell(cmdlet.spelling, data as ObservedData) };
  }
}

interface CmdletOf<C extends Cmdlet> {
  readonly id: SettingId;
  readonly cmdlet: C;
}

function cmdletsOf<K extends Cmdlet['kind']>(kind: K): readonly CmdletOf<Extract<Cmdlet, { readonly kind: K }>>[] {
  return definitions.flatMap(({ id, on }) => {
    const cmdlets: readonly Cmdlet[] = 'none' in on.cmdlet ? [] : on.cmdlet.names;
    const own = cmdlets.filter((cmdlet): cmdlet is Extract<Cmdlet, { readonly kind: K }> => cmdlet.kind === kind);
    return own.map((cmdlet) => ({ id: id as SettingId, cmdlet }));
  });
}

/** A feature or a rule of the firewall; services run. */
function switchObject(property: string, value: string, enabled: boolean | undefined): readonly ObservedObject[] {
  switch (property) {
    case 'Name':
      return [{ Name: value, Status: 'Running', StartType: 'Automatic' }];
    case 'FeatureName':
      return [{ FeatureName: value, State: enabled === true ? 'Enabled' : 'Disabled' }];
    default:
      return enabled === undefined ? [] : [{ [property]: value, Enabled: enabled ? 'True' : 'False' }];
  }
}

function spell(spelling: Spelling, data: ObservedData): PropertyData {
  switch (spelling.kind) {
    case 'boolean':
      return data === 1;
    case 'number':
      return Number(data);
    case 'name':
      return spelling.names.find((each) => each.data === data)?.name ?? String(data);
    case 'text':
      return typeof data === 'object' ? data.join(spelling.separator) : String(data);
  }
}

function systemOf({ family, build, revision, edition, role }: WindowsTarget): ObservationFile['windows'] {
  const isServer = family === 'server' || (edition !== null && isServerToWmi(edition));
  const productType = !isServer ? 1 : role === 'domain-controller' ? 2 : 3;
  return { build, revision, sku: edition === null ? null : (skusOf(edition)[0] ?? null), productType };
}
