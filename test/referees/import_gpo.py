"""Run beside a domain controller by import-gpo.sh: imports each backup of a folder as Import-GPO does, reads it back, and prints JSON.

Of each backup: what Backup.xml says, whether each file that it lists is there, whether each file came back from SYSVOL with the same bytes, and the
attributes of the object in Active Directory.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

BACKUPS, CONFIGURATION = sys.argv[1:3]
SERVER = 'dc1.lab.example'
LDAP = ['-H', f'ldap://{SERVER}', '--use-kerberos=required']
CORE = '{http://www.microsoft.com/GroupPolicy/GPOOperations}'


def run(*command, given=''):
    done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout + done.stderr


def samba_tool(*arguments):
    return run('samba-tool', 'gpo', *arguments, *LDAP, '-s', CONFIGURATION)


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(where, name), folder) for where, _, names in os.walk(folder) for name in names)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def settings_of(folder):
    """The core settings of Backup.xml, and the files and folders that it lists and that are missing."""
    root = ElementTree.parse(os.path.join(folder, 'Backup.xml')).getroot()
    core = root.find(f'.//{CORE}GroupPolicyCoreSettings')
    settings = {element.tag.removeprefix(CORE): element.text or '' for element in core}
    listed = [element.get(f'{CORE}Location') for element in root.iter() if element.get(f'{CORE}Location') is not None]
    missing = [path for path in listed if not os.path.exists(os.path.join(folder, *path.split('\\')))]
    return root.get(f'{CORE}version'), settings, missing


def put_files(source, policy):
    """Copies the files into SYSVOL, folders first. Folders that are there already answer with a collision."""
    commands = []
    for file in files_below(source):
        parts = file.split('/')
        commands += [f'mkdir "{policy}\\{chr(92).join(parts[:depth])}"' for depth in range(1, len(parts))]
        commands.append(f'put "{source}/{file}" "{policy}\\{chr(92).join(parts)}"')
    share = f'//{SERVER}/sysvol'
    _, text = run('smbclient', '-s', CONFIGURATION, '--use-kerberos=required', '-N', share, '-c', '; '.join(commands))
    return [line for line in text.splitlines() if 'NT_STATUS' in line and 'COLLISION' not in line]


def put_attributes(name, settings):
    version = int(settings['UserVersionNumber']) & 0xFFFF
    version = version << 16 | int(settings['MachineVersionNumber']) & 0xFFFF
    change = f'dn: {name}\nchangetype: modify\nreplace: versionNumber\nversionNumber: {version}\n'
    for attribute, setting in (('gPCMachineExtensionNames', 'MachineExtensionGuids'), ('gPCUserExtensionNames', 'UserExtensionGuids')):
        if settings[setting]:
            change += f'-\nreplace: {attribute}\n{attribute}: {settings[setting]}\n'
    return run('ldbmodify', *LDAP, f'--configfile={CONFIGURATION}', given=change)


def read_attributes(name):
    wanted = ['displayName', 'versionNumber', 'gPCMachineExtensionNames', 'gPCUserExtensionNames']
    _, text = run('ldbsearch', *LDAP, f'--configfile={CONFIGURATION}', '-b', name, '-s', 'base', *wanted)
    lines = re.sub(r'\n ', '', text).splitlines()
    return {key: value for key, value in (line.split(': ', 1) for line in lines if ': ' in line) if key in wanted}


def import_backup(folder):
    version, settings, missing = settings_of(folder)
    answer = {'id': os.path.basename(folder), 'version': version, 'settings': settings, 'missing': missing}
    status, text = samba_tool('create', settings['DisplayName'])
    made = re.search(r'\{[0-9A-F-]{36}\}', text)
    if status != 0 or made is None:
        return {**answer, 'error': text}
    guid = made[0]
    name = f'CN={guid},CN=Policies,CN=System,DC=lab,DC=example'
    source = os.path.join(folder, 'DomainSysvol', 'GPO')
    try:
        answer['refused'] = put_files(source, f'lab.example\\Policies\\{guid}')
        status, text = put_attributes(name, settings)
        if status != 0:
            answer['error'] = text
        answer['attributes'] = read_attributes(name)
        with tempfile.TemporaryDirectory() as back:
            samba_tool('fetch', guid, f'--tmpdir={back}')
            fetched = os.path.join(back, 'policy', guid)
            answer['same'] = {
                file: os.path.exists(os.path.join(fetched, file)) and read(os.path.join(fetched, file)) == read(os.path.join(source, file))
                for file in files_below(source)
            }
    finally:
        samba_tool('del', guid)
    return answer


folders = sorted(entry.path for entry in os.scandir(BACKUPS) if os.path.exists(os.path.join(entry.path, 'Backup.xml')))
print(json.dumps([import_backup(folder) for folder in folders], indent=1))
