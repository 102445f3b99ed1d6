using System.Collections;
using System.Management.Automation;
using System.Security;
using Microsoft.Win32;
using PowerShellReferee;

namespace Microsoft.PowerShell.Commands;

public abstract class PathCmdlet : RefCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Path")]
    public virtual string[] Path { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public string Filter { get; set; }

    [Parameter]
    public string[] Include { get; set; }

    [Parameter]
    public string[] Exclude { get; set; }

    protected IEnumerable<(string Path, bool Literal)> Paths() =>
        LiteralPath != null ? LiteralPath.Select(p => (p, true)) : (Path ?? new[] { "." }).Select(p => (p, false));

    protected IEnumerable<RegNode> Keys(string store, bool literal) =>
        literal
            ? World.Current.Registry.Find(store) is { } n
                ? new[] { n }
                : Array.Empty<RegNode>()
            : RegPath.Glob(store);

    /// Each registry key a path names; writes the error when there is none.
    protected IEnumerable<RegNode> RegKeys(string path, string store, bool literal)
    {
        var l = Keys(store, literal).ToList();
        if (l.Count == 0 && (literal || !WildcardPattern.ContainsWildcardCharacters(path)))
            Missing(path);
        return l;
    }

    protected IEnumerable<string> Files(string path, bool literal)
    {
        if (!CheckDrive(path))
            return Array.Empty<string>();
        var full = Fs(path);
        var l = literal
            ? System.IO.Path.Exists(full)
                ? new List<string> { full }
                : new()
            : FsGlob(full).ToList();
        if (l.Count == 0 && (literal || !WildcardPattern.ContainsWildcardCharacters(path)))
            Missing(WinPath.Unmap(full));
        return l;
    }

    /// Cert:\LocalMachine\My and its certificates, from world.certificates (store defaults to My).
    protected static bool IsCert(string p) => p.StartsWith("Cert:", StringComparison.OrdinalIgnoreCase);

    protected static List<PSObject> Certs(string p, out bool one)
    {
        var parts = p[5..].Split(new[] { '\\', '/' }, StringSplitOptions.RemoveEmptyEntries);
        one = parts.Length > 2;
        var r = new List<PSObject>();
        if (parts.Length < 2 || !parts[0].Equals("LocalMachine", StringComparison.OrdinalIgnoreCase))
            return r;
        foreach (var c in World.Current.List("certificates"))
        {
            if (!(c["store"]?.ToString() ?? "My").Equals(parts[1], StringComparison.OrdinalIgnoreCase))
                continue;
            if (one && !WildcardPattern.Get(parts[2], WildcardOptions.IgnoreCase).IsMatch(c["thumbprint"]?.ToString() ?? ""))
                continue;
            var o = Ops.Obj(c);
            if (o.Properties["NotAfter"]?.Value is string d)
                o.Properties["NotAfter"].Value = DateTime.Parse(d);
            r.Add(o);
        }
        return r;
    }

    protected bool Allowed(string name) =>
        (Include == null || Include.Any(i => WildcardPattern.Get(i, WildcardOptions.IgnoreCase).IsMatch(name)))
        && (Exclude == null || !Exclude.Any(i => WildcardPattern.Get(i, WildcardOptions.IgnoreCase).IsMatch(name)))
        && (Filter == null || WildcardPattern.Get(Filter, WildcardOptions.IgnoreCase).IsMatch(name));

    protected static SecurityException NoAccess() => new("Requested registry access is not allowed.");
}

[Cmdlet("Get", "Item", DefaultParameterSetName = "Path")]
public class GetItemCommand : PathCmdlet
{
    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
            if (RegPath.TryResolve(this, p, out var s))
                foreach (var n in RegKeys(p, s, lit))
                    WriteObject(RegPath.KeyObject(SessionState, n));
            else if (IsCert(p))
            {
                var l = Certs(p, out _);
                if (l.Count == 0)
                    Missing(p);
                WriteObject(l, true);
            }
            else if (Other(p))
            {
                try
                {
                    WriteObject(InvokeProvider.Item.Get(new[] { p }, Force, lit), true);
                }
                catch (RuntimeException e)
                {
                    WriteError(e.ErrorRecord);
                }
            }
            else
                foreach (var f in Files(p, lit))
                    WriteObject(FsObject(f));
    }
}

