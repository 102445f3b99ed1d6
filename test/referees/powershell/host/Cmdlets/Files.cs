using System.Collections;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;
using PowerShellReferee;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Get", "Content", DefaultParameterSetName = "Path")]
public class GetContentCommand : PathCmdlet
{
    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    public object Encoding { get; set; }

    [Parameter]
    [Alias("First", "Head")]
    public long TotalCount { get; set; } = -1;

    [Parameter]
    [Alias("Last")]
    public int Tail { get; set; } = -1;

    [Parameter]
    public long ReadCount { get; set; } = 1;

    [Parameter]
    public SwitchParameter AsByteStream { get; set; }

    protected override void ProcessRecord()
    {
        if (AsByteStream && W.Strict51)
            ThrowTerminatingError(
                new ErrorRecord(
                    new ParameterBindingException("A parameter cannot be found that matches parameter name 'AsByteStream'."),
                    "NamedParameterNotFound",
                    ErrorCategory.InvalidArgument,
                    null
                )
            );
        foreach (var (p, lit) in Paths())
        {
            if (Other(p))
            {
                foreach (var x in InvokeProvider.Item.Get(new[] { p }, true, lit))
                    WriteObject(x.Properties["Value"]?.Value ?? x.Properties["Definition"]?.Value);
                continue;
            }
            foreach (var f in Files(p, lit))
                Try(
                    () =>
                    {
                        if (Directory.Exists(f))
                            throw new UnauthorizedAccessException($"Access to the path '{WinPath.Unmap(f)}' is denied.");
                        if (AsByteStream || Encoding?.ToString().Equals("Byte", StringComparison.OrdinalIgnoreCase) == true)
                        {
                            WriteObject(File.ReadAllBytes(f), !Raw);
                            return;
                        }
                        using var r = new StreamReader(f, Enc(Encoding, false), true);
                        var text = r.ReadToEnd();
                        if (Raw)
                        {
                            if (text.Length > 0)
                                WriteObject(text);
                            return;
                        }
                        var lines = text.Replace("\r\n", "\n").Split('\n').ToList();
                        if (lines[^1].Length == 0)
                            lines.RemoveAt(lines.Count - 1);
                        IEnumerable<string> l =
                            TotalCount >= 0 ? lines.Take((int)TotalCount)
                            : Tail >= 0 ? lines.TakeLast(Tail)
                            : lines;
                        foreach (var x in l)
                            WriteObject(x);
                    },
                    WinPath.Unmap(f)
                );
        }
    }
}

