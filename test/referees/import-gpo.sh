#!/usr/bin/env bash
# import-gpo.sh FOLDER
# Puts every backup of Group Policy objects in FOLDER into a real Active Directory (see samba-domain.sh), reads it back over SMB and LDAP, and prints JSON,
# see import_gpo.py. Samba restores backups of its own form alone, so the files go in as Import-GPO puts them: by SMB into SYSVOL, by LDAP into the object.
set -u
here=$(cd "$(dirname "$0")" && pwd)
. "$here/need.sh"
. "$here/samba-domain.sh"
[ -d "${1:-}" ] || { echo 'usage: import-gpo.sh FOLDER' >&2; exit 2; }
need $domain_packages || exit 3
backups=$(realpath "$1")
domain_start || { echo 'the domain controller did not start' >&2; exit 4; }
domain_run timeout 200 python3 "$here/import_gpo.py" "$backups" "$domain_folder/etc/smb.conf"