[Cmdlet("Get", "ChildItem", DefaultParameterSetName = "Path")]
public class GetChildItemCommand : PathCmdlet
{
    [Parameter]
    [Alias("s")]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public uint Depth { get; set; } = uint.MaxValue;

    [Parameter]
    public SwitchParameter Name { get; set; }

    [Parameter]
    [Alias("ad")]
    public SwitchParameter Directory { get; set; }

    [Parameter]
    [Alias("af")]
    public SwitchParameter File { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
            if (RegPath.TryResolve(this, p, out var s))
                foreach (var n in RegKeys(p, s, lit))
                    Reg(n, 0);
            else if (IsCert(p))
            {
                var l = Certs(p, out var one);
                if (one && l.Count == 0)
                    Missing(p);
                WriteObject(l, true);
            }
            else if (Other(p))
            {
                try
                {
                    WriteObject(InvokeProvider.ChildItem.Get(new[] { p }, Recurse, Force, lit), true);
                }
                catch (RuntimeException e)
                {
                    WriteError(e.ErrorRecord);
                }
            }
            else
                foreach (var f in Files(p, lit))
                    if (System.IO.Directory.Exists(f))
                        Dir(f, 0);
                    else if (Allowed(System.IO.Path.GetFileName(f)))
                        WriteObject(Name ? System.IO.Path.GetFileName(f) : FsObject(f));
    }

    void Reg(RegNode n, uint depth)
    {
        foreach (var c in n.Children.Values.OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToList())
        {
            if (Allowed(c.Name))
                WriteObject(Name ? c.Name : RegPath.KeyObject(SessionState, c));
            if (Recurse && depth < Depth)
                Reg(c, depth + 1);
        }
    }

    void Dir(string d, uint depth)
    {
        foreach (var f in System.IO.Directory.EnumerateFileSystemEntries(d).Order(StringComparer.OrdinalIgnoreCase).ToList())
        {
            bool dir = System.IO.Directory.Exists(f);
            if (Allowed(System.IO.Path.GetFileName(f)) && !(Directory && !dir) && !(File && dir))
                WriteObject(Name ? System.IO.Path.GetFileName(f) : FsObject(f));
            if (dir && Recurse && depth < Depth)
                Dir(f, depth + 1);
        }
    }
}

[Cmdlet("Test", "Path", DefaultParameterSetName = "Path")]
[OutputType(typeof(bool))]
public class TestPathCommand : PathCmdlet
{
    [Parameter]
    [Alias("Type")]
    public string PathType { get; set; } = "Any";

    [Parameter]
    public SwitchParameter IsValid { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
        {
            if (p == null)
                ThrowTerminatingError(new ErrorRecord(new PSArgumentNullException("Path"), "NullPathNotPermitted", ErrorCategory.InvalidArgument, null));
            if (IsValid)
            {
                WriteObject(true);
                continue;
            }
            bool leaf = PathType.Equals("Leaf", StringComparison.OrdinalIgnoreCase),
                box = PathType.Equals("Container", StringComparison.OrdinalIgnoreCase);
            // keys only: a value's name is never a path; every key is a container
            if (RegPath.TryResolve(this, p, out var s))
                WriteObject(!leaf && Keys(s, lit).Any());
            else if (IsCert(p))
                WriteObject(Certs(p, out var one).Count > 0 || !one);
            else if (Other(p))
                WriteObject(InvokeProvider.Item.Exists(p, true, lit));
            else if (p.IndexOf(':') > 1 && !p.StartsWith('/') && !p.Contains("::"))
                WriteObject(false);
            else
            {
                var full = Fs(p);
                var hits = lit
                    ? System.IO.Path.Exists(full)
                        ? new[] { full }
                        : Array.Empty<string>()
                    : FsGlob(full);
                WriteObject(
                    hits.Any(f =>
                        leaf ? File.Exists(f)
                        : box ? Directory.Exists(f)
                        : true
                    )
                );
            }
        }
    }
}

