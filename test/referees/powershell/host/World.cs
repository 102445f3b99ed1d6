using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PowerShellReferee;

/// The simulated Windows machine one run acts on. One at a time per process (World.Current).
public sealed class World
{
    public static World Current;

    public RegistryStore Registry = new();
    public JsonObject Doc; // everything of the world file that is not special below
    public JsonArray Calls = new(); // trace of state-changing calls, in order
    public List<string> Unknown = new(); // commands nobody stands in for
    public List<string> Limits = new(); // uses that the referee knows it cannot judge
    public bool Elevated = true,
        Process32,
        Interactive;
    public int Build,
        Ubr,
        FailAt;
    public string Edition = "Professional",
        ProductName,
        FailKind = "io";
    public bool Strict51,
        Frozen;
    public HashSet<string> DenyWrite = new(StringComparer.OrdinalIgnoreCase);
    public string Scratch; // folder that plays C:\
    public Action StopRun = () => { };
    public int? ForcedExit; // [Environment]::Exit
    public Dictionary<string, string> FileAcls = new(StringComparer.OrdinalIgnoreCase);

    public bool IsServer => Edition.StartsWith("Server", StringComparison.OrdinalIgnoreCase) || Str("os", "productType") is "2" or "3";

    public string Str(string section, string name) => (Doc[section] as JsonObject)?[name]?.ToString();

    public static World Load(string file, string scratch) => FromJson(file == null ? new JsonObject() : (JsonObject)Read(File.ReadAllText(file)), scratch);