[Cmdlet("Set", "Content", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class SetContentCommand : RefCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Path")]
    public string[] Path { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; }

    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public object[] Value { get; set; }

    [Parameter]
    public object Encoding { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }
    readonly List<object> all = new();
    protected virtual bool Append => false;

    protected override void ProcessRecord()
    {
        if (Value != null)
            all.AddRange(Value);
    }

    protected override void EndProcessing()
    {
        foreach (var p in LiteralPath ?? Path)
        {
            if (!CheckDrive(p))
                continue;
            var f = Fs(p);
            if (!Directory.Exists(System.IO.Path.GetDirectoryName(f)))
            {
                Err(
                    new DirectoryNotFoundException($"Could not find a part of the path '{WinPath.Unmap(f)}'."),
                    "GetContentWriterDirectoryNotFoundError",
                    ErrorCategory.ObjectNotFound,
                    WinPath.Unmap(f)
                );
                continue;
            }
            if (!ShouldProcess($"Path: {WinPath.Unmap(f)}", Append ? "Add Content" : "Set Content"))
                continue;
            Try(
                () =>
                {
                    var e = Enc(Encoding, true);
                    var text =
                        string.Join(NoNewline ? "" : "\r\n", all.Select(o => o is PSObject ps ? ps.ToString() : LanguagePrimitives.ConvertTo<string>(o)))
                        + (NoNewline || all.Count == 0 ? "" : "\r\n");
                    Do(() =>
                    {
                        if (Append)
                            File.AppendAllText(f, text, e);
                        else
                            File.WriteAllText(f, text, e);
                    });
                    if (PassThru)
                        WriteObject(all, true);
                },
                WinPath.Unmap(f)
            );
        }
    }
}

[Cmdlet("Add", "Content", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class AddContentCommand : SetContentCommand
{
    protected override bool Append => true;
}

[Cmdlet("Clear", "Content", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class ClearContentCommand : PathCmdlet
{
    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
        foreach (var f in Files(p, lit).ToList())
            if (ShouldProcess($"Item: {WinPath.Unmap(f)}", "Clear Content"))
                Try(() => Do(() => File.WriteAllText(f, "")), f);
    }
}

/// Also the target of the redirection operators. Windows PowerShell 5.1 writes UTF-16LE, PowerShell 7 UTF-8 without BOM.
[Cmdlet("Out", "File", DefaultParameterSetName = "ByPath", SupportsShouldProcess = true)]
public class OutFileCommand : RefCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ByPath")]
    [Alias("Path")]
    public string FilePath { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath")]
    public string LiteralPath { get; set; }

    [Parameter(Position = 1)]
    public object Encoding { get; set; }

    [Parameter]
    public SwitchParameter Append { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    public int Width { get; set; } = 120;

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }
    readonly List<PSObject> all = new();

    protected override void ProcessRecord()
    {
        if (InputObject != null)
            all.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var f = Fs(LiteralPath ?? FilePath);
        var shown = WinPath.Unmap(f);
        if (
            f == "/dev/null"
            || shown.EndsWith("nul", StringComparison.OrdinalIgnoreCase) && System.IO.Path.GetFileName(f).Equals("nul", StringComparison.OrdinalIgnoreCase)
        )
            return;
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(f)))
            ThrowTerminatingError(
                new ErrorRecord(
                    new DirectoryNotFoundException($"Could not find a part of the path '{shown}'."),
                    "FileOpenFailure",
                    ErrorCategory.OpenError,
                    null
                )
            );
        if (NoClobber && File.Exists(f))
            ThrowTerminatingError(new ErrorRecord(new IOException($"The file '{shown}' already exists."), "NoClobber", ErrorCategory.ResourceExists, shown));
        if (!ShouldProcess(shown, "Output to File"))
            return;
        try
        {
            var e = Encoding == null && W.Strict51 ? new UnicodeEncoding(false, true) : Enc(Encoding, true);
            var text = string.Join(NoNewline ? "" : "\r\n", Format.Lines(all)) + (NoNewline || all.Count == 0 ? "" : "\r\n");
            Do(new Hashtable { ["FilePath"] = shown, ["Append"] = Append.IsPresent }, () =>
            {
                if (Append)
                    File.AppendAllText(f, text, e);
                else
                    File.WriteAllText(f, text, e);
            });
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(new ErrorRecord(ex, "FileOpenFailure", ErrorCategory.OpenError, null));
        }
    }
}

[Cmdlet("Get", "FileHash", DefaultParameterSetName = "Path")]
public class GetFileHashCommand : PathCmdlet
{
    [Parameter(Position = 1)]
    public string Algorithm { get; set; } = "SHA256";

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
        foreach (var f in Files(p, lit))
        {
            var b = File.ReadAllBytes(f);
            var h = Algorithm.ToUpperInvariant() switch
            {
                "SHA1" => SHA1.HashData(b),
                "SHA384" => SHA384.HashData(b),
                "SHA512" => SHA512.HashData(b),
                "MD5" => MD5.HashData(b),
                _ => SHA256.HashData(b),
            };
            var o = new PSObject();
            o.Properties.Add(new PSNoteProperty("Algorithm", Algorithm.ToUpperInvariant()));
            o.Properties.Add(new PSNoteProperty("Hash", Convert.ToHexString(h)));
            o.Properties.Add(new PSNoteProperty("Path", WinPath.Unmap(f)));
            WriteObject(o);
        }
    }
}

[Cmdlet("New", "TemporaryFile", SupportsShouldProcess = true)]
public class NewTemporaryFileCommand : RefCmdlet
{
    protected override void EndProcessing()
    {
        var f = Fs(@"C:\Users\admin\AppData\Local\Temp\tmp" + Guid.NewGuid().ToString("N")[..6] + ".tmp");
        Do(() => File.WriteAllText(f, ""));
        WriteObject(FsObject(f));
    }
}

[Cmdlet("Get", "Acl", DefaultParameterSetName = "Path")]
public class GetAclCommand : PathCmdlet
{
    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
        foreach (var f in Files(p, lit))
            WriteObject(Directory.Exists(f) ? new PowerShellReferee.Win.DirectorySecurity() : new PowerShellReferee.Win.FileSecurity());
    }
}

