using System.Collections;
using System.Management.Automation;
using System.Security;
using Microsoft.Win32;
using PowerShellReferee;

namespace Microsoft.PowerShell.Commands;

public abstract class PropertyCmdlet : PathCmdlet
{
    protected const string Default = "(default)";

    protected static string Real(string n) => n.Equals(Default, StringComparison.OrdinalIgnoreCase) ? "" : n;

    protected static string Shown(string n) => n.Length == 0 ? Default : n;

    protected void NoProperty(
        RegNode n,
        string name
    ) // id as in Windows: the exception's type name, not PropertyNotFound
        =>
        Err(
            new PSArgumentException($"Property {name} does not exist at path {n.FullPath}."),
            "System.Management.Automation.PSArgumentException",
            ErrorCategory.InvalidArgument,
            name
        );

    protected PSObject Bag(RegNode n, IEnumerable<RegValue> vals)
    {
        var o = new PSObject();
        foreach (var v in vals)
            o.Properties.Add(new PSNoteProperty(Shown(v.Name), RegOps.ProviderRead(v)));
        RegPath.AddNotes(SessionState, o, n);
        return o;
    }

    protected void NoRegistry(string p) =>
        Err(new PSNotSupportedException($"referee: item properties of '{p}' are not simulated"), "NotSupported", ErrorCategory.NotImplemented, p);
}

[Cmdlet("Get", "ItemProperty", DefaultParameterSetName = "Path")]
public class GetItemPropertyCommand : PropertyCmdlet
{
    [Parameter(Position = 1)]
    [Alias("PSProperty")]
    public string[] Name { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
            if (RegPath.TryResolve(this, p, out var s))
            {
                foreach (var n in RegKeys(p, s, lit).ToList())
                {
                    var l = new List<RegValue>();
                    if (Name == null)
                    {
                        if (n.Values.Count == 0)
                            continue;
                        l.AddRange(n.Values.Values);
                    } // a key without values yields nothing
                    else
                        foreach (var name in Name)
                        {
                            var pat = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
                            var hit =
                                WildcardPattern.ContainsWildcardCharacters(name) ? n.Values.Values.Where(v => pat.IsMatch(Shown(v.Name))).ToList()
                                : n.Values.TryGetValue(Real(name), out var one) ? new List<RegValue> { one }
                                : null;
                            if (hit == null)
                                NoProperty(n, name);
                            else
                                l.AddRange(hit.Where(h => !l.Contains(h)));
                        }
                    if (Name == null || l.Count > 0)
                        WriteObject(Bag(n, l));
                }
            }
            else
                foreach (var f in Files(p, lit))
                {
                    var o = FsObject(f);
                    if (Name == null)
                    {
                        WriteObject(o);
                        continue;
                    }
                    var r = new PSObject();
                    foreach (var name in Name)
                        if (o.Properties[name] is { } pr)
                            r.Properties.Add(new PSNoteProperty(pr.Name, pr.Value));
                    WriteObject(r);
                }
    }
}

[Cmdlet("Get", "ItemPropertyValue", DefaultParameterSetName = "Path")]
public class GetItemPropertyValueCommand : PropertyCmdlet
{
    [Parameter(Position = 1, Mandatory = true)]
    [Alias("PSProperty")]
    public string[] Name { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
            if (RegPath.TryResolve(this, p, out var s))
            {
                foreach (var n in RegKeys(p, s, lit).ToList())
                foreach (var name in Name)
                    if (n.Values.TryGetValue(Real(name), out var v))
                        WriteObject(RegOps.ProviderRead(v));
                    else
                        NoProperty(n, name);
            }
            else
                foreach (var f in Files(p, lit))
                foreach (var name in Name)
                    WriteObject(FsObject(f).Properties[name]?.Value);
    }
}

