using System.Text.Json.Nodes;
using Microsoft.Win32;

namespace PowerShellReferee;

/// One value. Data: string (SZ, EXPAND_SZ), string[] (MULTI_SZ), uint (DWORD), ulong (QWORD), byte[] (BINARY, NONE, malformed).
public sealed class RegValue(string name, string type, object data)
{
    public string Name = name,
        Type = type;
    public object Data = data;
    public bool Seeded;

    public static readonly Dictionary<string, RegistryValueKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["REG_SZ"] = RegistryValueKind.String,
        ["REG_EXPAND_SZ"] = RegistryValueKind.ExpandString,
        ["REG_MULTI_SZ"] = RegistryValueKind.MultiString,
        ["REG_DWORD"] = RegistryValueKind.DWord,
        ["REG_QWORD"] = RegistryValueKind.QWord,
        ["REG_BINARY"] = RegistryValueKind.Binary,
        ["REG_NONE"] = RegistryValueKind.None,
    };
    public RegistryValueKind Kind => Kinds.TryGetValue(Type, out var k) ? k : RegistryValueKind.Unknown;

    public static string TypeOf(RegistryValueKind k) => Kinds.First(p => p.Value == k).Key;

    /// What .NET's RegistryKey.GetValue returns. A REG_DWORD of more than 4 bytes comes back as Int64, longer ones as bytes.
    public object ToNet(bool expand)
    {
        switch (Data)
        {
            case uint u:
                return unchecked((int)u);
            case ulong q:
                return unchecked((long)q);
            case string s:
                return expand && Kind == RegistryValueKind.ExpandString ? WinPath.Expand(s) : s;
            case string[] m:
                return m.Clone();
            case byte[] b when Kind is RegistryValueKind.DWord or RegistryValueKind.QWord && b.Length <= 8:
                var eight = new byte[8];
                b.CopyTo(eight, 0);
                return BitConverter.ToInt64(eight);
            case byte[] b:
                return b.Clone();
            default:
                return Data;
        }
    }

    public JsonObject Json()
    {
        var o = new JsonObject { ["type"] = Type };
        switch (Data)
        {
            case uint u:
                o["data"] = u;
                break;
            case ulong q:
                o["data"] = q;
                break;
            case string s:
                o["data"] = s;
                break;
            case string[] m:
                o["data"] = new JsonArray(m.Select(x => (JsonNode)x).ToArray());
                break;
            case byte[] b when Kind is RegistryValueKind.Binary or RegistryValueKind.None:
                o["data"] = Convert.ToHexString(b).ToLowerInvariant();
                break;
            case byte[] b:
                o["raw"] = Convert.ToHexString(b).ToLowerInvariant();
                break;
        }
        return o;
    }

    public static RegValue Parse(string name, JsonObject v)
    {
        var type = v["type"]?.ToString() ?? throw new ArgumentException($"registry value '{name}': no type");
        if (!Kinds.ContainsKey(type))
            throw new ArgumentException($"registry value '{name}': unknown type {type}");
        type = type.ToUpperInvariant();
        if (v["raw"] != null)
            return new(name, type, Hex(v["raw"].ToString()));
        var d = v["data"];
        object data = type switch
        {
            "REG_DWORD" => checked((uint)Number(d)),
            "REG_QWORD" => Number(d),
            "REG_MULTI_SZ" => (d as JsonArray ?? new JsonArray()).Select(x => x.ToString()).ToArray(),
            "REG_BINARY" or "REG_NONE" => Hex(d?.ToString() ?? ""),
            _ => d?.ToString() ?? "",
        };
        return new(name, type, data);
    }

    static ulong Number(JsonNode d)
    {
        var s = d.ToString();
        if (s.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return Convert.ToUInt64(s[2..], 16);
        return ulong.Parse(s);
    }

    static byte[] Hex(string s) => Convert.FromHexString(new string(s.Where(char.IsAsciiHexDigit).ToArray()));
}

public sealed class RegNode(string name, RegNode parent)
{
    public string Name = name;
    public RegNode Parent = parent;
    public bool Seeded;
    public Dictionary<string, RegValue> Values = new(StringComparer.OrdinalIgnoreCase); // insertion order kept
    public Dictionary<string, RegNode> Children = new(StringComparer.OrdinalIgnoreCase);
    public string Path => Parent == null ? Name : Parent.Path + "\\" + Name; // HKLM\...
    public string FullPath => RegistryStore.LongHive(Path);
}

/// In-memory registry: names are case-insensitive, case-preserving; only '\' separates keys ('/' is an ordinary character).
public sealed class RegistryStore
{
    static readonly (string Short, string Long)[] HiveNames =
    {
        ("HKLM", "HKEY_LOCAL_MACHINE"),
        ("HKCU", "HKEY_CURRENT_USER"),
        ("HKU", "HKEY_USERS"),
        ("HKCR", "HKEY_CLASSES_ROOT"),
        ("HKCC", "HKEY_CURRENT_CONFIG"),
    };
    readonly Dictionary<string, RegNode> hives = new(StringComparer.OrdinalIgnoreCase);
    Dictionary<string, JsonObject> baseline;
    HashSet<string> given = new(StringComparer.OrdinalIgnoreCase);

    public RegistryStore()
    {
        foreach (var (s, _) in HiveNames)
            hives[s] = new RegNode(s, null) { Seeded = true };
    }

    public static string ShortHive(string hive) =>
        HiveNames
            .FirstOrDefault(h => h.Short.Equals(hive, StringComparison.OrdinalIgnoreCase) || h.Long.Equals(hive, StringComparison.OrdinalIgnoreCase))
            .Short;

