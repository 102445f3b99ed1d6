using System.Collections;
using System.Globalization;
using System.Management.Automation;
using Microsoft.Win32;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace PowerShellReferee;

/// Conversions and checks shared by the provider, the cmdlets, the .NET stand-ins and reg.exe.
public static class RegOps
{
    /// Writes to HKLM need elevation; world.denyWrite closes a key and everything below.
    public static bool Denied(string path)
    {
        var w = World.Current;
        if (!w.Elevated && !path.StartsWith("HKCU", StringComparison.OrdinalIgnoreCase))
            return true;
        for (var p = path; p != null; p = p.Contains('\\') ? p[..p.LastIndexOf('\\')] : null)
            if (w.DenyWrite.Contains(p))
                return true;
        return false;
    }

    public static void Put(RegNode n, RegValue v)
    {
        if (n.Values.TryGetValue(v.Name, out var old))
        {
            v.Name = old.Name;
        } // Windows keeps the first spelling
        n.Values[v.Name] = v;
    }

    public static RegValue Make(string name, object net, RegistryValueKind kind) =>
        new(
            name,
            RegValue.TypeOf(kind),
            kind switch
            {
                RegistryValueKind.DWord => unchecked((uint)Convert.ToInt32(net, CultureInfo.InvariantCulture)),
                RegistryValueKind.QWord => unchecked((ulong)Convert.ToInt64(net, CultureInfo.InvariantCulture)),
                RegistryValueKind.Binary or RegistryValueKind.None => (byte[])net,
                RegistryValueKind.MultiString => (string[])net,
                _ => net.ToString(),
            }
        );

    /// RegistryKey.SetValue of .NET: strict about kinds, no UInt32 above Int32.MaxValue.
    public static RegValue NetConvert(string name, object value, RegistryValueKind kind)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (kind == RegistryValueKind.Unknown)
            kind =
                value is int ? RegistryValueKind.DWord
                : value is byte[] ? RegistryValueKind.Binary
                : value is string[] ? RegistryValueKind.MultiString
                : value is Array
                    ? throw new ArgumentException(
                        $"RegistryKey.SetValue does not support arrays of type '{value.GetType().Name}'. Only Byte[] and String[] are supported."
                    )
                : RegistryValueKind.String;
        const string bad = "The type of the value object did not match the specified RegistryValueKind or the object could not be properly converted.";
        try
        {
            object v = kind switch
            {
                RegistryValueKind.DWord => Convert.ToInt32(value, CultureInfo.InvariantCulture),
                RegistryValueKind.QWord => Convert.ToInt64(value, CultureInfo.InvariantCulture),
                RegistryValueKind.Binary or RegistryValueKind.None => (byte[])value,
                RegistryValueKind.MultiString => ((string[])value)
                    .Select(s => s ?? throw new ArgumentException("RegistryKey.SetValue does not allow a String[] that contains a null String reference."))
                    .ToArray(),
                _ => value.ToString(),
            };
            return Make(name, v, kind);
        }
        catch (Exception e) when (e is OverflowException or InvalidCastException or FormatException)
        {
            throw new ArgumentException(bad, e);
        }
    }

    /// The provider's conversion (relied upon, as in Windows PowerShell 5.1): language rules; a DWord that does not fit
    /// Int32 is tried as UInt32, so 4294967295 works here although RegistryKey.SetValue refuses it.
    public static RegValue ProviderConvert(string name, object value, RegistryValueKind kind)
    {
        if (value is PSObject p && p.BaseObject is not PSCustomObject)
            value = p.BaseObject;
        object To(Type t) => LanguagePrimitives.ConvertTo(value, t, CultureInfo.CurrentCulture);
        switch (kind)
        {
            case RegistryValueKind.DWord:
                if (value == null)
                    return Make(name, 0, kind);
                try
                {
                    return Make(name, To(typeof(int)), kind);
                }
                catch (PSInvalidCastException)
                {
                    return Make(name, unchecked((int)(uint)To(typeof(uint))), kind);
                }
            case RegistryValueKind.QWord:
                if (value == null)
                    return Make(name, 0L, kind);
                try
                {
                    return Make(name, To(typeof(long)), kind);
                }
                catch (PSInvalidCastException)
                {
                    return Make(name, unchecked((long)(ulong)To(typeof(ulong))), kind);
                }
            case RegistryValueKind.Binary:
                return Make(name, value == null ? Array.Empty<byte>() : To(typeof(byte[])), kind);
            case RegistryValueKind.None:
                return Make(name, value as byte[] ?? Array.Empty<byte>(), kind);
            case RegistryValueKind.MultiString:
                return Make(name, value == null ? Array.Empty<string>() : To(typeof(string[])), kind);
            case RegistryValueKind.ExpandString:
            case RegistryValueKind.String:
                return Make(name, value == null ? "" : To(typeof(string)), kind);
        }
        // no kind given and no value there: guess from the object
        var guess = value switch
        {
            byte[] => RegistryValueKind.Binary,
            int => RegistryValueKind.DWord,
            string => RegistryValueKind.String,
            string[] => RegistryValueKind.MultiString,
            long => RegistryValueKind.QWord,
            _ => RegistryValueKind.Unknown,
        };
        return guess == RegistryValueKind.Unknown ? NetConvert(name, value ?? "", guess) : Make(name, value, guess);
    }

    /// What Get-ItemProperty hands out: negative DWords as UInt32 (the provider's own workaround); a REG_DWORD that is not
    /// 4 bytes long makes it throw "Specified cast is not valid", for the whole key.
    public static object ProviderRead(RegValue v)
    {
        var o = v.ToNet(expand: true);
        if (v.Kind == RegistryValueKind.DWord)
        {
            if (o is not int i)
                throw new InvalidCastException("Specified cast is not valid.");
            return i < 0 ? unchecked((uint)i) : i;
        }
        if (v.Kind == RegistryValueKind.QWord)
        {
            if (o is not long l)
                throw new InvalidCastException("Specified cast is not valid.");
            return l < 0 ? unchecked((ulong)l) : l;
        }
        return o;
    }

    public static bool TryKind(object type, out RegistryValueKind kind)
    {
        kind = RegistryValueKind.Unknown;
        if (type == null)
            return true;
        if (type is RegistryValueKind k)
        {
            kind = k;
            return true;
        }
        return Enum.TryParse(type.ToString(), true, out kind) && !int.TryParse(type.ToString(), out _);
    }
}