[Cmdlet("Set", "Acl", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public class SetAclCommand : PathCmdlet
{
    [Parameter(Position = 1, Mandatory = true)]
    public object AclObject { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
        foreach (var f in Files(p, lit).ToList())
            if (ShouldProcess(WinPath.Unmap(f), "Set-Acl"))
                Do(new Hashtable { ["Path"] = WinPath.Unmap(f), ["AclObject"] = AclObject.ToString() }, () =>
                    W.FileAcls[WinPath.Unmap(f)] = AclObject.ToString()
                );
    }
}

// ---- paths and locations ------------------------------------------------------------------------------------------

[Cmdlet("Join", "Path")]
public class JoinPathCommand : RefCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("PSPath")]
    public string[] Path { get; set; }

    [Parameter(Mandatory = true, Position = 1)]
    [AllowEmptyString]
    public string ChildPath { get; set; }

    [Parameter(Position = 2, ValueFromRemainingArguments = true)]
    public string[] AdditionalChildPath { get; set; }

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override void ProcessRecord()
    {
        // 5.1 has no third positional argument
        if (AdditionalChildPath != null && W.Strict51)
            ThrowTerminatingError(
                new ErrorRecord(
                    new ParameterBindingException($"A positional parameter cannot be found that accepts argument '{AdditionalChildPath[0]}'."),
                    "PositionalParameterNotFound",
                    ErrorCategory.InvalidArgument,
                    null
                )
            );
        foreach (var p in Path)
        {
            var sep = p.StartsWith('/') ? '/' : '\\';
            var r = p;
            foreach (var c in new[] { ChildPath }.Concat(AdditionalChildPath ?? Array.Empty<string>()))
                r =
                    c.Length == 0 ? r.TrimEnd('\\', '/') + sep
                    : r.Length == 0 ? sep + c.TrimStart('\\', '/')
                    : r.TrimEnd('\\', '/') + sep + c.TrimStart('\\', '/');
            bool reg = RegPath.TryResolve(this, p, out _);
            if (!reg && sep == '\\')
                r = r.Replace('/', '\\');
            WriteObject(r);
        }
    }
}