    public static JsonNode Read(string text) =>
        JsonNode.Parse(text, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

    static readonly HashSet<string> Known = new()
    {
        "registry",
        "os",
        "elevated",
        "denyWrite",
        "failOn",
        "features",
        "firewallRules",
        "certificates",
        "quicMappings",
        "clientCertificateMappings",
        "accessList",
        "alternativePorts",
        "shares",
        "services",
        "events",
        "connections",
        "files",
        "computer",
        "process32",
        "env",
        "smbConfiguration",
        "mappings",
        "bare",
        "$comment",
        "name",
    };

    public static World FromJson(JsonObject doc, string scratch)
    {
        var w = new World { Doc = doc, Scratch = scratch };
        foreach (var p in doc)
            if (!Known.Contains(p.Key))
                throw new ArgumentException($"world: unknown property '{p.Key}'");
        var os = doc["os"] as JsonObject ?? new JsonObject();
        var build = (os["build"]?.ToString() ?? "26100.4652").Split('.');
        w.Build = int.Parse(build[0]);
        w.Ubr = build.Length > 1 ? int.Parse(build[1]) : 1;
        w.Edition = os["edition"]?.ToString() ?? "Professional";
        w.ProductName = os["productName"]?.ToString() ?? DefaultProduct(w.Build, w.Edition);
        w.Elevated = doc["elevated"]?.GetValue<bool>() ?? true;
        w.Process32 = doc["process32"]?.GetValue<bool>() ?? false;
        if (doc["denyWrite"] is JsonArray deny)
            foreach (var d in deny)
                w.DenyWrite.Add(RegistryStore.Normalise(d.ToString()));
        if (doc["failOn"] is JsonObject fail)
        {
            w.FailAt = fail["call"]?.GetValue<int>() ?? 0;
            w.FailKind = fail["kind"]?.ToString() ?? "io"; // io | access | kill
        }
        if (doc["registry"] is JsonObject reg)
            w.Registry.Load(reg);
        if (doc["bare"]?.GetValue<bool>() != true)
            w.Seed();
        foreach (var s in new[] { "features", "services", "smbConfiguration" })
            if (doc[s] is not JsonObject)
                doc[s] = new JsonObject();
        foreach (
            var s in new[]
            {
                "firewallRules",
                "certificates",
                "quicMappings",
                "clientCertificateMappings",
                "accessList",
                "alternativePorts",
                "shares",
                "events",
                "connections",
                "mappings",
            }
        )
            if (doc[s] is not JsonArray)
                doc[s] = new JsonArray();
        foreach (var s in new[] { "LanmanServer", "LanmanWorkstation" })
            if (!((JsonObject)doc["services"]).ContainsKey(s))
                ((JsonObject)doc["services"])[s] = new JsonObject { ["status"] = "Running", ["startType"] = "Automatic" };
        foreach (
            var d in new[]
            {
                "ProgramData",
                "Windows/System32/drivers/etc",
                "Windows/Temp",
                "Program Files",
                "Users/Public",
                "Users/admin/AppData/Local/Temp",
                "Users/admin/AppData/Roaming",
            }
        )
            Directory.CreateDirectory(Path.Combine(scratch, d));
        if (doc["files"] is JsonObject files)
            foreach (var f in files)
            {
                var p = WinPath.Map(f.Key, w);
                Directory.CreateDirectory(Path.GetDirectoryName(p));
                File.WriteAllText(p, f.Value.ToString());
            }
        w.Registry.MarkBaseline();
        return w;
    }

    static string DefaultProduct(int build, string edition)
    {
        bool server = edition.StartsWith("Server", StringComparison.OrdinalIgnoreCase);
        if (server)
            return "Windows Server "
                + (
                    build >= 26100 ? "2025"
                    : build >= 20348 ? "2022"
                    : build >= 17763 ? "2019"
                    : "2016"
                )
                + " "
                + edition[6..];
        // Windows 11 keeps "Windows 10 ..." in the registry's ProductName: a trap for scripts that read it.
        return "Windows 10 "
            + edition switch
            {
                "Core" => "Home",
                "Professional" => "Pro",
                _ => edition,
            };
    }

    /// Keys that exist on every Windows; they are not reported unless a script changes them.
    void Seed()
    {
        foreach (
            var k in new[]
            {
                @"HKLM\SOFTWARE\Policies\Microsoft\Windows",
                @"HKLM\SYSTEM\CurrentControlSet\Services\LanmanServer\Parameters",
                @"HKLM\SYSTEM\CurrentControlSet\Services\LanmanWorkstation\Parameters",
                @"HKLM\SYSTEM\CurrentControlSet\Control\Lsa\MSV1_0",
                @"HKCU\SOFTWARE\Microsoft\Windows\CurrentVersion",
                @"HKLM\SOFTWARE\WOW6432Node\Microsoft",
            }
        )
            Registry.Create(k, seeded: true);
        var cv = Registry.Create(@"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion", seeded: true);
        void Put(string n, string t, object d)
        {
            if (!cv.Values.ContainsKey(n))
                cv.Values[n] = new RegValue(n, t, d) { Seeded = true };
        }
        Put("CurrentBuild", "REG_SZ", Build.ToString());
        Put("CurrentBuildNumber", "REG_SZ", Build.ToString());
        Put("UBR", "REG_DWORD", (uint)Ubr);
        Put("EditionID", "REG_SZ", Edition);
        Put("ProductName", "REG_SZ", ProductName);
        Put("InstallationType", "REG_SZ", IsServer ? "Server" : "Client");
        Put("CurrentMajorVersionNumber", "REG_DWORD", 10u);
        Put("CurrentMinorVersionNumber", "REG_DWORD", 0u);
    }

    // ---- the one gate every state change goes through -----------------------------------------------------------

    public void Mutate(string command, IDictionary parameters, Action action)
    {
        if (Frozen)
            throw new PipelineStoppedException();
        var entry = new JsonObject
        {
            ["n"] = Calls.Count + 1,
            ["command"] = command,
            ["parameters"] = Plain.Params(parameters),
        };
        Calls.Add(entry);
        if (FailAt == Calls.Count)
        {
            entry["failed"] = FailKind;
            if (FailKind == "kill")
            {
                Frozen = true;
                StopRun();
                throw new PipelineStoppedException();
            }
            if (FailKind == "access")
                throw new UnauthorizedAccessException($"Access is denied (failOn call {FailAt}).");
            throw new IOException($"The device is not ready (failOn call {FailAt}).");
        }
        try
        {
            action();
        }
        catch (Exception e)
        {
            entry["failed"] = e.Message;
            throw;
        }
    }

    /// A call that is remembered but changes nothing that the world models.
    public void Record(string command, IDictionary parameters) => Mutate(command, parameters, () => { });

    public JsonArray List(string name) => (JsonArray)Doc[name];

    public JsonObject Map(string name) => (JsonObject)Doc[name];

    public JsonObject After()
    {
        var o = new JsonObject();
        foreach (
            var n in new[]
            {
                "features",
                "services",
                "smbConfiguration",
                "firewallRules",
                "certificates",
                "quicMappings",
                "clientCertificateMappings",
                "accessList",
                "alternativePorts",
                "shares",
                "mappings",
            }
        )
            o[n] = Doc[n]?.DeepClone();
        var files = new JsonObject();
        foreach (var f in Directory.EnumerateFiles(Scratch, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var info = new FileInfo(f);
            files[WinPath.Unmap(f, this)] = info.Length > 1_000_000 ? $"({info.Length} bytes)" : WinPath.ReadText(f);
        }
        o["files"] = files;
        var acl = new JsonObject();
        foreach (var a in FileAcls)
            acl[a.Key] = a.Value;
        o["fileAcls"] = acl;
        return o;
    }
}

/// Values of scripts as plain JSON.
public static class Plain
{
    public static JsonObject Params(IDictionary d)
    {
        var o = new JsonObject();
        if (d != null)
            foreach (DictionaryEntry e in d)
                o[e.Key.ToString()] = Node(e.Value, 4);
        return o;
    }

    public static JsonNode Node(object v, int depth = 4)
    {
        if (v is PSObject p)
            v = p.BaseObject is PSCustomObject ? p : p.BaseObject;
        switch (v)
        {
            case null:
                return null;
            case JsonNode n:
                return n.DeepClone();
            case SwitchParameter s:
                return s.IsPresent;
            case bool b:
                return b;
            case string s:
                return s;
            case Enum e:
                return e.ToString();
            case sbyte or byte or short or ushort or int or uint or long:
                return JsonValue.Create(Convert.ToInt64(v));
            case ulong u:
                return u;
            case double or float or decimal:
                return JsonValue.Create(Convert.ToDouble(v));
            case byte[] bytes:
                return Convert.ToHexString(bytes).ToLowerInvariant();
        }
        if (depth <= 0)
            return v.ToString();
        if (v is IDictionary d)
        {
            var o = new JsonObject();
            foreach (DictionaryEntry e in d)
                o[e.Key.ToString()] = Node(e.Value, depth - 1);
            return o;
        }
        if (v is PSObject ps)
        {
            var o = new JsonObject();
            foreach (var prop in ps.Properties)
                o[prop.Name] = Node(prop.Value, depth - 1);
            return o;
        }
        if (v is IEnumerable en)
        {
            var a = new JsonArray();
            foreach (var x in en)
                a.Add(Node(x, depth - 1));
            return a;
        }
        return v.ToString();
    }
}
