#Requires -Version 5.1
<#
.SYNOPSIS
    Makes this machine what the policy wants.
.DESCRIPTION
    Run it elevated. It refuses a Windows that the policy is not for, records what stands at every place that the policy
    speaks of (a journal below ProgramData\smbward that only administrators can read), and then changes what differs. An
    error ends it, and what it had changed is put back. smbward-rollback.ps1 puts back what the journal recorded.
    -WhatIf changes nothing and names each change. The exit code is 0 when the machine is as the policy wants it, else 1.
.EXAMPLE
    powershell.exe -File smbward-apply.ps1 -WhatIf
#>
# Compiled by smbward 0.0.0 from the policy 'test'.
# What it wants has the SHA-256 9dd9a27dde514f72e896c01de2985cda5355f8f775d01c23351d264ea12ad355.

[CmdletBinding(SupportsShouldProcess)]
param()

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# ---- The policy ----

$PolicyName = 'test'
$PolicyDigest = '9dd9a27dde514f72e896c01de2985cda5355f8f775d01c23351d264ea12ad355'

# The Windows that it is for, by ProductType, BuildNumber and OperatingSystemSKU of Win32_OperatingSystem. No SKU: any edition.
$PolicyWindows = @(
    #  windows-11-24h2/home
    @{ ProductType = 1; Build = 26100; Skus = @(98, 99, 100, 101) }
)

# What it wants, a place of the machine each, in the order in which they are changed.
$PolicyPlaces = @(
    #  Allow insecure guest logons (SMB2/3 client)
    @{
        Kind = 'Value'
        Key = 'SYSTEM\CurrentControlSet\Services\LanmanWorkstation\Parameters'
        Name = 'AllowInsecureGuestAuth'
        Want = @(@{ Type = 'DWord'; Data = 1 })
    }
    #  Allow insecure guest logons (SMB2/3 client)
    @{
        Kind = 'Value'
        Key = 'Software\Policies\Microsoft\Windows\LanmanWorkstation'
        Name = 'AllowInsecureGuestAuth'
        Unless = @{ Type = 'DWord'; Data = 1 }
    }
    #  SMB client requires signing (outbound)
    @{
        Kind = 'Value'
        Key = 'SYSTEM\CurrentControlSet\Services\LanmanWorkstation\Parameters'
        Name = 'RequireSecuritySignature'
        Want = @(@{ Type = 'DWord'; Data = 0 })
    }
    #  SMB client may use alternative ports
    @{
        Kind = 'Value'
        Key = 'Software\Policies\Microsoft\Windows\LanmanWorkstation'
        Name = 'EnableAlternativePorts'
        Want = @(@{ Type = 'DWord'; Data = 1 })
    }
    #  Remote mailslots, client (MUP)
    @{
        Kind = 'Value'
        Key = 'Software\Policies\Microsoft\Windows\NetworkProvider'
        Name = 'EnableMailslots'
        Want = @(@{ Type = 'DWord'; Data = 0 })
    }
    #  Hardened UNC paths
    @{
        Kind = 'Value'
        Key = 'Software\Policies\Microsoft\Windows\NetworkProvider\HardenedPaths'
        Name = '\\*\NETLOGON'
        Want = @(@{ Type = 'String'; Data = 'RequireMutualAuthentication=1,RequireIntegrity=1' })
    }
    #  Hardened UNC paths
    @{
        Kind = 'Value'
        Key = 'Software\Policies\Microsoft\Windows\NetworkProvider\HardenedPaths'
        Name = '\\*\SYSVOL'
        Want = @(@{ Type = 'String'; Data = 'RequireMutualAuthentication=1,RequireIntegrity=1' })
    }
)

