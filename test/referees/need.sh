# Source this, then: need PACKAGE...
# Installs the Debian packages that are missing, once, without starting any service. Where that is not possible or not
# wanted (SMBWARD_LAB_INSTALL=no), prints the line `missing Debian packages: ...` and returns 3.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "${SMBWARD_LAB_INSTALL:-yes}" = no ] || [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "missing Debian packages: ${missing[*]}" >&2
    return 3
  fi
  echo "installing: ${missing[*]}" >&2
  apt-get update -qq >&2 || true
  # while this file stands, packages start no service when they are installed
  local guard=/usr/sbin/policy-rc.d made=''
  [ -e "$guard" ] || { printf '#!/bin/sh\nexit 101\n' >"$guard"; chmod +x "$guard"; made=yes; }
  DEBIAN_FRONTEND=noninteractive timeout 500 apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  local status=$?
  [ -n "$made" ] && rm -f "$guard"
  [ $status -eq 0 ] || echo "missing Debian packages: ${missing[*]} (apt-get failed)" >&2
  return $((status == 0 ? 0 : 3))
}
