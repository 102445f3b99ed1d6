#!/usr/bin/env bash
# Parses and executes scripts with the real PowerShell engine against an in-memory Windows; powershell/README.md says what it is asked and answers.
# Needs the .NET SDK 10. The first run builds the host into the cache (8 s, with the package System.Management.Automation from NuGet).
# Exit: 0 ran (`exitCode` of the result is the script's), 1 --parse found something, 2 wrong usage, 3 no SDK or no host.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/powershell
missing='missing .NET SDK 10: install it as https://learn.microsoft.com/dotnet/core/install/linux-debian says, so that "dotnet --list-sdks" shows it'
if ! { command -v dotnet && dotnet --list-sdks | grep -q '^10\.'; } >/dev/null; then echo "$missing" >&2; exit 3; fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=0 DOTNET_TC_QuickJitForLoops=1

sources() { find host modules -type f \( -name '*.cs' -o -name '*.csproj' -o -name '*.psm1' -o -name '*.json' \) -print0 | sort -z; }
digest=$(cd "$here" && sources | xargs -0 sha256sum | sha256sum | cut -c1-16)
cache=${SMBWARD_LAB_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/smbward-lab}/powershell-$digest

# Modules that scripts import by name; their commands are those of the host.
stubs() {
  local module
  for module in SmbShare NetSecurity Dism ServerManager CimCmdlets Microsoft.PowerShell.{Management,Utility,Security}; do
    mkdir -p "$1/$module"
    printf "@{ ModuleVersion = '3.1.0.0'; GUID = '00000000-0000-0000-0000-000000000001'; FunctionsToExport = @(); CmdletsToExport = @(); AliasesToExport = @() }\n" \
      >"$1/$module/$module.psd1"
  done
}

build() {
  local made; made=$(mktemp -d "$cache/build.XXXXXX"); trap 'rm -rf "$made"' RETURN
  cp -r "$here/host" "$made/source"
  if ! (cd "$made/source" && dotnet build powershell-referee.csproj -c Release -o "$made/app" -v quiet) >"$made/log" 2>&1; then
    grep error "$made/log" | sort -u | head -20 >&2
    return 1
  fi
  cp -r "$here/modules" "$made/app/modules"
  stubs "$made/app/stubs"
  mv "$made/app" "$cache/app"
}

if [ ! -d "$cache/app" ]; then
  mkdir -p "$cache"
  exec 9>"$cache/lock"; flock 9   # of two first runs at once, one builds
  [ -d "$cache/app" ] || build || { echo "missing host of the PowerShell referee: it could not be built" >&2; exit 3; }
  exec 9>&-
fi
exec dotnet "$cache/app/powershell-referee.dll" "$@"
