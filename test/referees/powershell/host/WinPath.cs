using System.Text;
using System.Text.RegularExpressions;

namespace PowerShellReferee;

/// C:\ of the script is a scratch folder here; environment of a Windows process.
public static class WinPath
{
    public static string Map(string path, World w = null)
    {
        w ??= World.Current;
        if (string.IsNullOrEmpty(path))
            return path;
        if (path.StartsWith(@"\\?\"))
            path = path[4..];
        if (path.Length >= 2 && path[1] == ':' && char.IsAsciiLetter(path[0]))
            return Path.Combine(w.Scratch, Fold(w.Scratch, path[2..].Replace('\\', '/').TrimStart('/')));
        return path.Replace('\\', '/');
    }

    // Windows file names ignore case: find the existing spelling of each part.
    static string Fold(string root, string rel)
    {
        if (rel.Length == 0)
            return rel;
        var cur = root;
        var res = new List<string>();
        foreach (var part in rel.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(cur, part);
            var name = part;
            if (part != ".." && part != "." && !Path.Exists(next) && Directory.Exists(cur))
            {
                var hit = Directory.EnumerateFileSystemEntries(cur).FirstOrDefault(e => Path.GetFileName(e).Equals(part, StringComparison.OrdinalIgnoreCase));
                if (hit != null)
                {
                    name = Path.GetFileName(hit);
                    next = hit;
                }
            }
            res.Add(name);
            cur = next;
        }
        return string.Join('/', res);
    }

    public static string Unmap(string path, World w = null)
    {
        w ??= World.Current;
        if (path == w.Scratch)
            return @"C:\";
        return path.StartsWith(w.Scratch + "/") ? @"C:\" + path[(w.Scratch.Length + 1)..].Replace('/', '\\') : path;
    }

    public static string ReadText(string file)
    {
        var b = File.ReadAllBytes(file);
        if (b.Length >= 2 && b[0] == 0xFF && b[1] == 0xFE)
            return Encoding.Unicode.GetString(b, 2, b.Length - 2);
        return new UTF8Encoding(false).GetString(b).TrimStart('\uFEFF');
    }

    public static readonly Dictionary<string, string> Env = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SystemDrive"] = "C:",
        ["SystemRoot"] = @"C:\Windows",
        ["windir"] = @"C:\Windows",
        ["ProgramData"] = @"C:\ProgramData",
        ["ALLUSERSPROFILE"] = @"C:\ProgramData",
        ["ProgramFiles"] = @"C:\Program Files",
        ["ProgramW6432"] = @"C:\Program Files",
        ["PUBLIC"] = @"C:\Users\Public",
        ["USERPROFILE"] = @"C:\Users\admin",
        ["LOCALAPPDATA"] = @"C:\Users\admin\AppData\Local",
        ["APPDATA"] = @"C:\Users\admin\AppData\Roaming",
        ["TEMP"] = @"C:\Users\admin\AppData\Local\Temp",
        ["TMP"] = @"C:\Users\admin\AppData\Local\Temp",
        ["COMPUTERNAME"] = "LABPC",
        ["USERNAME"] = "admin",
        ["USERDOMAIN"] = "LABPC",
        ["OS"] = "Windows_NT",
        ["PROCESSOR_ARCHITECTURE"] = "AMD64",
        ["ComSpec"] = @"C:\Windows\system32\cmd.exe",
        ["PATHEXT"] = ".COM;.EXE;.BAT;.CMD",
    };

    public static string Expand(string s) =>
        Regex.Replace(s, "%([^%]+)%", m => Environment.GetEnvironmentVariable(m.Groups[1].Value) ?? Env.GetValueOrDefault(m.Groups[1].Value) ?? m.Value);
}