/// Finds out whether a PowerShell path lies in the registry. Registry cmdlets go straight to the store: the engine's own
/// path code on Unix treats '/' as a separator, which would break key names with '/'.
public static class RegPath
{
    static readonly string[] Prefixes = { @"Microsoft.PowerShell.Core\Registry::", "Registry::" };

    /// display: the path as error messages show it; map: 'HKLM\...' of the store (32-bit view applied).
    public static bool TryResolve(PSCmdlet c, string path, out string store) => TryResolve(c.SessionState, path, out store);

    public static bool TryResolve(SessionState ss, string path, out string store)
    {
        store = null;
        if (path == null)
            return false;
        foreach (var pre in Prefixes)
            if (path.StartsWith(pre, StringComparison.OrdinalIgnoreCase))
            {
                store = View(RegistryStore.Normalise(path[pre.Length..])) ?? "?" + path;
                return true;
            }
        int i = path.IndexOf(':');
        if (i > 0 && path.IndexOfAny(new[] { '\\', '/' }) is var s && (s < 0 || s > i))
        {
            PSDriveInfo d = null;
            try
            {
                d = ss.Drive.Get(path[..i]);
            }
            catch (DriveNotFoundException)
            {
                return false;
            }
            if (d.Provider.Name != "Registry")
                return false;
            var rest = Collapse(path[(i + 1)..]);
            store = View(RegistryStore.Normalise(d.Root + "\\" + rest));
            return true;
        }
        var here = ss.Path.CurrentLocation;
        if (here.Provider?.Name == "Registry" && !path.Contains("::") && !path.StartsWith('/'))
        {
            var drive = here.Drive;
            var baseRoot = drive?.Root ?? "";
            var current = here.Path;
            int k = current.IndexOf(':');
            if (drive != null && !current.Contains("::"))
                current = baseRoot + "\\" + current[(k + 1)..];
            else
                current = current[(current.IndexOf("::") + 2)..];
            store = View(RegistryStore.Normalise(Collapse(path.StartsWith('\\') ? baseRoot + path : current.Replace('/', '\\') + "\\" + path)));
            return true;
        }
        return false;
    }

    static string View(string p) => p != null && World.Current.Process32 ? RegistryStore.View32(p) : p;

    static string Collapse(string p)
    {
        if (!p.Contains('.'))
            return p;
        var l = new List<string>();
        foreach (var x in p.Split('\\'))
            if (x == ".") { }
            else if (x == "..")
            {
                if (l.Count > 0)
                    l.RemoveAt(l.Count - 1);
            }
            else
                l.Add(x);
        return string.Join('\\', l);
    }

    /// Keys matching a wildcard path, segment by segment.
    public static IEnumerable<RegNode> Glob(string store)
    {
        var reg = World.Current.Registry;
        if (!WildcardPattern.ContainsWildcardCharacters(store))
        {
            var one = reg.Find(WildcardPattern.Unescape(store));
            if (one != null)
                yield return one;
            yield break;
        }
        var parts = store.Split('\\');
        var level = new List<RegNode> { reg.Find(parts[0]) };
        foreach (var part in parts.Skip(1))
        {
            var pat = WildcardPattern.Get(part, WildcardOptions.IgnoreCase);
            level = level
                .SelectMany(n =>
                    WildcardPattern.ContainsWildcardCharacters(part) ? n.Children.Values.Where(c => pat.IsMatch(c.Name))
                    : n.Children.TryGetValue(WildcardPattern.Unescape(part), out var c) ? new[] { c }
                    : Enumerable.Empty<RegNode>()
                )
                .ToList();
        }
        foreach (var n in level)
            yield return n;
    }

    public static string Qualified(RegNode n) => @"Microsoft.PowerShell.Core\Registry::" + n.FullPath;

    public static PSObject KeyObject(SessionState ss, RegNode n)
    {
        var o = new PSObject(new RegistryKey(n.Path, false, false));
        o.Properties.Add(new PSNoteProperty("Property", n.Values.Values.Select(v => v.Name.Length == 0 ? "(default)" : v.Name).ToArray()));
        AddNotes(ss, o, n, isContainer: true);
        return o;
    }

    public static void AddNotes(SessionState ss, PSObject o, RegNode n, bool isContainer = false)
    {
        o.Properties.Add(new PSNoteProperty("PSPath", Qualified(n)));
        o.Properties.Add(new PSNoteProperty("PSParentPath", n.Parent == null ? "" : Qualified(n.Parent)));
        o.Properties.Add(new PSNoteProperty("PSChildName", n.Name));
        try
        {
            o.Properties.Add(new PSNoteProperty("PSDrive", ss.Drive.Get(n.Path.Split('\\')[0])));
        }
        catch (DriveNotFoundException) { }
        try
        {
            o.Properties.Add(new PSNoteProperty("PSProvider", ss.Provider.GetOne("Registry")));
        }
        catch (ProviderNotFoundException) { }
        if (isContainer)
            o.Properties.Add(new PSNoteProperty("PSIsContainer", true));
    }
}