[Cmdlet("New", "Item", DefaultParameterSetName = "pathSet", SupportsShouldProcess = true)]
public class NewItemCommand : RefCmdlet // no -LiteralPath, as in the real one; -Path is taken literally
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "pathSet")]
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "nameSet")]
    public string[] Path { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "nameSet")]
    [AllowNull]
    [AllowEmptyString]
    public string Name { get; set; }

    [Parameter]
    [Alias("Type")]
    public string ItemType { get; set; }

    [Parameter(ValueFromPipeline = true)]
    [Alias("Target")]
    public object Value { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var p0 in Path ?? new[] { "." })
        {
            var p = p0;
            if (RegPath.TryResolve(this, p, out var s))
            {
                if (Name != null)
                {
                    p += "\\" + Name;
                    s += "\\" + Name;
                }
                NewKey(p, s);
            }
            else if (Other(p))
            {
                try
                {
                    WriteObject(InvokeProvider.Item.New(p, Name, ItemType, Value), true);
                }
                catch (RuntimeException e)
                {
                    WriteError(e.ErrorRecord);
                }
            }
            else if (CheckDrive(p))
                NewFile(Name == null ? p : p.TrimEnd('\\', '/') + "\\" + Name);
        }
    }

    void NewKey(string shown, string s)
    {
        var reg = W.Registry;
        var full = RegistryStore.LongHive(s);
        if (s.StartsWith('?') || !s.Contains('\\'))
        {
            Err(
                new ArgumentException("The registry key at the specified path does not exist."),
                "System.ArgumentException",
                ErrorCategory.InvalidArgument,
                shown
            );
            return;
        }
        if (!ShouldProcess($"Item: {full}", "Create Key"))
            return;
        var have = reg.Find(s);
        // -Force on an existing key deletes the key with its values and subkeys first, then makes it again: the famous trap
        if (have != null && !Force)
        {
            Err(new IOException("A key in this path already exists."), "System.IO.IOException", ErrorCategory.ResourceExists, shown);
            return;
        }
        if (!Force && reg.Find(s[..s.LastIndexOf('\\')]) == null)
        {
            Err(
                new ArgumentException("The registry key at the specified path does not exist."),
                "System.ArgumentException",
                ErrorCategory.InvalidArgument,
                shown
            );
            return;
        }
        RegValue def = null;
        Try(
            () =>
            {
                if (RegOps.Denied(s))
                    throw NoAccess();
                if (MyInvocation.BoundParameters.ContainsKey("Value"))
                {
                    if (!RegOps.TryKind(ItemType, out var kind))
                        kind = RegistryValueKind.String;
                    def = RegOps.ProviderConvert("", Value, kind);
                }
                Do(() =>
                {
                    if (have != null)
                        have.Parent.Children.Remove(have.Name);
                    var n = reg.Create(s);
                    if (def != null)
                        RegOps.Put(n, def);
                });
                WriteObject(RegPath.KeyObject(SessionState, reg.Find(s)));
            },
            full
        );
    }

    static SecurityException NoAccess() => new("Requested registry access is not allowed.");

    void NewFile(string path)
    {
        var full = Fs(path);
        bool dir = ItemType != null && "directory".StartsWith(ItemType, StringComparison.OrdinalIgnoreCase);
        if (!ShouldProcess($"Destination: {WinPath.Unmap(full)}", dir ? "Create Directory" : "Create File"))
            return;
        Try(
            () =>
            {
                if (dir)
                {
                    if (System.IO.Path.Exists(full) && !(Force && Directory.Exists(full)))
                    {
                        Err(
                            new IOException($"An item with the specified name {WinPath.Unmap(full)} already exists."),
                            "DirectoryExist",
                            ErrorCategory.ResourceExists,
                            WinPath.Unmap(full)
                        );
                        return;
                    }
                    if (!Directory.Exists(full))
                        Do(() => Directory.CreateDirectory(full));
                }
                else
                {
                    if (File.Exists(full) && !Force)
                    {
                        Err(
                            new IOException($"The file '{WinPath.Unmap(full)}' already exists."),
                            "NewItemIOError",
                            ErrorCategory.WriteError,
                            WinPath.Unmap(full)
                        );
                        return;
                    }
                    Do(() =>
                    {
                        if (Force)
                            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full));
                        File.WriteAllText(full, Value?.ToString() ?? "");
                    });
                }
                WriteObject(FsObject(full));
            },
            WinPath.Unmap(full)
        );
    }
}