[Cmdlet("Split", "Path", DefaultParameterSetName = "Parent")]
public class SplitPathCommand : RefCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; }

    [Parameter]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; }

    [Parameter]
    public SwitchParameter Parent { get; set; }

    [Parameter]
    public SwitchParameter Leaf { get; set; }

    [Parameter]
    public SwitchParameter LeafBase { get; set; }

    [Parameter]
    public SwitchParameter Extension { get; set; }

    [Parameter]
    public SwitchParameter Qualifier { get; set; }

    [Parameter]
    public SwitchParameter NoQualifier { get; set; }

    [Parameter]
    public SwitchParameter IsAbsolute { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var p0 in LiteralPath ?? Path)
        {
            var p = p0.Length > 3 ? p0.TrimEnd('\\', '/') : p0;
            int i = p.LastIndexOfAny(new[] { '\\', '/' }),
                c = p.IndexOf(':');
            var leaf = p[(i + 1)..];
            if (Leaf)
                WriteObject(leaf);
            else if (LeafBase)
                WriteObject(System.IO.Path.GetFileNameWithoutExtension(leaf));
            else if (Extension)
                WriteObject(System.IO.Path.GetExtension(leaf));
            else if (Qualifier)
                WriteObject(c > 0 ? p[..(c + 1)] : throw new FormatException($"Cannot parse path because path '{p}' does not have a qualifier specified."));
            else if (NoQualifier)
                WriteObject(c > 0 ? p[(c + 1)..] : p);
            else if (IsAbsolute)
                WriteObject(c > 0 || p.StartsWith('/') || p.StartsWith('\\'));
            else
                WriteObject(
                    i < 0 ? ""
                    : i > 0 && p[i - 1] == ':' ? p[..(i + 1)]
                    : p[..i]
                );
        }
    }
}

[Cmdlet("Resolve", "Path", DefaultParameterSetName = "Path")]
public class ResolvePathCommand : PathCmdlet
{
    protected virtual object Out(string shown, string provider, string qualified)
    {
        var o = new PSObject();
        o.TypeNames.Insert(0, "System.Management.Automation.PathInfo");
        o.Properties.Add(new PSNoteProperty("Path", shown));
        o.Properties.Add(new PSNoteProperty("ProviderPath", provider));
        o.Methods.Add(new PSScriptMethod("ToString", ScriptBlock.Create("$this.Path")));
        return o;
    }

    protected override void ProcessRecord()
    {
        foreach (var (p, lit) in Paths())
            if (RegPath.TryResolve(this, p, out var s))
                foreach (var n in RegKeys(p, s, lit))
                {
                    int i = n.Path.IndexOf('\\');
                    WriteObject(Out(i < 0 ? n.Path + ":\\" : n.Path[..i] + ":" + n.Path[i..], n.FullPath, null));
                }
            else
                foreach (var f in Files(p, lit))
                    WriteObject(Out(WinPath.Unmap(f), WinPath.Unmap(f), null));
    }
}

[Cmdlet("Convert", "Path", DefaultParameterSetName = "Path")]
public class ConvertPathCommand : ResolvePathCommand
{
    protected override object Out(string shown, string provider, string q) => provider;
}

[Cmdlet("Get", "Location")]
public class GetLocationCommand : RefCmdlet
{
    [Parameter]
    public string[] PSProvider { get; set; }

    [Parameter]
    public string[] PSDrive { get; set; }

    [Parameter]
    public SwitchParameter Stack { get; set; }

    protected override void EndProcessing()
    {
        // the engine on Unix shows forward slashes; a script compares and prints Windows paths
        var o = new PSObject(SessionState.Path.CurrentLocation);
        var p = SessionState.Path.CurrentLocation.Path;
        o.Properties.Add(new PSNoteProperty("Path", p.StartsWith('/') ? WinPath.Unmap(p) : p.Replace('/', '\\')));
        WriteObject(o);
    }
}

[Cmdlet("Set", "Location", DefaultParameterSetName = "Path")]
public class SetLocationCommand : RefCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    public string Path { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath")]
    public string LiteralPath { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        var p = LiteralPath ?? Path ?? "~";
        if (RegPath.TryResolve(this, p, out var s))
        {
            if (W.Registry.Find(s) == null)
            {
                Missing(p);
                return;
            }
        }
        else if (CheckDrive(p))
        {
            p = Fs(p);
            if (!Directory.Exists(p))
            {
                Missing(WinPath.Unmap(p));
                return;
            }
        }
        else
            return;
        try
        {
            SessionState.Path.SetLocation(p);
        }
        catch (Exception e) when (e is RuntimeException r)
        {
            WriteError(((RuntimeException)e).ErrorRecord);
        }
        if (PassThru)
            WriteObject(SessionState.Path.CurrentLocation);
    }
}

