using System.Collections;
using System.Management.Automation;
using System.Text;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace PowerShellReferee;

/// Common ground of the C# stand-ins. Their class names and namespace are those of the real cmdlets, because
/// FullyQualifiedErrorId carries the class name (PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand).
public abstract class RefCmdlet : PSCmdlet
{
    protected static World W => World.Current;

    protected void Err(Exception e, string id, ErrorCategory c, object target = null) => WriteError(new ErrorRecord(e, id, c, target));

    protected void Missing(string path) =>
        Err(new ItemNotFoundException($"Cannot find path '{path}' because it does not exist."), "PathNotFound", ErrorCategory.ObjectNotFound, path);

    protected void Do(Action a) => W.Mutate(MyInvocation.MyCommand.Name, MyInvocation.BoundParameters, a);

    protected void Do(IDictionary parameters, Action a) => W.Mutate(MyInvocation.MyCommand.Name, parameters, a);

    /// Runs an action of the provider kind: its exceptions become non-terminating errors with .NET's type name as id.
    protected bool Try(Action a, object target)
    {
        try
        {
            a();
            return true;
        }
        catch (PipelineStoppedException)
        {
            throw;
        }
        catch (System.Security.SecurityException e)
        {
            Err(e, e.GetType().FullName, ErrorCategory.PermissionDenied, target);
        }
        catch (UnauthorizedAccessException e)
        {
            Err(e, e.GetType().FullName, ErrorCategory.PermissionDenied, target);
        }
        catch (IOException e)
        {
            Err(e, e.GetType().FullName, ErrorCategory.WriteError, target);
        }
        catch (ArgumentException e)
        {
            Err(e, e.GetType().FullName, ErrorCategory.InvalidArgument, target);
        }
        catch (InvalidCastException e)
        {
            Err(e, e.GetType().FullName, ErrorCategory.WriteError, target);
        }
        return false;
    }

    /// File system path of this machine for a script path (drive C:, relative, or a path as it is here).
    protected string Fs(string path)
    {
        if (path.StartsWith("FileSystem::", StringComparison.OrdinalIgnoreCase))
            path = path[12..];
        if (path.StartsWith("Microsoft.PowerShell.Core\\FileSystem::", StringComparison.OrdinalIgnoreCase))
            path = path[38..];
        if (path.Length > 1 && path[1] == ':' || path.StartsWith('/') || path.StartsWith(@"\\"))
            return WinPath.Map(path);
        if (path.StartsWith('~'))
            return WinPath.Map(@"C:\Users\admin" + path[1..]);
        var here = SessionState.Path.CurrentFileSystemLocation.ProviderPath;
        return Path.GetFullPath(Path.Combine(here, path.Replace('\\', '/')));
    }

    /// A drive that neither the registry nor the file system owns (Env:, Function:, Variable:, Alias:)?
    protected bool Other(string path)
    {
        int i = path.IndexOf(':');
        if (i <= 1)
            return false;
        var d = path[..i];
        return d.Equals("env", StringComparison.OrdinalIgnoreCase)
            || d.Equals("function", StringComparison.OrdinalIgnoreCase)
            || d.Equals("variable", StringComparison.OrdinalIgnoreCase)
            || d.Equals("alias", StringComparison.OrdinalIgnoreCase);
    }

    protected void NoDrive(string path)
    {
        int i = path.IndexOf(':');
        if (i <= 1 || path.StartsWith('/'))
            return;
        var d = path[..i];
        throw new DriveNotFoundException($"Cannot find drive. A drive with the name '{d}' does not exist.");
    }

    protected bool CheckDrive(string path)
    {
        int i = path.IndexOf(':');
        int s = path.IndexOfAny(new[] { '\\', '/' });
        if (i > 1 && (s < 0 || s > i) && !path.Contains("::") && !Other(path))
        {
            var d = path[..i];
            Err(
                new DriveNotFoundException($"Cannot find drive. A drive with the name '{d}' does not exist."),
                "DriveNotFound",
                ErrorCategory.ObjectNotFound,
                d
            );
            return false;
        }
        return true;
    }

    protected IEnumerable<string> FsGlob(string full)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(full))
        {
            if (Path.Exists(full))
                yield return full;
            yield break;
        }
        var parts = full.Split('/', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> level = new[] { "/" };
        foreach (var part in parts)
        {
            var pat = WildcardPattern.Get(part, WildcardOptions.IgnoreCase);
            level = WildcardPattern.ContainsWildcardCharacters(part)
                ? level
                    .Where(Directory.Exists)
                    .SelectMany(d =>
                        Directory.EnumerateFileSystemEntries(d).Where(e => pat.IsMatch(Path.GetFileName(e))).Order(StringComparer.OrdinalIgnoreCase)
                    )
                    .ToList()
                : level.Select(d => Path.Combine(d, part)).Where(Path.Exists).ToList();
        }
        foreach (var l in level)
            yield return l;
    }

    protected PSObject FsObject(string file)
    {
        FileSystemInfo info = Directory.Exists(file) ? new DirectoryInfo(file) : new FileInfo(file);
        var o = new PSObject(info);
        void Note(string n, object v)
        {
            try
            {
                o.Properties.Add(new PSNoteProperty(n, v));
            }
            catch (ExtendedTypeSystemException)
            {
                o.Properties[n].Value = v;
            }
        }
        Note("PSPath", @"Microsoft.PowerShell.Core\FileSystem::" + WinPath.Unmap(file));
        Note("PSParentPath", @"Microsoft.PowerShell.Core\FileSystem::" + WinPath.Unmap(Path.GetDirectoryName(file) ?? "/"));
        Note("PSChildName", Path.GetFileName(file));
        Note("PSIsContainer", info is DirectoryInfo);
        if (file.StartsWith(W.Scratch + "/"))
            o.Properties.Add(new PSNoteProperty("FullName", WinPath.Unmap(file)));
        return o;
    }

    protected Encoding Enc(object e, bool writing)
    {
        if (e is PSObject p)
            e = p.BaseObject;
        if (e is Encoding x)
            return x;
        var n = e?.ToString()?.ToLowerInvariant();
        bool s51 = W.Strict51;
        switch (n)
        {
            case null:
                return s51 ? Encoding.GetEncoding(1252) : new UTF8Encoding(false);
            case "utf8":
                return new UTF8Encoding(s51);
            case "utf8bom" when !s51:
                return new UTF8Encoding(true);
            case "utf8nobom" when !s51:
                return new UTF8Encoding(false);
            case "unicode" or "string" or "unknown":
                return new UnicodeEncoding(false, true);
            case "bigendianunicode":
                return new UnicodeEncoding(true, true);
            case "ascii":
                return Encoding.ASCII;
            case "utf32":
                return new UTF32Encoding(false, true);
            case "default":
                return s51 ? Encoding.GetEncoding(1252) : new UTF8Encoding(false);
            case "oem":
                return Encoding.GetEncoding(437);
            case "ansi" when !s51:
                return Encoding.GetEncoding(1252);
        }
        ThrowTerminatingError(
            new ErrorRecord(
                new ParameterBindingException(
                    $"Cannot validate argument on parameter 'Encoding'. The argument \"{e}\" does not belong to the set of encodings of this version."
                ),
                "ParameterArgumentValidationError",
                ErrorCategory.InvalidData,
                e
            )
        );
        return null;
    }
}
