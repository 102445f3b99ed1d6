import type { Side } from '../../catalogue/settings/definition.js';
import { joinWords } from '../../text/join-words.js';

/** What a language file says around the words of the catalogue, which are English. */
export interface TemplateWords {
  /** As the folder of the language file is called. */
  readonly language: string;
  readonly description: (policy: string) => string;
  readonly category: string;
  readonly sides: Readonly<Record<Side, string>>;
  readonly everyWindows: string;
  /** The first Windows that read a setting, one of each branch. */
  readonly since: (windows: readonly string[]) => string;
  readonly value: string;
  readonly lines: string;
  readonly rows: string;
  readonly row: (form: string) => string;
  /** What the two columns of a list take, each by an example. */
  readonly columns: (left: string, right: string) => string;
  readonly choices: string;
  /** What the states of a policy with one value do; a list has a key, whose other values may be of others. */
  readonly states: string;
  readonly statesOfList: Readonly<Record<'additive' | 'alone', string>>;
  readonly registryValue: (place: string, type: string) => string;
  readonly stays: string;
  readonly inBox: (displayName: string, file: string) => string;
}

const english: TemplateWords = {
  language: 'en-US',
  description: (policy) => `SMB security settings of the policy "${policy}", made by smbward.`,
  category: 'SMB security (smbward)',
  sides: { client: 'SMB client', server: 'SMB server', machine: 'Accounts, NTLM, name resolution' },
  everyWindows: 'Every Windows',
  since: (windows) => `At least ${joinWords(windows, 'or')}`,
  value: 'Value:',
  lines: 'One entry a line:',
  rows: 'Paths, and what is required of each:',
  row: (form) => `Each entry has the form ${form}.`,
  columns: (left, right) =>
    `The left column takes the path, such as ${left}. The right one takes what is required, with 1 or 0 for each: ${right}`,
  choices: 'Values:',
  states:
    'Enabled: the value that is filled in is written. Disabled: the value is deleted. Not Configured: nothing is written. Without a value Windows does what it does by default.',
  statesOfList: {
    additive:
      'Enabled: the entries are written beside those that others wrote into the key. Disabled: all values of the key are deleted, those of others too. Not Configured: nothing is written.',
    alone:
      'Enabled: all values of the key are deleted, then the entries are written. Disabled: all values of the key are deleted. Not Configured: nothing is written.',
  },
  registryValue: (place, type) => `Registry value: ${place} (${type}).`,
  stays: 'It is no policy value of the registry: it stays when the Group Policy object no longer applies.',
  inBox: (displayName, file) =>
    `Where the store has ${file}, this setting may be there too, as "${displayName}": set it in one of both places only.`,
};

const german: TemplateWords = {
  language: 'de-DE',
  description: (policy) => `SMB-Sicherheitseinstellungen der Richtlinie „${policy}“, erstellt von smbward.`,
  category: 'SMB-Sicherheit (smbward)',
  sides: { client: 'SMB-Client', server: 'SMB-Server', machine: 'Konten, NTLM, Namensauflösung' },
  everyWindows: 'Jedes Windows',
  since: (windows) => `Mindestens ${joinWords(windows, 'oder')}`,
  value: 'Wert:',
  lines: 'Ein Eintrag pro Zeile:',
  rows: 'Pfade, und was für jeden verlangt wird:',
  row: (form) => `Jeder Eintrag hat die Form ${form}.`,
  columns: (left, right) =>
    `In die linke Spalte gehört der Pfad, etwa ${left}, in die rechte, was verlangt wird, mit jeweils 1 oder 0: ${right}`,
  choices: 'Werte:',
  states:
    'Aktiviert: Der angegebene Wert wird geschrieben. Deaktiviert: Der Wert wird gelöscht. Nicht konfiguriert: Es wird nichts geschrieben. Ohne Wert verhält sich Windows wie ausgeliefert.',
  statesOfList: {
    additive:
      'Aktiviert: Die Einträge werden zu denen geschrieben, die andere im Schlüssel angelegt haben. Deaktiviert: Alle Werte des Schlüssels werden gelöscht, auch die von anderen. Nicht konfiguriert: Es wird nichts geschrieben.',
    alone:
      'Aktiviert: Alle Werte des Schlüssels werden gelöscht, dann werden die Einträge geschrieben. Deaktiviert: Alle Werte des Schlüssels werden gelöscht. Nicht konfiguriert: Es wird nichts geschrieben.',
  },
  registryValue: (place, type) => `Registrierungswert: ${place} (${type}).`,
  stays: 'Es ist kein Richtlinienwert der Registrierung: Er bleibt bestehen, wenn das Gruppenrichtlinienobjekt nicht mehr angewendet wird.',
  inBox: (displayName, file) =>
    `Wo es ${file} gibt, kann diese Einstellung auch dort stehen, als „${displayName}“: nur an einer der beiden Stellen festlegen.`,
};

/** The languages of a template, each with a file of its own. */
export const templateLanguages: readonly TemplateWords[] = [english, german];
