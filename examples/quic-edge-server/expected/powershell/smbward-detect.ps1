#Requires -Version 5.1
<#
.SYNOPSIS
    Says in one line whether this machine is as the policy wants it, and changes nothing.
.DESCRIPTION
    The exit code is 0 when it is, 1 when it is not or cannot be told. Nothing is written to the error stream. Windows lets
    only an elevated process read features and what the SMB cmdlets show.
.PARAMETER AsJson
    The line is a JSON object.
#>
# Compiled by smbward 0.0.0 from the policy 'quic-edge-server'.
# What it wants has the SHA-256 f15a7c2e6ed52cf10e353b4fecf5ee106c6a4a399aca2ed5aafec15639ba0edb.

[CmdletBinding()]
param([switch]$AsJson)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# ---- The policy ----

$PolicyName = 'quic-edge-server'
$PolicyDigest = 'f15a7c2e6ed52cf10e353b4fecf5ee106c6a4a399aca2ed5aafec15639ba0edb'

# The Windows that it is for, by ProductType, BuildNumber and OperatingSystemSKU of Win32_OperatingSystem. No SKU: any edition.
$PolicyWindows = @(
    #  windows-server-2025/datacenter
    @{ ProductType = 3; Build = 26100; Skus = @(8, 12, 80) }
)