[Cmdlet("Set", "ItemProperty", DefaultParameterSetName = "propertyValuePathSet", SupportsShouldProcess = true)]
public class SetItemPropertyCommand : RefCmdlet, IDynamicParameters
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "propertyValuePathSet")]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "propertyPSObjectPathSet")]
    public string[] Path { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "propertyValueLiteralPathSet")]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "propertyPSObjectLiteralPathSet")]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; }

    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = "propertyValuePathSet")]
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = "propertyValueLiteralPathSet")]
    [Alias("PSProperty")]
    public string Name { get; set; }

    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, ParameterSetName = "propertyValuePathSet")]
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, ParameterSetName = "propertyValueLiteralPathSet")]
    [AllowNull]
    public object Value { get; set; }

    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "propertyPSObjectPathSet")]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "propertyPSObjectLiteralPathSet")]
    public PSObject InputObject { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public string Filter { get; set; }

    [Parameter]
    public string[] Include { get; set; }

    [Parameter]
    public string[] Exclude { get; set; }

    public class Dyn
    {
        [Parameter(ValueFromPipelineByPropertyName = true)]
        public RegistryValueKind Type { get; set; } = RegistryValueKind.Unknown;
    }

    Dyn dyn;

    /// -Type belongs to the registry provider: it exists only when the path is a registry path.
    public object GetDynamicParameters()
    {
        var p = (LiteralPath ?? Path)?.FirstOrDefault();
        return p == null || RegPath.TryResolve(this, p, out _) ? dyn = new Dyn() : null;
    }

    protected override void ProcessRecord()
    {
        foreach (var p in LiteralPath ?? Path)
        {
            if (!RegPath.TryResolve(this, p, out var s))
            {
                if (CheckDrive(p))
                {
                    var f = Fs(p);
                    if (!System.IO.Path.Exists(f))
                        Missing(WinPath.Unmap(f));
                    else
                        Err(
                            new PSNotSupportedException("referee: Set-ItemProperty on files is not simulated"),
                            "NotSupported",
                            ErrorCategory.NotImplemented,
                            p
                        );
                }
                continue;
            }
            var keys =
                LiteralPath != null
                    ? W.Registry.Find(s) is { } one
                        ? new() { one }
                        : new List<RegNode>()
                    : RegPath.Glob(s).ToList();
            if (keys.Count == 0 && (LiteralPath != null || !WildcardPattern.ContainsWildcardCharacters(p)))
            {
                Missing(p);
                continue;
            }
            foreach (var n in keys)
            {
                var pairs =
                    InputObject == null
                        ? new[] { (Name, Value) }
                        : InputObject.Properties.Where(x => !x.Name.StartsWith("PS")).Select(x => (x.Name, x.Value)).ToArray();
                foreach (var (name, value) in pairs)
                    Write(n, name, value);
            }
        }
    }

    void Write(RegNode n, string name, object value)
    {
        if (!ShouldProcess($"Item: {n.FullPath} Property: {name}", "Set Property"))
            return;
        var real = name.Equals("(default)", StringComparison.OrdinalIgnoreCase) ? "" : name;
        Try(
            () =>
            {
                if (RegOps.Denied(n.Path))
                    throw new SecurityException("Requested registry access is not allowed.");
                var kind = dyn?.Type ?? RegistryValueKind.Unknown;
                RegValue rv;
                if (kind == RegistryValueKind.Unknown && n.Values.TryGetValue(real, out var old))
                {
                    // without -Type the existing type stays when the data can be converted to it; else the type is guessed anew
                    try
                    {
                        rv = RegOps.ProviderConvert(real, value, old.Kind);
                    }
                    catch (InvalidCastException)
                    {
                        rv = RegOps.ProviderConvert(real, value, RegistryValueKind.Unknown);
                    }
                }
                else
                    rv = RegOps.ProviderConvert(real, value, kind);
                Do(() => RegOps.Put(n, rv));
                if (PassThru)
                {
                    var o = new PSObject();
                    o.Properties.Add(new PSNoteProperty(name, RegOps.ProviderRead(rv)));
                    RegPath.AddNotes(SessionState, o, n);
                    WriteObject(o);
                }
            },
            n.FullPath
        );
    }
}