# The registry as a 64-bit process sees it, whichever process runs this script.
$LocalMachine = [Microsoft.Win32.RegistryKey]::OpenBaseKey(
    [Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)

# A value of the registry: its name as it is spelt there, its type, and its data as texts. Nothing where there is no value; no data where it is
# not what the type says.
function Read-RegistryValue {
    param([string]$Key, [string]$Name)
    $opened = $LocalMachine.OpenSubKey($Key)
    $stored = @(if ($null -ne $opened) { $opened.GetValueNames() | Where-Object { $_ -eq $Name } })
    if ($stored.Count -eq 0) {
        return
    }
    $type = [string]$opened.GetValueKind($Name)
    $data = $opened.GetValue($Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
    $texts = $null
    if ($type -eq 'DWord' -and $data -is [int]) {
        $texts = @([string][BitConverter]::ToUInt32([BitConverter]::GetBytes($data), 0))
    } elseif ($type -eq 'QWord' -and $data -is [long]) {
        $texts = @([string][BitConverter]::ToUInt64([BitConverter]::GetBytes($data), 0))
    } elseif (($type -eq 'String' -or $type -eq 'ExpandString') -and $data -is [string]) {
        $texts = @($data)
    } elseif ($type -eq 'MultiString' -and $data -is [string[]]) {
        $texts = @($data)
    } elseif (($type -eq 'Binary' -or $type -eq 'None') -and $data -is [byte[]]) {
        $texts = @([BitConverter]::ToString($data))
    }
    @{ Name = $stored[0]; Type = $type; Data = $texts }
}

# ---- What stands on the machine ----

# Whether this Windows has a cmdlet, or a parameter of it.
function Test-Command {
    param([string]$Name, [string]$Parameter = '')
    $found = Get-Command -Name $Name -ErrorAction SilentlyContinue
    if ($null -eq $found -and -not [Environment]::Is64BitProcess) {
        throw "a 32-bit process has no $($Name): start the 64-bit PowerShell"
    }
    $null -ne $found -and ($Parameter -eq '' -or $found.Parameters.ContainsKey($Parameter))
}

# Calls a cmdlet of Windows by its name; its first error ends the call.
function Invoke-Cmdlet {
    param([string]$Name, $Arguments = @{})
    if ($Name -notmatch '^[A-Za-z]+-(Smb|NetFirewall|Windows)[A-Za-z]+$') {
        throw "$Name is none of the cmdlets that this script calls"
    }
    $ConfirmPreference = 'None'
    & $Name @Arguments -ErrorAction Stop
}

# What an object shows under a name, a truth value or a text; nothing where it shows nothing. The name is that of the class
# behind the cmdlet: what the cmdlet shows may be called shorter.
function Get-Shown {
    param($Object, [string]$Name)
    $property = $Object.PSObject.Properties[$Name]
    if ($null -eq $property) {
        $property = $Object.PSObject.Properties | Where-Object { $Name.StartsWith($_.Name) } | Select-Object -First 1
    }
    if ($null -eq $property -or $null -eq $property.Value) {
        return
    }
    if ($property.Value -is [bool]) {
        return $property.Value
    }
    [string]$property.Value
}

# What the objects of a place show that is needed to make them again.
function Read-Row {
    param($Place)
    $parameters = (Get-Command -Name @($Place.Add.Values)[0]).Parameters.Keys
    foreach ($object in @(Invoke-Cmdlet $Place.List)) {
        if ($Place.Of -ne '' -and (Get-Shown $object $Place.Each.Parameter) -ne $Place.Of) {
            continue
        }
        $row = @{}
        foreach ($name in $Place.Columns + @($object.PSObject.Properties.Name | Where-Object { $parameters -contains $_ })) {
            $shown = Get-Shown $object $name
            if ($null -ne $shown -and [string]$shown -ne '') {
                $row[$name] = $shown
            }
        }
        $row
    }
}

# The rules of a group of the firewall, which is named by the text of Windows that displays it: the same in every language.
function Read-FirewallRule {
    param([string]$Group)
    $problems = @()
    $rules = @(Get-NetFirewallRule -Group $Group -ErrorAction SilentlyContinue -ErrorVariable problems)
    foreach ($problem in $problems) {
        if ($problem.FullyQualifiedErrorId -notlike 'CmdletizationQuery_NotFound*') {
            throw $problem
        }
    }
    foreach ($rule in $rules) {
        @{ Name = $rule.Name; On = [string]$rule.Enabled -eq 'True' }
    }
}

# What stands at a place now: nothing, one thing, or several; in the form in which it is wanted there.
function Read-Place {
    param($Place)
    switch ($Place.Kind) {
        'Value' {
            Read-RegistryValue $Place.Key $Place.Name
        }
        'AllValues' {
            $opened = $LocalMachine.OpenSubKey($Place.Key)
            if ($null -ne $opened) {
                $opened.GetValueNames() | ForEach-Object { Read-RegistryValue $Place.Key $_ }
            }
        }
        'Property' {
            foreach ($object in @(Invoke-Cmdlet $Place.Get)) {
                if ($Place.Of -eq '' -or (Get-Shown $object $Place.Each.Property) -eq $Place.Of) {
                    $shown = Get-Shown $object $Place.Name
                    if ($null -ne $shown) {
                        $item = @{ Name = $Place.Name; Shown = $shown }
                        foreach ($property in $object.PSObject.Properties | Where-Object { $Place.Also -contains $_.Name }) {
                            $item[$property.Name] = $property.Value
                        }
                        $item
                    }
                }
            }
        }
        'Rows' {
            Read-Row $Place
        }
        'FirewallGroup' {
            Read-FirewallRule $Place.Group
        }
        'Features' {
            foreach ($feature in @(Invoke-Cmdlet 'Get-WindowsOptionalFeature' @{ Online = $true })) {
                if ($Place.Names -contains $feature.FeatureName) {
                    @{ Name = $feature.FeatureName; On = [string]$feature.State -like 'Enable*' }
                }
            }
        }
        'ServerFeature' {
            foreach ($feature in @(Invoke-Cmdlet 'Get-WindowsFeature' @{ Name = $Place.Name })) {
                @{ Name = $feature.Name; On = [bool]$feature.Installed }
            }
        }
    }
}

# ---- What has to change ----

# A text that nothing acts on where it is shown.
function ConvertTo-Printable {
    param([string]$Text)
    [regex]::Replace($Text, '[^ -~]', { param($character) '\u{0:x4}' -f [int][char]$character.Value })
}

# Whether a thing that stands somewhere is as one that is wanted there. What it does not show does not count.
function Test-Same {
    param($Now, $Wanted)
    foreach ($name in $Wanted.Keys) {
        if ($name -eq 'Name' -or -not $Now.ContainsKey($name)) {
            continue
        }
        if ($name -ne 'Data') {
            if ($Now[$name] -ne $Wanted[$name]) {
                return $false
            }
        } elseif ($null -eq $Now.Data -or $Now.Data.Count -ne $Wanted.Data.Count) {
            return $false
        } else {
            for ($index = 0; $index -lt $Now.Data.Count; $index++) {
                if (-not [string]::Equals([string]$Now.Data[$index], [string]$Wanted.Data[$index])) {
                    return $false
                }
            }
        }
    }
    $true
}

# The one of several things that has the same key as another.
function Find-Same {
    param($List, $Item, $Key)
    foreach ($other in $List) {
        $isSame = $true
        foreach ($name in $Key) {
            $isSame = $isSame -and [string]$other[$name] -eq [string]$Item[$name]
        }
        if ($isSame) {
            return $other
        }
    }
}

# A change of one thing: what it does, in words, and what Windows is to be asked for.
function New-Change {
    param($Place, [string]$What, $Item, $Before)
    $change = @{ Place = $Place; What = $What; Item = $Item; CannotUndo = $false }
    switch ($Place.Kind) {
        { $_ -eq 'Value' -or $_ -eq 'AllValues' } {
            $types = @{ DWord = 'REG_DWORD'; QWord = 'REG_QWORD'; String = 'REG_SZ'; ExpandString = 'REG_EXPAND_SZ'; MultiString = 'REG_MULTI_SZ'; Binary = 'REG_BINARY'; None = 'REG_NONE' }
            $change.Target = "HKLM\$($Place.Key)\$(if ($Item.Name -eq '') { '(Default)' } else { $Item.Name })"
            $change.Text = if ($What -eq 'Remove') { 'Remove' } else { "Set to $($types[$Item.Type]) $($Item.Data -join ', ')" }
            $change.CannotUndo = $null -ne $Before -and $null -eq $Before.Data
        }
        'Property' {
            $change.Target = "$($Place.Name) of $($Place.Get -replace '^Get-') $($Place.Of)".Trim()
            $change.Text = if ($What -eq 'Remove') { 'Reset' } else { "Set to $($Item.Shown)" }
        }
        'Rows' {
            $shown = @($Item.Keys | Sort-Object | ForEach-Object { "$_ = $($Item[$_])" }) -join ', '
            $change.Target = "$($Place.List -replace '^Get-')$(if ($Place.Of -ne '') { " of $($Place.Of)" }) ($shown)"
            $change.Text = $What
        }
        'FirewallGroup' {
            $change.Target = "Firewall rule $($Item.Name)"
            $change.Text = if ($Item.On) { 'Enable' } else { 'Disable' }
        }
        default {
            $change.Target = "Windows feature $($Item.Name)"
            $change.Text = if ($Item.On) { 'Enable' } else { 'Disable' }
        }
    }
    $change.Target = ConvertTo-Printable $change.Target
    $change.Text = ConvertTo-Printable $change.Text
    $change
}

# The changes that make a place what it should be, in their order.
function Get-Change {
    param($Place, $Now, $Wanted)
    if ($Place.Kind -eq 'Features') {
        return Get-FeatureChange $Place $Now $Wanted
    }
    $key = if ($Place.Kind -eq 'Rows') { $Place.Key } else { @('Name') }
    foreach ($item in $Now) {
        $canRemove = $Place.Kind -ne 'FirewallGroup' -and ($Place.Kind -ne 'Property' -or $Place.Reset -ne '')
        if ($canRemove -and $null -eq (Find-Same $Wanted $item $key)) {
            New-Change $Place 'Remove' $item $item
        }
    }
    foreach ($item in $Wanted) {
        $before = Find-Same $Now $item $key
        if ($null -eq $before) {
            New-Change $Place 'Add' $item $null
        } elseif (-not (Test-Same $before $item)) {
            New-Change $Place 'Change' $item $before
        }
    }
}

# The first feature holds the others: with it Windows may turn on all of them, and without it none can stay.
function Get-FeatureChange {
    param($Place, $Now, $Wanted)
    $whole = Find-Same $Wanted @{ Name = $Place.Names[0] } @('Name')
    $turnsOn = $null -ne $whole -and $whole.On -and -not (Find-Same $Now $whole @('Name')).On
    $order = @($Wanted | Sort-Object -Property @{ Expression = { [array]::IndexOf($Place.Names, $_.Name) }; Descending = $null -ne $whole -and -not $whole.On })
    foreach ($item in $order) {
        $before = Find-Same $Now $item @('Name')
        if ($turnsOn -or ($null -ne $before -and $before.On -ne $item.On)) {
            New-Change $Place 'Change' $item $before
        }
    }
}

# ---- What the policy wants of this machine ----

# Refuses a Windows that the policy is not for.
function Assert-Windows {
    $here = Get-CimInstance -ClassName Win32_OperatingSystem
    foreach ($windows in $PolicyWindows) {
        $isEdition = $windows.Skus.Count -eq 0 -or $windows.Skus -contains [int]$here.OperatingSystemSKU
        if ($windows.ProductType -eq [int]$here.ProductType -and $windows.Build -eq [int]$here.BuildNumber -and $isEdition) {
            return
        }
    }
    throw "the policy is not for this Windows (build $($here.BuildNumber), product type $($here.ProductType), SKU $($here.OperatingSystemSKU))"
}

# The objects that a place belongs to: those that are there once the policy is applied. A place of the machine belongs to none.
function Get-Owner {
    param($Place, $Planned)
    if ($null -eq $Place['Each']) {
        return ''
    }
    if ($Planned.ContainsKey($Place.Each.List)) {
        return $Planned[$Place.Each.List]
    }
    Invoke-Cmdlet $Place.Each.List | ForEach-Object { Get-Shown $_ $Place.Each.Property }
}

# Whether this Windows has what a place needs: its cmdlets, and rules or features of these names.
function Test-Place {
    param($Place)
    switch ($Place.Kind) {
        'Property' { return Test-Command $Place.Set $Place.Parameter }
        'Rows' { return Test-Command @($Place.Add.Values)[0] }
        'FirewallGroup' { return (Test-Command 'Get-NetFirewallRule') -and @(Read-Place $Place).Count -gt 0 }
        'Features' { return (Test-Command 'Get-WindowsOptionalFeature') -and @(Read-Place $Place).Count -gt 0 }
        'ServerFeature' { return $null -ne (Get-Command -Name 'Get-WindowsFeature' -ErrorAction SilentlyContinue) }
    }
    $true
}

# What is wanted at a place, in the form in which it is read there.
function Get-Wanted {
    param($Place, $Now)
    if ($Place.Kind -eq 'FirewallGroup') {
        return $Now | ForEach-Object { @{ Name = $_.Name; On = $Place.On } }
    }
    if ($Place.ContainsKey('Unless')) {
        return $Now | Where-Object { Test-Same $_ @{ Type = $Place.Unless.Type; Data = @($Place.Unless.Data) } }
    }
    $known = @($Now | ForEach-Object { $_['Name'] })
    foreach ($each in $Place.Want) {
        $item = $each.Clone()
        if ($item.ContainsKey('Data')) {
            $item.Data = @($item.Data)
        }
        if (-not $item.ContainsKey('Name') -and $Place.ContainsKey('Name')) {
            $item.Name = $Place.Name
        }
        if ($Place.Kind -eq 'Property') {
            $Place.Also | Where-Object { $Now.Count -eq 0 -or -not $Now[0].ContainsKey($_) } | ForEach-Object { $item.Remove($_) }
        }
        if ($Place.Kind -ne 'Features' -or $known -contains $item.Name) {
            $item
        }
    }
}

# The places of the policy on this machine: what stands there, and what is wanted there.
function Get-Place {
    $planned = @{}
    foreach ($policyPlace in $PolicyPlaces) {
        if (-not (Test-Place $policyPlace)) {
            continue
        }
        foreach ($of in @(Get-Owner $policyPlace $planned)) {
            $place = $policyPlace.Clone()
            $place.Of = [string]$of
            $now = @(Read-Place $place)
            $wanted = @(Get-Wanted $place $now)
            if ($place.Kind -eq 'Rows' -and $null -eq $place['Each']) {
                $planned[$place.List] = @($wanted | ForEach-Object { $_[$place.Key[0]] })
            }
            foreach ($only in 'Want', 'On', 'Unless') {
                $place.Remove($only)
            }
            @{ Place = $place; Now = $now; Wanted = $wanted }
        }
    }
}

# ---- Changing it ----

# Writes a value of the registry. One that Windows has a cmdlet for may be set by it: what counts is what then stands there.
function Set-RegistryValue {
    param([string]$Key, $Item)
    if ($Item.ContainsKey('Cmdlet') -and (Test-Command $Item.Cmdlet.Name $Item.Cmdlet.Parameter)) {
        Invoke-Cmdlet $Item.Cmdlet.Name $Item.Cmdlet.Arguments
        $set = Read-RegistryValue $Key $Item.Name
        if ($null -ne $set -and (Test-Same $set $Item)) {
            return
        }
    }
    $texts = @($Item.Data)
    if ($Item.Type -eq 'DWord') {
        $data = [BitConverter]::ToInt32([BitConverter]::GetBytes([uint32]$texts[0]), 0)
    } elseif ($Item.Type -eq 'QWord') {
        $data = [BitConverter]::ToInt64([BitConverter]::GetBytes([uint64]$texts[0]), 0)
    } elseif ($Item.Type -eq 'MultiString') {
        [string[]]$data = $texts
    } elseif ($Item.Type -eq 'Binary' -or $Item.Type -eq 'None') {
        [byte[]]$data = @($texts[0] -split '-' | Where-Object { $_ -ne '' } | ForEach-Object { [Convert]::ToByte($_, 16) })
    } else {
        $data = [string]$texts[0]
    }
    $LocalMachine.CreateSubKey($Key).SetValue($Item.Name, $data, [Microsoft.Win32.RegistryValueKind]$Item.Type)
}

# Makes, changes or removes an object by the cmdlet that is for it.
function Set-Row {
    param($Place, [string]$What, $Item)
    $by = if ($Place.By -eq '') { 'Any' } else { [string]$Item[$Place.By] }
    $name = switch ($What) {
        'Add' { $Place.Add[$by] }
        'Change' { $Place.Change }
        'Remove' { $Place.Remove[$by] }
    }
    $arguments = $Place["$($What)With"].Clone()
    $parameters = (Get-Command -Name $name).Parameters
    foreach ($member in $(if ($What -eq 'Remove') { $Place.Key } else { $Item.Keys })) {
        if ($parameters.ContainsKey($member)) {
            $arguments[$member] = $Item[$member]
        }
    }
    if ($Place.Of -ne '') {
        $arguments[$Place.Each.Parameter] = $Place.Of
    }
    Invoke-Cmdlet $name $arguments
}

# Sets a property of the machine, or of one object, or puts back what Windows itself has.
function Set-Property {
    param($Place, [string]$What, $Item)
    if ($What -eq 'Remove') {
        Invoke-Cmdlet $Place.Reset @{ $Place.Parameter = $true; Force = $true }
        return
    }
    $arguments = $Place.With.Clone()
    $arguments[$Place.Parameter] = $Item.Shown
    $Place.Also | Where-Object { $Item.ContainsKey($_) } | ForEach-Object { $arguments[$_] = $Item[$_] }
    if ($Place.Of -ne '') {
        $arguments[$Place.Each.Parameter] = $Place.Of
    }
    Invoke-Cmdlet $Place.Set $arguments
}

# Makes one change.
function Invoke-Change {
    param($Change)
    $place = $Change.Place
    $item = $Change.Item
    switch ($place.Kind) {
        { $_ -eq 'Value' -or $_ -eq 'AllValues' } {
            if ($Change.What -ne 'Remove') {
                Set-RegistryValue $place.Key $item
            } else {
                $LocalMachine.OpenSubKey($place.Key, $true).DeleteValue($item.Name, $false)
            }
        }
        'Property' {
            Set-Property $place $Change.What $item
        }
        'Rows' {
            Set-Row $place $Change.What $item
        }
        'FirewallGroup' {
            Invoke-Cmdlet "$($Change.Text)-NetFirewallRule" @{ Name = $item.Name }
        }
        'Features' {
            $arguments = @{ Online = $true; FeatureName = $item.Name; NoRestart = $true }
            if ($item.On) {
                $arguments.All = $true
            }
            Invoke-Cmdlet "$($Change.Text)-WindowsOptionalFeature" $arguments
        }
        'ServerFeature' {
            Invoke-Cmdlet "$(if ($item.On) { 'Install' } else { 'Uninstall' })-WindowsFeature" @{ Name = $item.Name }
        }
    }
}

# JSON in ASCII, on one line. PowerShell 7 would read a text back as a date that looks like one: such a text begins with an equal sign here.
function ConvertTo-JsonText {
    param($Value)
    if ($null -eq $Value) {
        return 'null'
    }
    if ($Value -is [bool] -or $Value -is [int]) {
        return ([string]$Value).ToLowerInvariant()
    }
    if ($Value -is [Collections.IDictionary]) {
        $members = @($Value.Keys | Sort-Object | ForEach-Object { "$(ConvertTo-JsonText $_): $(ConvertTo-JsonText $Value[$_])" })
        return "{ $($members -join ', ') }"
    }
    if ($Value -is [array]) {
        return "[$(@(foreach ($item in $Value) { ConvertTo-JsonText $item }) -join ', ')]"
    }
    $text = ([string]$Value) -replace '^(=|/|\d+-)', '=$1'
    $text = $text.Replace('\', '\\').Replace('"', '\"')
    '"' + (ConvertTo-Printable $text) + '"'
}

# ---- The journal: what was there before ----

$JournalFolder = Join-Path ([Environment]::GetFolderPath('CommonApplicationData')) 'smbward'
$JournalFile = Join-Path $JournalFolder "journal-$PolicyName.json"

# What ConvertFrom-Json reads of ConvertTo-JsonText: tables, arrays, texts.
function ConvertFrom-JsonText {
    param($Parsed)
    if ($Parsed -is [Management.Automation.PSCustomObject]) {
        $table = @{}
        foreach ($property in $Parsed.PSObject.Properties) {
            $table[$property.Name] = ConvertFrom-JsonText $property.Value
        }
        return $table
    }
    if ($Parsed -is [array]) {
        return , @(foreach ($item in $Parsed) { ConvertFrom-JsonText $item })
    }
    if ($Parsed -is [string] -and $Parsed.StartsWith('=')) {
        return $Parsed.Substring(1)
    }
    $Parsed
}

# Nobody but the system and administrators may have had a hand in what a journal says.
function Assert-JournalFolder {
    if ([IO.File]::GetAttributes($JournalFolder) -band [IO.FileAttributes]::ReparsePoint) {
        throw "$JournalFolder leads elsewhere: look at it, and remove it"
    }
    $access = (Get-Acl -LiteralPath $JournalFolder).GetSecurityDescriptorSddlForm('Owner, Access')
    $others = [regex]::Matches($access, '\([^;]*;[^;]*;[^;]*;[^;]*;[^;]*;([^;)]+)') | Where-Object { 'SY', 'BA' -notcontains $_.Groups[1].Value }
    if ($access -notmatch '^O:(SY|BA)' -or $null -ne $others) {
        if (@([IO.Directory]::GetFileSystemEntries($JournalFolder)).Count -gt 0) {
            throw "others than administrators can write to ${JournalFolder}: look at what is in it, and remove it"
        }
    }
}

# The entries of a journal; none where there is no such file.
function Read-Journal {
    param([string]$File)
    if (-not [IO.File]::Exists($File)) {
        return
    }
    Assert-JournalFolder
    try {
        $journal = ConvertFrom-JsonText (ConvertFrom-Json -InputObject ([IO.File]::ReadAllText($File)))
        if ($journal.Format -ne 'smbward-journal-1') {
            throw 'it is of something else'
        }
        foreach ($entry in $journal.Entries) {
            if ($File -ne (Join-Path $JournalFolder "journal-$($entry.Policy).json")) {
                throw 'it is of another policy'
            }
            $null = $entry.Number, $entry.Id, $entry.Place.Kind, $entry.Now.Count, $entry.MissingKeys.Count
        }
    } catch {
        throw "the journal $File cannot be read ($($_.Exception.Message)): look at it before anything is changed"
    }
    $journal.Entries
}

# The entries of the journals of other policies.
function Read-OtherJournal {
    if ([IO.Directory]::Exists($JournalFolder)) {
        foreach ($file in [IO.Directory]::GetFiles($JournalFolder, 'journal-*.json')) {
            if ($file -ne $JournalFile) {
                Read-Journal $file
            }
        }
    }
}

# Leaves a folder to the system and to administrators.
function Protect-JournalFolder {
    $administrators = New-Object System.Security.Principal.SecurityIdentifier('S-1-5-32-544')
    $access = New-Object System.Security.AccessControl.DirectorySecurity
    $access.SetAccessRuleProtection($true, $false)
    $access.SetOwner($administrators)
    foreach ($account in $administrators, (New-Object System.Security.Principal.SecurityIdentifier('S-1-5-18'))) {
        $access.AddAccessRule((New-Object System.Security.AccessControl.FileSystemAccessRule(
            $account, 'FullControl', 'ContainerInherit,ObjectInherit', 'None', 'Allow')))
    }
    Set-Acl -LiteralPath $JournalFolder -AclObject $access -Confirm:$false
}

# Writes a journal whole or not at all, through to the disk.
function Write-Journal {
    param([string]$Text)
    $new = "$JournalFile.new"
    $bytes = [Text.Encoding]::ASCII.GetBytes($Text)
    $stream = New-Object System.IO.FileStream($new, [IO.FileMode]::Create, [IO.FileAccess]::Write, [IO.FileShare]::None, 4096, [IO.FileOptions]::WriteThrough)
    try {
        $stream.Write($bytes, 0, $bytes.Length)
    } finally {
        $stream.Dispose()
    }
    if ([IO.File]::Exists($JournalFile)) {
        [IO.File]::Replace($new, $JournalFile, [NullString]::Value)
    } else {
        [IO.File]::Move($new, $JournalFile)
    }
}

# The keys above a value, and its own, that are not there; the deepest first.
function Get-MissingKey {
    param([string]$Key)
    while ($Key -ne '' -and $null -eq $LocalMachine.OpenSubKey($Key)) {
        $Key
        $Key = $Key.Substring(0, [Math]::Max(0, $Key.LastIndexOf('\')))
    }
}

# What is to be known of places to put them back. The same place has the same id in every journal.
function Get-Entry {
    param($Places)
    foreach ($each in $Places) {
        $place = $each.Place
        $id = @('Kind', 'Key', 'List', 'Get', 'Group', 'Name', 'Of' | ForEach-Object { $place[$_] }) -join ' '
        $missing = @(if ($place.Kind -like '*Value*') { Get-MissingKey $place.Key })
        @{ Policy = $PolicyName; Number = 0; Id = $id; Place = $place; Now = $each.Now; MissingKeys = $missing }
    }
}

# Records the entries that no earlier run has recorded: what that run found is what rollback puts back.
function Save-Journal {
    param($Entries)
    $recorded = @(Read-Journal $JournalFile)
    $known = @($recorded | ForEach-Object { $_.Id })
    $new = @($Entries | Where-Object { $known -notcontains $_.Id })
    if ($new.Count -eq 0) {
        return
    }
    $number = 1 + [int](@(Read-OtherJournal) + $recorded | ForEach-Object { $_.Number } | Measure-Object -Maximum).Maximum
    foreach ($entry in $new) {
        $entry.Number = $number
    }
    if ([IO.Directory]::Exists($JournalFolder)) {
        Assert-JournalFolder
        Protect-JournalFolder
    } else {
        $null = [IO.Directory]::CreateDirectory($JournalFolder)
        Protect-JournalFolder
        if (@([IO.Directory]::GetFileSystemEntries($JournalFolder)).Count -gt 0) {
            throw "somebody wrote to $JournalFolder as it was made: look at what is in it, and remove it"
        }
    }
    Write-Journal (ConvertTo-JsonText @{ Format = 'smbward-journal-1'; Entries = $recorded + $new })
}

# ---- Putting it back ----

# Refuses a process that may not change the machine.
function Assert-Administrator {
    $principal = New-Object System.Security.Principal.WindowsPrincipal([System.Security.Principal.WindowsIdentity]::GetCurrent())
    if (-not $principal.IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)) {
        throw 'it needs an elevated PowerShell (Run as administrator)'
    }
}

# Puts places back as they were, the last first, and removes the keys that were not there and are empty again. Says what it did, and what failed.
function Restore-Place {
    param($Entries)
    $reversed = @($Entries)
    [array]::Reverse($reversed)
    foreach ($entry in $reversed) {
        try {
            foreach ($change in @(Get-Change $entry.Place @(Read-Place $entry.Place) $entry.Now)) {
                if ($PSCmdlet.ShouldProcess($change.Target, $change.Text)) {
                    $null = Invoke-Change $change
                    @{ Failed = $false; Text = "$($change.Text): $($change.Target)" }
                }
            }
        } catch {
            @{ Failed = $true; Text = $_.Exception.Message }
        }
    }
    foreach ($key in @($reversed | ForEach-Object { $_.MissingKeys } | Select-Object -Unique | Sort-Object -Property Length -Descending)) {
        try {
            $opened = $LocalMachine.OpenSubKey($key)
            if ($null -ne $opened -and $opened.ValueCount + $opened.SubKeyCount -eq 0 -and $PSCmdlet.ShouldProcess("HKLM\$key", 'Remove the empty key')) {
                $LocalMachine.DeleteSubKey($key, $false)
            }
        } catch {
            @{ Failed = $true; Text = $_.Exception.Message }
        }
    }
}

# ---- Applying it ----

# Refuses what could not be done whole, or could not be put back.
function Assert-Possible {
    param($Changes)
    foreach ($change in $Changes) {
        if ($change.CannotUndo) {
            throw "what stands at $($change.Target) is not of its type and could not be put back, repair or remove it first"
        }
        if ($change.Place.Kind -like '*Value*') {
            $key = $change.Place.Key
            foreach ($missing in @(Get-MissingKey $key)) {
                $key = $missing.Substring(0, [Math]::Max(0, $missing.LastIndexOf('\')))
            }
            $null = $LocalMachine.OpenSubKey($key, $true)
        }
    }
}

# What is not yet as the policy wants it.
function Get-Difference {
    param($Places)
    foreach ($each in $Places) {
        Get-Change $each.Place $each.Now $each.Wanted
    }
}

# Puts back what this run has changed, and the journal that it found. Says how that went.
function Undo-Policy {
    param($Entries, [string]$Journal)
    $failed = @(Restore-Place $Entries | Where-Object { $_.Failed } | ForEach-Object { $_.Text })
    if ($failed.Count -gt 0) {
        return "Not all of it could be put back ($($failed -join '; ')): run smbward-rollback.ps1."
    }
    if ($Journal -eq '') {
        [IO.File]::Delete($JournalFile)
    } else {
        Write-Journal $Journal
    }
    'What this run had changed was put back.'
}

# Makes this machine what the policy wants, or leaves it as it is. Says what it does.
function Invoke-Policy {
    try {
        Assert-Administrator
        Assert-Windows
        $places = @(Get-Place)
        $changes = @(Get-Difference $places)
        Assert-Possible $changes
        $journal = if ([IO.File]::Exists($JournalFile)) { [IO.File]::ReadAllText($JournalFile) } else { '' }
        $entries = @(Get-Entry $places)
        if (-not $WhatIfPreference) {
            Save-Journal $entries
        }
    } catch {
        throw "Nothing was changed: $($_.Exception.Message.TrimEnd('.'))."
    }
    try {
        $left = 0
        foreach ($change in $changes) {
            if ($PSCmdlet.ShouldProcess($change.Target, $change.Text)) {
                $null = Invoke-Change $change
                "$($change.Text): $($change.Target)"
            } else {
                $left++
            }
        }
        if ($left -eq 0 -and @(Get-Difference @(Get-Place)).Count -gt 0) {
            throw "Windows did not take $(@(Get-Difference @(Get-Place))[0].Target)"
        }
    } catch {
        throw "$($_.Exception.Message.TrimEnd('.')). $(Undo-Policy $entries $journal)"
    }
}

try {
    Invoke-Policy
} catch {
    Write-Error -Message $_.Exception.Message -ErrorAction Continue
    exit 1
}
exit 0
