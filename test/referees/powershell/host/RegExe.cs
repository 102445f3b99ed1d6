using System.Collections;
using System.Globalization;
using System.Text;

namespace PowerShellReferee;

/// reg.exe: add, delete, query, import (.reg files: version 5 in UTF-16 with BOM, REGEDIT4 in ANSI).
public static class RegExe
{
    public sealed class Result
    {
        public int Code;
        public string Out = "",
            Err = "";
    }

    static Result Fail(string m) => new() { Code = 1, Err = "ERROR: " + m };

    public static Result Run(object[] argv)
    {
        var a = argv.Select(x => x?.ToString() ?? "").ToList();
        if (a.Count < 2)
            return Fail("Invalid syntax.");
        var w = World.Current;
        try
        {
            switch (a[0].ToLowerInvariant())
            {
                case "add":
                    return Add(a);
                case "delete":
                    return Delete(a);
                case "query":
                    return Query(a);
                case "import":
                    var f = WinPath.Map(a[1]);
                    if (!File.Exists(f))
                        return Fail("The system was unable to find the specified registry key or value.");
                    w.Mutate("reg", new Hashtable { ["args"] = argv }, () => Import(File.ReadAllBytes(f)));
                    return new() { Out = "The operation completed successfully." };
            }
        }
        catch (UnauthorizedAccessException)
        {
            return Fail("Access is denied.");
        }
        catch (IOException e)
        {
            return Fail(e.Message);
        }
        w.Limits.Add("reg " + a[0]);
        return Fail("referee: reg " + a[0] + " is not simulated");
    }

    /// sc.exe config NAME start= ... depend= ...  : the two switches the settings catalogue names.
    public static Result Sc(object[] argv)
    {
        var a = argv.Select(x => x?.ToString() ?? "").ToList();
        if (a.Count < 2 || !a[0].Equals("config", StringComparison.OrdinalIgnoreCase))
        {
            World.Current.Limits.Add("sc.exe " + a.FirstOrDefault());
            return new() { Code = 1639, Err = "referee: only sc.exe config is simulated" };
        }
        var k = @"HKLM\SYSTEM\CurrentControlSet\Services\" + a[1];
        var n = World.Current.Registry.Find(k);
        if (n == null)
            return new() { Code = 1060, Err = "[SC] OpenService FAILED 1060:\n\nThe specified service does not exist as an installed service.\n" };
        if (RegOps.Denied(k))
            return new() { Code = 5, Err = "[SC] OpenService FAILED 5:\n\nAccess is denied.\n" };
        uint? start = Opt(a, "start=")?.ToLowerInvariant() switch
        {
            "boot" => 0,
            "system" => 1,
            "auto" => 2,
            "demand" => 3,
            "disabled" => 4,
            _ => null,
        };
        var depend = Opt(a, "depend=");
        if (start == null && depend == null)
            return new() { Code = 1639, Err = "[SC] invalid option (a blank is needed after the equal sign)" };
        World.Current.Mutate("sc.exe", new Hashtable { ["args"] = argv }, () =>
        {
            if (start is uint s)
                RegOps.Put(n, new RegValue("Start", "REG_DWORD", s));
            if (depend != null)
                RegOps.Put(n, new RegValue("DependOnService", "REG_MULTI_SZ", depend.Split('/', StringSplitOptions.RemoveEmptyEntries)));
        });
        return new() { Out = "[SC] ChangeServiceConfig SUCCESS" };
    }

    static string Key(string k) =>
        RegistryStore.Normalise(k) is { } p
            ? World.Current.Process32
                ? RegistryStore.View32(p)
                : p
            : null;

    static string Opt(List<string> a, string o)
    {
        int i = a.FindIndex(x => x.Equals(o, StringComparison.OrdinalIgnoreCase));
        return i < 0 || i + 1 >= a.Count ? null : a[i + 1];
    }

    static bool Has(List<string> a, string o) => a.Any(x => x.Equals(o, StringComparison.OrdinalIgnoreCase));

    static void Need(string k)
    {
        if (RegOps.Denied(k))
            throw new UnauthorizedAccessException();
    }

    static Result Add(List<string> a)
    {
        var k = Key(a[1]);
        if (k == null)
            return Fail("Invalid key name.");
        Need(k);
        var name = Opt(a, "/v") ?? (Has(a, "/ve") ? "" : null);
        var type = (Opt(a, "/t") ?? "REG_SZ").ToUpperInvariant();
        var d = Opt(a, "/d") ?? "";
        var w = World.Current;
        if (name != null && w.Registry.Find(k)?.Values.ContainsKey(name) == true && !Has(a, "/f"))
            return Fail("referee: reg add would ask before overwriting; use /f");
        RegValue v = null;
        try
        {
            if (name != null)
                v = new RegValue(
                    name,
                    type,
                    type switch
                    {
                        "REG_DWORD" => d.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? Convert.ToUInt32(d[2..], 16) : uint.Parse(d),
                        "REG_QWORD" => d.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? Convert.ToUInt64(d[2..], 16) : ulong.Parse(d),
                        "REG_MULTI_SZ" => d.Split(Opt(a, "/s") ?? "\\0").Where(s => s.Length > 0).ToArray(),
                        "REG_BINARY" or "REG_NONE" => Convert.FromHexString(d),
                        "REG_SZ" or "REG_EXPAND_SZ" => d,
                        _ => throw new FormatException(),
                    }
                );
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return Fail("Invalid syntax. Specify valid numeric value for '/d'.");
        }
        w.Mutate("reg", new Hashtable { ["args"] = a }, () =>
        {
            var n = w.Registry.Create(k);
            if (v != null)
                RegOps.Put(n, v);
        });
        return new() { Out = "The operation completed successfully." };
    }