    public static string LongHive(string path)
    {
        int i = path.IndexOf('\\');
        var hive = i < 0 ? path : path[..i];
        var h = HiveNames.FirstOrDefault(x => x.Short.Equals(hive, StringComparison.OrdinalIgnoreCase));
        return h.Long == null ? path : h.Long + (i < 0 ? "" : path[i..]);
    }

    /// "HKLM:\a\\b\" , "HKEY_LOCAL_MACHINE\a\b" -> "HKLM\a\b"; null when the hive is unknown.
    public static string Normalise(string path)
    {
        var parts = path.Split('\\', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return null;
        var hive = ShortHive(parts[0].TrimEnd(':'));
        if (hive == null)
            return null;
        parts[0] = hive;
        return string.Join('\\', parts);
    }

    /// 32-bit view: HKLM\SOFTWARE is redirected to WOW6432Node, apart from shared keys such as Policies.
    public static string View32(string path)
    {
        if (!path.StartsWith(@"HKLM\SOFTWARE\", StringComparison.OrdinalIgnoreCase))
            return path;
        var rest = path[14..];
        foreach (
            var shared in new[]
            {
                "Policies",
                "WOW6432Node",
                @"Microsoft\SystemCertificates",
                @"Microsoft\EnterpriseCertificates",
                @"Microsoft\Cryptography\Services",
            }
        )
            if (rest.Equals(shared, StringComparison.OrdinalIgnoreCase) || rest.StartsWith(shared + "\\", StringComparison.OrdinalIgnoreCase))
                return path;
        return @"HKLM\SOFTWARE\WOW6432Node\" + rest;
    }

    public RegNode Find(string path)
    {
        if (path == null)
            return null;
        var parts = path.Split('\\', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !hives.TryGetValue(parts[0], out var n))
            return null;
        for (int i = 1; i < parts.Length && n != null; i++)
            n = n.Children.GetValueOrDefault(parts[i]);
        return n;
    }

    public RegNode Create(string path, bool seeded = false)
    {
        var parts = path.Split('\\', StringSplitOptions.RemoveEmptyEntries);
        var n = hives[parts[0]];
        for (int i = 1; i < parts.Length; i++)
        {
            if (!n.Children.TryGetValue(parts[i], out var c))
                n.Children[parts[i]] = c = new RegNode(parts[i], n) { Seeded = seeded };
            n = c;
        }
        return n;
    }

    public void Load(JsonObject reg)
    {
        foreach (var (k, v) in reg)
        {
            var path = Normalise(k) ?? throw new ArgumentException($"world.registry: unknown hive in '{k}'");
            var node = Create(path);
            for (var n = node; n != null; n = n.Parent)
                given.Add(n.Path);
            if (v is JsonObject values)
                foreach (var (name, val) in values)
                    node.Values[name] = RegValue.Parse(name, (JsonObject)val);
        }
        givenKeys = reg.Select(p => Normalise(p.Key)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    HashSet<string> givenKeys = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<RegNode> All()
    {
        var stack = new Stack<RegNode>(hives.Values.Reverse());
        while (stack.Count > 0)
        {
            var n = stack.Pop();
            yield return n;
            foreach (var c in n.Children.Values.Reverse())
                stack.Push(c);
        }
    }

    Dictionary<string, JsonObject> Snapshot()
    {
        var d = new Dictionary<string, JsonObject>(StringComparer.OrdinalIgnoreCase);
        foreach (var n in All())
        {
            d[n.Path + "\0"] = new JsonObject { ["type"] = "KEY", ["key"] = n.Path };
            foreach (var v in n.Values.Values)
                d[n.Path + "\0" + v.Name + "\0"] = new JsonObject
                {
                    ["key"] = n.Path,
                    ["name"] = v.Name,
                    ["v"] = v.Json(),
                };
        }
        return d;
    }

    public void MarkBaseline() => baseline = Snapshot();

    /// Differences to the start: values, and keys made or gone (name null, type KEY).
    public JsonArray Changes()
    {
        var now = Snapshot();
        var list = new JsonArray();
        foreach (var id in baseline.Keys.Union(now.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
        {
            baseline.TryGetValue(id, out var b);
            now.TryGetValue(id, out var a);
            bool isKey = (b ?? a)["type"] != null;
            if (isKey)
            {
                if (b != null && a != null)
                    continue;
            }
            else if (b != null && a != null && JsonNode.DeepEquals(b["v"], a["v"]))
                continue;
            JsonNode Side(JsonObject s) =>
                s == null ? null
                : isKey ? new JsonObject { ["type"] = "KEY" }
                : s["v"].DeepClone();
            list.Add(
                new JsonObject
                {
                    ["key"] = (a ?? b)["key"].ToString(),
                    ["name"] = isKey ? null : (a ?? b)["name"].ToString(),
                    ["before"] = Side(b),
                    ["after"] = Side(a),
                }
            );
        }
        return list;
    }

    /// The whole registry in world shape: given keys, keys with values and leaf keys; untouched seeded ones are left out.
    public JsonObject Json()
    {
        var o = new JsonObject();
        foreach (var n in All())
        {
            var vals = new JsonObject();
            foreach (var v in n.Values.Values)
                if (!v.Seeded)
                    vals[v.Name] = v.Json();
            bool leaf = n.Children.Count == 0 && !n.Seeded;
            if (vals.Count > 0 || leaf || givenKeys.Contains(n.Path))
                o[n.Path] = vals;
        }
        return o;
    }
}