[Cmdlet("New", "ItemProperty", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class NewItemPropertyCommand : PropertyCmdlet
{
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string Name { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Type")]
    public string PropertyType { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object Value { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
        {
            if (!RegPath.TryResolve(this, p, out var s))
            {
                foreach (var _ in Files(p, lit))
                    NoRegistry(p);
                continue;
            }
            foreach (var n in RegKeys(p, s, lit).ToList())
            {
                if (!ShouldProcess($"Item: {n.FullPath} Property: {Name}", "New Property"))
                    continue;
                Try(
                    () =>
                    {
                        if (RegOps.Denied(n.Path))
                            throw NoAccess();
                        if (
                            !RegOps.TryKind(PropertyType, out var kind)
                            || kind == RegistryValueKind.None && PropertyType != null && !PropertyType.Equals("None", StringComparison.OrdinalIgnoreCase)
                        )
                            throw new ArgumentException(
                                $"Cannot bind parameter because the property type '{PropertyType}' is not valid. The valid types are: String, ExpandString, Binary, DWord, MultiString, QWord, Unknown."
                            );
                        if (!Force && n.Values.ContainsKey(Real(Name)))
                        {
                            Err(new IOException("The property already exists."), "System.IO.IOException", ErrorCategory.ResourceExists, n.FullPath);
                            return;
                        }
                        // no -PropertyType: REG_SZ (documented default)
                        var rv = RegOps.ProviderConvert(
                            Real(Name),
                            Value,
                            PropertyType == null || kind == RegistryValueKind.Unknown ? RegistryValueKind.String : kind
                        );
                        Do(() => RegOps.Put(n, rv));
                        WriteObject(Bag(n, new[] { n.Values[rv.Name] }));
                    },
                    n.FullPath
                );
            }
        }
    }
}

[Cmdlet("Remove", "ItemProperty", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class RemoveItemPropertyCommand : PropertyCmdlet
{
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string[] Name { get; set; }
    protected virtual string Action => "Remove Property";

    protected virtual void Change(RegNode n, RegValue v) => n.Values.Remove(v.Name);

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
        {
            if (!RegPath.TryResolve(this, p, out var s))
            {
                foreach (var _ in Files(p, lit))
                    NoRegistry(p);
                continue;
            }
            foreach (var n in RegKeys(p, s, lit).ToList())
            foreach (var name in Name)
            {
                // -Name takes wildcards here, too: '*' removes every value
                var pat = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
                var hits =
                    n.Values.TryGetValue(Real(name), out var one) ? new List<RegValue> { one }
                    : WildcardPattern.ContainsWildcardCharacters(name) ? n.Values.Values.Where(v => pat.IsMatch(Shown(v.Name))).ToList()
                    : new();
                if (hits.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                {
                    NoProperty(n, name);
                    continue;
                }
                foreach (var v in hits)
                {
                    if (!ShouldProcess($"Item: {n.FullPath} Property: {Shown(v.Name)}", Action))
                        continue;
                    Try(
                        () =>
                        {
                            if (RegOps.Denied(n.Path))
                                throw NoAccess();
                            Do(() => Change(n, v));
                        },
                        n.FullPath
                    );
                }
            }
        }
    }
}

[Cmdlet("Clear", "ItemProperty", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class ClearItemPropertyCommand : RemoveItemPropertyCommand
{
    protected override string Action => "Clear Property";

    protected override void Change(RegNode n, RegValue v) => n.Values[v.Name] = RegOps.ProviderConvert(v.Name, null, v.Kind); // emptied, type kept
}

[Cmdlet("Rename", "ItemProperty", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class RenameItemPropertyCommand : PropertyCmdlet
{
    [Parameter(Mandatory = true, Position = 1)]
    public string Name { get; set; }

    [Parameter(Mandatory = true, Position = 2)]
    public string NewName { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
            if (RegPath.TryResolve(this, p, out var s))
                foreach (var n in RegKeys(p, s, lit).ToList())
                {
                    if (!n.Values.TryGetValue(Real(Name), out var v))
                    {
                        NoProperty(n, Name);
                        continue;
                    }
                    if (ShouldProcess($"Item: {n.FullPath} SourceProperty: {Name} DestinationProperty: {NewName}", "Rename Property"))
                        Try(
                            () =>
                            {
                                if (RegOps.Denied(n.Path))
                                    throw NoAccess();
                                Do(() =>
                                {
                                    n.Values.Remove(v.Name);
                                    n.Values[NewName] = new RegValue(NewName, v.Type, v.Data);
                                });
                            },
                            n.FullPath
                        );
                }
    }
}