    static Result Delete(List<string> a)
    {
        var k = Key(a[1]);
        var n = World.Current.Registry.Find(k);
        if (n == null)
            return Fail("The system was unable to find the specified registry key or value.");
        Need(k);
        if (!Has(a, "/f"))
            return Fail("referee: reg delete would ask; use /f");
        var name = Opt(a, "/v") ?? (Has(a, "/ve") ? "" : null);
        if (name != null && !n.Values.ContainsKey(name))
            return Fail("The system was unable to find the specified registry key or value.");
        World.Current.Mutate("reg", new Hashtable { ["args"] = a }, () =>
        {
            if (name != null)
                n.Values.Remove(name);
            else if (Has(a, "/va"))
                n.Values.Clear();
            else
                n.Parent.Children.Remove(n.Name);
        });
        return new() { Out = "The operation completed successfully." };
    }

    static Result Query(List<string> a)
    {
        var n = World.Current.Registry.Find(Key(a[1]));
        if (n == null)
            return Fail("The system was unable to find the specified registry key or value.");
        var name = Opt(a, "/v");
        if (name != null && !n.Values.ContainsKey(name))
            return Fail("The system was unable to find the specified registry key or value.");
        var sb = new StringBuilder("\n" + n.FullPath + "\n");
        foreach (var v in n.Values.Values)
            if (name == null || v.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                sb.Append(
                    $"    {(v.Name == "" ? "(Default)" : v.Name)}    {v.Type}    {(v.Data switch { uint u => "0x" + u.ToString("x"), ulong u => "0x" + u.ToString("x"), string[] m => string.Join("\\0", m), byte[] b => Convert.ToHexString(b), var s => s })}\n"
                );
        if (name == null)
            foreach (var c in n.Children.Values)
                sb.Append(c.FullPath).Append('\n');
        return new() { Out = sb.ToString() };
    }

    static void Import(byte[] b)
    {
        bool utf16 = b.Length > 2 && b[0] == 0xFF && b[1] == 0xFE;
        var text = utf16 ? Encoding.Unicode.GetString(b, 2, b.Length - 2) : Encoding.GetEncoding(1252).GetString(b);
        var lines = text.Replace("\r\n", "\n").Split('\n');
        bool v5 = lines[0].StartsWith("Windows Registry Editor Version 5.00");
        if (!v5 && lines[0] != "REGEDIT4")
            throw new IOException("The specified file is not a registry script.");
        RegNode node = null;
        var w = World.Current;
        for (int i = 1; i < lines.Length; i++)
        {
            var l = lines[i].TrimEnd();
            if (l.Length == 0 || l.StartsWith(';'))
                continue;
            while (l.EndsWith('\\') && i + 1 < lines.Length)
                l = l[..^1] + lines[++i].Trim();
            if (l.StartsWith('['))
            {
                var k = l[1..l.LastIndexOf(']')];
                bool del = k.StartsWith('-');
                var p = Key(del ? k[1..] : k);
                if (p == null)
                {
                    node = null;
                    continue;
                }
                Need(p);
                if (del)
                {
                    var n = w.Registry.Find(p);
                    n?.Parent?.Children.Remove(n.Name);
                    node = null;
                }
                else
                    node = w.Registry.Create(p);
                continue;
            }
            if (node == null)
                continue;
            int e;
            string name;
            if (l.StartsWith('@'))
            {
                name = "";
                e = l.IndexOf('=');
            }
            else if (l.StartsWith('"'))
            {
                e = 1;
                var nb = new StringBuilder();
                while (e < l.Length && l[e] != '"')
                {
                    if (l[e] == '\\')
                        e++;
                    nb.Append(l[e++]);
                }
                name = nb.ToString();
                e = l.IndexOf('=', e);
            }
            else
                continue;
            var d = l[(e + 1)..].Trim();
            if (d == "-")
            {
                node.Values.Remove(name);
                continue;
            }
            if (d.StartsWith('"'))
            {
                var nb = new StringBuilder();
                for (int q = 1; q < d.Length && d[q] != '"'; q++)
                {
                    if (d[q] == '\\')
                        q++;
                    nb.Append(d[q]);
                }
                RegOps.Put(node, new RegValue(name, "REG_SZ", nb.ToString()));
                continue;
            }
            if (d.StartsWith("dword:"))
            {
                RegOps.Put(node, new RegValue(name, "REG_DWORD", uint.Parse(d[6..], NumberStyles.HexNumber)));
                continue;
            }
            int colon = d.IndexOf(':');
            var kind = d[..colon];
            var bytes = Convert.FromHexString(new string(d[(colon + 1)..].Where(char.IsAsciiHexDigit).ToArray()));
            var enc = v5 ? Encoding.Unicode : Encoding.GetEncoding(1252);
            string S() => enc.GetString(bytes);
            RegOps.Put(
                node,
                kind switch
                {
                    "hex(2)" => new RegValue(name, "REG_EXPAND_SZ", S().TrimEnd('\0')),
                    "hex(7)" => new RegValue(name, "REG_MULTI_SZ", S().TrimEnd('\0') is var m && m.Length == 0 ? Array.Empty<string>() : m.Split('\0')),
                    "hex(1)" => new RegValue(name, "REG_SZ", S().TrimEnd('\0')),
                    "hex(b)" => new RegValue(name, "REG_QWORD", BitConverter.ToUInt64(bytes)),
                    "hex(4)" => new RegValue(name, "REG_DWORD", BitConverter.ToUInt32(bytes)),
                    "hex(0)" => new RegValue(name, "REG_NONE", bytes),
                    _ => new RegValue(name, "REG_BINARY", bytes),
                }
            );
        }
    }
}