[Cmdlet("Push", "Location")]
public class PushLocationCommand : SetLocationCommand
{
    [Parameter]
    public string StackName { get; set; }

    protected override void ProcessRecord()
    {
        SessionState.Path.PushCurrentLocation(StackName ?? "");
        if (Path != null || LiteralPath != null)
            base.ProcessRecord();
    }
}

[Cmdlet("Pop", "Location")]
public class PopLocationCommand : RefCmdlet
{
    [Parameter]
    public string StackName { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void EndProcessing()
    {
        SessionState.Path.PopLocation(StackName ?? "");
    }
}

[Cmdlet("Get", "PSDrive")]
public class GetPSDriveCommand : RefCmdlet
{
    [Parameter(Position = 0)]
    public string[] Name { get; set; }

    [Parameter]
    public string[] PSProvider { get; set; }

    protected override void EndProcessing()
    {
        foreach (var n in Name ?? new[] { "*" })
        {
            var pat = WildcardPattern.Get(n, WildcardOptions.IgnoreCase);
            var hits = SessionState
                .Drive.GetAll()
                .Where(d => pat.IsMatch(d.Name) && (PSProvider == null || PSProvider.Contains(d.Provider.Name, StringComparer.OrdinalIgnoreCase)))
                .ToList();
            if (hits.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(n))
                Err(
                    new DriveNotFoundException($"Cannot find drive. A drive with the name '{n}' does not exist."),
                    "GetLocationNoMatchingDrive",
                    ErrorCategory.ObjectNotFound,
                    n
                );
            WriteObject(hits, true);
        }
    }
}

[Cmdlet("New", "PSDrive", SupportsShouldProcess = true)]
public class NewPSDriveCommand : RefCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string Name { get; set; }

    [Parameter(Mandatory = true, Position = 1)]
    public string PSProvider { get; set; }

    [Parameter(Mandatory = true, Position = 2)]
    [AllowEmptyString]
    public string Root { get; set; }

    [Parameter]
    public string Scope { get; set; }

    [Parameter]
    public string Description { get; set; }

    [Parameter]
    public SwitchParameter Persist { get; set; }

    [Parameter]
    public PSCredential Credential { get; set; }

    protected override void EndProcessing()
    {
        if (!ShouldProcess($"Name: {Name} Provider: {PSProvider} Root: {Root}", "New Drive"))
            return;
        var root = PSProvider.Equals("Registry", StringComparison.OrdinalIgnoreCase)
            ? RegistryStore.LongHive(RegistryStore.Normalise(Root.Contains("::") ? Root[(Root.IndexOf("::") + 2)..] : Root.Replace(":", "")) ?? Root)
            : Fs(Root);
        try
        {
            WriteObject(
                SessionState.Drive.New(new PSDriveInfo(Name, SessionState.Provider.GetOne(PSProvider), root, Description ?? "", null), Scope ?? "local")
            );
        }
        catch (RuntimeException e)
        {
            WriteError(e.ErrorRecord);
        }
    }
}

[Cmdlet("Remove", "PSDrive", SupportsShouldProcess = true)]
public class RemovePSDriveCommand : RefCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string[] Name { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void EndProcessing()
    {
        foreach (var n in Name)
            try
            {
                SessionState.Drive.Remove(n, Force, "local");
            }
            catch (RuntimeException e)
            {
                WriteError(e.ErrorRecord);
            }
    }
}

[Cmdlet("Get", "PSProvider")]
public class GetPSProviderCommand : RefCmdlet
{
    [Parameter(Position = 0)]
    public string[] PSProvider { get; set; }

    protected override void EndProcessing() =>
        WriteObject(SessionState.Provider.GetAll().Where(p => PSProvider == null || PSProvider.Contains(p.Name, StringComparer.OrdinalIgnoreCase)), true);
}