# What it wants, a place of the machine each, in the order in which they are changed.
$PolicyPlaces = @(
    #  SMB server requires signing (inbound)
    @{
        Kind = 'Value'
        Key = 'SYSTEM\CurrentControlSet\Services\LanmanServer\Parameters'
        Name = 'RequireSecuritySignature'
        Want = @(@{ Type = 'DWord'; Data = 1 })
    }
    #  SMB server encrypts all sessions
    @{
        Kind = 'Value'
        Key = 'SYSTEM\CurrentControlSet\Services\LanmanServer\Parameters'
        Name = 'EncryptData'
        Want = @(@{ Type = 'DWord'; Data = 1 })
    }
    #  SMB server rejects unencrypted access
    @{
        Kind = 'Value'
        Key = 'SYSTEM\CurrentControlSet\Services\LanmanServer\Parameters'
        Name = 'RejectUnencryptedAccess'
        Want = @(@{ Type = 'DWord'; Data = 1 })
    }
    #  Minimum SMB 2/3 dialect, server
    @{
        Kind = 'Value'
        Key = 'Software\Policies\Microsoft\Windows\LanmanServer'
        Name = 'MinSmb2Dialect'
        Want = @(@{ Type = 'DWord'; Data = 785 })
    }
    #  SMB over QUIC server on/off
    @{
        Kind = 'Value'
        Key = 'Software\Policies\Microsoft\Windows\LanmanServer'
        Name = 'EnableSMBQUIC'
        Want = @(@{ Type = 'DWord'; Data = 1 })
    }
    #  Refuse named pipes over QUIC
    @{
        Kind = 'Value'
        Key = 'SYSTEM\CurrentControlSet\Services\LanmanServer\Parameters'
        Name = 'RestrictNamedPipeAccessViaQuic'
        Want = @(@{ Type = 'DWord'; Data = 1 })
    }
    #  QUIC server certificate mapping (the opt-in)
    @{
        Kind = 'Rows'
        List = 'Get-SmbServerCertificateMapping'
        Key = @('Name')
        Columns = @('Name', 'Thumbprint', 'Flags')
        By = ''
        Add = @{ Any = 'New-SmbServerCertificateMapping' }
        AddWith = @{ StoreName = 'My'; Force = $true }
        Change = 'Set-SmbServerCertificateMapping'
        ChangeWith = @{ StoreName = 'My'; Confirm = $false }
        Remove = @{ Any = 'Remove-SmbServerCertificateMapping' }
        RemoveWith = @{ Force = $true }
        Want = @(@{ Name = 'edge01.contoso.com'; Thumbprint = '3F2504E04F8911D39A0C0305E82C3301A1B2C3D4'; Flags = 'None' })
    }
    #  QUIC server certificate mapping requires a client certificate
    @{
        Kind = 'Property'
        Get = 'Get-SmbServerCertificateMapping'
        Name = 'RequireClientAuthentication'
        Set = 'Set-SmbServerCertificateMapping'
        Parameter = 'RequireClientAuthentication'
        With = @{ Confirm = $false }
        Also = @('SkipClientCertificateAccessCheck')
        Reset = ''
        Each = @{ List = 'Get-SmbServerCertificateMapping'; Property = 'Name'; Parameter = 'Name' }
        Want = @(@{ Shown = $true; SkipClientCertificateAccessCheck = $false })
    }
    #  QUIC client access control list
    @{
        Kind = 'Rows'
        List = 'Get-SmbClientAccessToServer'
        Key = @('IdentifierType', 'Identifier', 'AccessControlType')
        Columns = @('IdentifierType', 'Identifier', 'AccessControlType')
        By = 'AccessControlType'
        Add = @{ Allow = 'Grant-SmbClientAccessToServer'; Deny = 'Block-SmbClientAccessToServer' }
        AddWith = @{ Force = $true }
        Change = ''
        ChangeWith = @{}
        Remove = @{ Allow = 'Revoke-SmbClientAccessToServer'; Deny = 'Unblock-SmbClientAccessToServer' }
        RemoveWith = @{ Force = $true }
        Each = @{ List = 'Get-SmbServerCertificateMapping'; Property = 'Name'; Parameter = 'Name' }
        Want = @(
            @{
                IdentifierType = 'ISSUER'
                Identifier = 'CN=Contoso Issuing CA 2, DC=contoso, DC=com'
                AccessControlType = 'Allow'
            }
            @{
                IdentifierType = 'SHA256'
                Identifier = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
                AccessControlType = 'Deny'
            }
        )
    }
    #  Audit QUIC client certificate access
    @{
        Kind = 'Property'
        Get = 'Get-SmbServerConfiguration'
        Name = 'AuditClientCertificateAccess'
        Set = 'Set-SmbServerConfiguration'
        Parameter = 'AuditClientCertificateAccess'
        With = @{ Force = $true }
        Also = @()
        Reset = 'Reset-SmbServerConfiguration'
        Want = @(@{ Shown = $true })
    }
    #  Firewall rule group enabled when a share is created
    @{ Kind = 'FirewallGroup'; Group = '@FirewallAPI.dll,-28672'; On = $true }
    #  Firewall rule group enabled when a share is created
    @{ Kind = 'FirewallGroup'; Group = '@FirewallAPI.dll,-28502'; On = $false }
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

# ---- Detecting it ----

# The answer in one line of less than 2,048 characters, with as many of the differences as fit.
function Format-Answer {
    param([bool]$IsCompliant, [int]$Count, $Differences, [string]$Problem)
    for ($shown = $Differences.Count; $shown -ge 0; $shown--) {
        $first = @($Differences | Select-Object -First $shown)
        $more = $Differences.Count - $shown
        if ($AsJson) {
            $line = ConvertTo-JsonText @{
                policy = $PolicyName; digest = $PolicyDigest; compliant = $IsCompliant; places = $Count
                differences = $first; notShown = $more; problem = $(if ($Problem) { $Problem })
            }
        } elseif ($IsCompliant) {
            $line = "Compliant, policy $PolicyName (places: $Count)."
        } elseif ($Problem) {
            $line = "Not compliant, policy $($PolicyName): $Problem."
        } else {
            $line = "Not compliant, policy $($PolicyName): $($first -join '; ')$(if ($more -gt 0) { "; and $more more" })."
        }
        if ($line.Length -lt 2048) {
            return $line
        }
    }
    $line.Substring(0, 2047)
}

try {
    Assert-Windows
    $places = @(Get-Place)
    $differences = @($places | ForEach-Object { Get-Change $_.Place $_.Now $_.Wanted } | ForEach-Object { "$($_.Text): $($_.Target)" })
    Format-Answer ($differences.Count -eq 0) $places.Count $differences ''
} catch {
    Format-Answer $false 0 @() (ConvertTo-Printable $_.Exception.Message.TrimEnd('.'))
    exit 1
}
exit [int]($differences.Count -gt 0)