[Cmdlet("Remove", "Item", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class RemoveItemCommand : PathCmdlet
{
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
            if (RegPath.TryResolve(this, p, out var s))
            {
                foreach (var n in RegKeys(p, s, lit).Where(n => Allowed(n.Name)).ToList())
                {
                    if (!ShouldProcess($"Item: {n.FullPath}", "Remove Key"))
                        continue;
                    if (
                        n.Children.Count > 0
                        && !Recurse
                        && !ShouldContinue(
                            $"The item at {n.FullPath} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item.",
                            "Confirm"
                        )
                    )
                        continue;
                    Try(
                        () =>
                        {
                            if (RegOps.Denied(n.Path))
                                throw NoAccess();
                            Do(() => n.Parent.Children.Remove(n.Name));
                        },
                        n.FullPath
                    );
                }
            }
            else if (Other(p))
            {
                try
                {
                    InvokeProvider.Item.Remove(new[] { p }, Recurse, Force, lit);
                }
                catch (RuntimeException e)
                {
                    WriteError(e.ErrorRecord);
                }
            }
            else
                foreach (var f in Files(p, lit).Where(f => Allowed(System.IO.Path.GetFileName(f))).ToList())
                {
                    bool dir = Directory.Exists(f);
                    if (!ShouldProcess(WinPath.Unmap(f), dir ? "Remove Directory" : "Remove File"))
                        continue;
                    if (
                        dir
                        && !Recurse
                        && Directory.EnumerateFileSystemEntries(f).Any()
                        && !ShouldContinue($"The item at {WinPath.Unmap(f)} has children and the Recurse parameter was not specified.", "Confirm")
                    )
                        continue;
                    Try(
                        () =>
                            Do(() =>
                            {
                                if (dir)
                                    Directory.Delete(f, true);
                                else
                                    File.Delete(f);
                            }),
                        WinPath.Unmap(f)
                    );
                }
    }
}

[Cmdlet("Copy", "Item", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class CopyItemCommand : PathCmdlet
{
    [Parameter(Position = 1)]
    public string Destination { get; set; }

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }
    protected virtual bool Moving => false;

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
            if (RegPath.TryResolve(this, p, out var s))
            {
                foreach (var n in RegKeys(p, s, lit).ToList())
                {
                    if (!RegPath.TryResolve(this, Destination, out var d))
                    {
                        Err(
                            new PSArgumentException("Source and destination path did not resolve to the same provider."),
                            "CopyItemSourceAndDestinationNotSameProvider",
                            ErrorCategory.InvalidArgument,
                            Destination
                        );
                        continue;
                    }
                    if (W.Registry.Find(d) != null)
                        d += "\\" + n.Name;
                    if (!ShouldProcess($"Item: {n.FullPath} Destination: {RegistryStore.LongHive(d)}", Moving ? "Move Item" : "Copy Key"))
                        continue;
                    Try(
                        () =>
                        {
                            if (RegOps.Denied(d) || Moving && RegOps.Denied(n.Path))
                                throw NoAccess();
                            Do(() =>
                            {
                                CopyTree(n, W.Registry.Create(d), Recurse || Moving);
                                if (Moving)
                                    n.Parent.Children.Remove(n.Name);
                            });
                        },
                        n.FullPath
                    );
                }
            }
            else
                foreach (var f in Files(p, lit).ToList())
                {
                    var d = Fs(Destination);
                    if (Directory.Exists(d))
                        d = System.IO.Path.Combine(d, System.IO.Path.GetFileName(f));
                    if (!ShouldProcess($"Item: {WinPath.Unmap(f)} Destination: {WinPath.Unmap(d)}", Moving ? "Move File" : "Copy File"))
                        continue;
                    Try(
                        () =>
                        {
                            // Copy-Item replaces an existing file; Move-Item needs -Force for that
                            if (Moving && File.Exists(d) && !Force)
                                throw new IOException("Cannot create a file when that file already exists.");
                            Do(() =>
                            {
                                if (Directory.Exists(f))
                                {
                                    if (Moving)
                                        Directory.Move(f, d);
                                    else
                                        CopyDir(f, d);
                                }
                                else if (Moving)
                                    File.Move(f, d, Force);
                                else
                                    File.Copy(f, d, true);
                            });
                            if (PassThru)
                                WriteObject(FsObject(d));
                        },
                        WinPath.Unmap(f)
                    );
                }
    }

    void CopyDir(string a, string b)
    {
        Directory.CreateDirectory(b);
        if (!Recurse)
            return;
        foreach (var f in Directory.GetFiles(a))
            File.Copy(f, System.IO.Path.Combine(b, System.IO.Path.GetFileName(f)), true);
        foreach (var d in Directory.GetDirectories(a))
            CopyDir(d, System.IO.Path.Combine(b, System.IO.Path.GetFileName(d)));
    }

    static void CopyTree(RegNode a, RegNode b, bool recurse)
    {
        foreach (var v in a.Values.Values)
            b.Values[v.Name] = new RegValue(v.Name, v.Type, v.Data);
        if (recurse)
            foreach (var c in a.Children.Values.ToList())
            {
                if (!b.Children.TryGetValue(c.Name, out var t))
                    b.Children[c.Name] = t = new RegNode(c.Name, b);
                CopyTree(c, t, true);
            }
    }
}

[Cmdlet("Move", "Item", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class MoveItemCommand : CopyItemCommand
{
    protected override bool Moving => true;
}

[Cmdlet("Rename", "Item", SupportsShouldProcess = true, DefaultParameterSetName = "ByPath")]
public class RenameItemCommand : RefCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByPath")]
    public string Path { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath")]
    public string LiteralPath { get; set; }

    [Parameter(Mandatory = true, Position = 1)]
    public string NewName { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        var p = LiteralPath ?? Path;
        if (RegPath.TryResolve(this, p, out var s))
        {
            var n = W.Registry.Find(s);
            if (n == null)
            {
                Missing(p);
                return;
            }
            if (!ShouldProcess($"Item: {n.FullPath} NewName: {NewName}", "Rename Item"))
                return;
            Try(
                () =>
                {
                    if (RegOps.Denied(n.Path))
                        throw new SecurityException("Requested registry access is not allowed.");
                    if (n.Parent.Children.ContainsKey(NewName))
                        throw new IOException("Cannot rename the item because the item already exists.");
                    Do(() =>
                    {
                        n.Parent.Children.Remove(n.Name);
                        n.Name = NewName;
                        n.Parent.Children[NewName] = n;
                    });
                },
                n.FullPath
            );
            return;
        }
        var f = Fs(p);
        if (!System.IO.Path.Exists(f))
        {
            Missing(p);
            return;
        }
        var d = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(f), NewName);
        if (ShouldProcess($"Item: {WinPath.Unmap(f)} Destination: {WinPath.Unmap(d)}", "Rename File"))
            Try(
                () =>
                {
                    if (System.IO.Path.Exists(d))
                        throw new IOException("Cannot create a file when that file already exists.");
                    Do(() => Directory.Move(f, d));
                },
                WinPath.Unmap(f)
            );
    }
}
