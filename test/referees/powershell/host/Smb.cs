using System.Collections;
using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;

namespace Microsoft.PowerShell.Cmdletization.GeneratedTypes.SmbShare
{
    /// The dialect names the real module's generated enum shows.
    public enum Smb2Dialect
    {
        None = 0,
        SMB202 = 514,
        SMB210 = 528,
        SMB300 = 768,
        SMB302 = 770,
        SMB311 = 785,
    }
}

namespace PowerShellReferee
{
    using Smb2Dialect = Microsoft.PowerShell.Cmdletization.GeneratedTypes.SmbShare.Smb2Dialect;

    /// Behind the functions of modules/*.psm1 and the generated Smb*Configuration functions. All of the real ones are functions
    /// of CIM modules, so errors carry "<id>,<function name>".
    public static class Ops
    {
        static World W => World.Current;
        static JsonObject table;
        public static JsonObject Table => table ??= (JsonObject)World.Read(File.ReadAllText(Path.Combine(Program.Home, "modules", "smb-parameters.json")));

        static IEnumerable<KeyValuePair<string, JsonNode>> Params(string side, World w) =>
            ((JsonObject)Table[side]["parameters"]).Where(p =>
                w.Build >= (int)p.Value["since"] && (p.Value["until"] == null || w.Build < (int)p.Value["until"])
            );

        /// Source text of the functions this build has.
        public static IEnumerable<(string Name, string Body)> Generated(World w)
        {
            foreach (var side in new[] { "client", "server" })
            {
                var noun = side == "client" ? "SmbClientConfiguration" : "SmbServerConfiguration";
                var all = Params(side, w).Where(p => p.Value["getOnly"] == null).ToList();
                string common = "[Parameter()][Alias('Session')]$CimSession, [Parameter()][int]$ThrottleLimit, [Parameter()][switch]$AsJob";
                var set = new StringBuilder();
                foreach (var (n, d) in all)
                    set.Append(
                        $"[Parameter()][{d["type"] switch { var t when (string)t == "bool" => "bool", var t when (string)t == "uint" => "uint32", var t when (string)t == "dialect" => "Microsoft.PowerShell.Cmdletization.GeneratedTypes.SmbShare.Smb2Dialect", _ => "string" }}]${n}, "
                    );
                const string cb = "[CmdletBinding(SupportsShouldProcess=$true, ConfirmImpact='High')]";
                yield return ("Get-" + noun, $"[CmdletBinding()] param({common}) process {{ [PowerShellReferee.Ops]::GetConfig($PSCmdlet, '{side}') }}");
                yield return (
                    "Set-" + noun,
                    $"{cb} param([Parameter()][switch]$Force, {set}{common}) process {{ [PowerShellReferee.Ops]::SetConfig($PSCmdlet, '{side}', $PSBoundParameters) }}"
                );
                if (w.Build >= 20348)
                    yield return (
                        "Reset-" + noun,
                        $"{cb} param([Parameter()][switch]$Force, [Parameter()][switch]$All, {string.Concat(all.Where(p => p.Value["noReset"] == null).Select(p => $"[Parameter()][switch]${p.Key}, "))}{common}) process {{ [PowerShellReferee.Ops]::ResetConfig($PSCmdlet, '{side}', $PSBoundParameters) }}"
                    );
            }
        }

        static object Default(string rule, World w)
        {
            var e = w.Edition.ToLowerInvariant();
            bool home = e.StartsWith("core"),
                pro = e.StartsWith("professional") && !e.Contains("workstation"),
                dc = w.Str("computer", "role") == "dc";
            switch (rule)
            {
                case "guest":
                    return w.IsServer ? w.Build < 17763 : home || pro && w.Build < 25276;
                case "signClient":
                    return w.IsServer ? w.Build >= 25931 : !home && w.Build >= (e.StartsWith("enterprise") ? 25381 : 25905);
                case "signServer":
                    return w.IsServer ? dc : !home && w.Build >= (e.StartsWith("enterprise") ? 25381 : 25905);
                case "dc":
                    return dc;
                case "smb1":
                    return Feature("SMB1Protocol") == "Enabled" || Feature("SMB1Protocol-Server") == "Enabled" || Feature("FS-SMB1") == "Installed";
            }
            return null;
        }

        static string Feature(string n) => W.Map("features")[n]?.ToString();

        static (string Key, string Name) Reg(string side, JsonNode d)
        {
            var r = d["reg"]?.ToString();
            if (r == null)
                return (null, null);
            int i = r.IndexOf('|');
            return i < 0 ? (Table[side]["key"].ToString(), r) : (r[..i], r[(i + 1)..]);
        }

        static object Current(string side, string name, JsonNode d)
        {
            var (key, val) = Reg(side, d);
            var type = (string)d["type"];
            object data = key == null ? null : W.Registry.Find(key)?.Values.GetValueOrDefault(val)?.Data;
            if (key == null && W.Map("smbConfiguration")[side]?[name] is { } kept)
                return type == "bool" ? (bool)kept : kept.ToString();
            object def = d["default"] is JsonValue v
                ? v.TryGetValue<bool>(out var b)
                    ? b
                    : v.TryGetValue<uint>(out var u)
                        ? u
                        : Default(v.ToString(), W)
                : null;
            switch (type)
            {
                case "bool":
                    return data is uint x ? x != 0 : def;
                case "uint":
                    return data is uint y ? y : def;
                case "dialect":
                    return data is uint z && Enum.IsDefined((Smb2Dialect)z) ? (Smb2Dialect)z : Smb2Dialect.None;
                case "ciphers":
                    return data is string[] c ? string.Join(", ", c) : "AES_128_GCM, AES_128_CCM, AES_256_GCM, AES_256_CCM";
                default:
                    return data is string[] l ? string.Join(", ", l) : "";
            }
        }

        public static void GetConfig(PSCmdlet c, string side)
        {
            if (!Service(c, side))
                return;
            var o = new PSObject();
            o.TypeNames.Insert(
                0,
                "Microsoft.Management.Infrastructure.CimInstance#ROOT/Microsoft/Windows/SMB/MSFT_Smb"
                    + (side == "client" ? "Client" : "Server")
                    + "Configuration"
            );
            foreach (var (n, d) in Params(side, W))
                o.Properties.Add(new PSNoteProperty(n, Current(side, n, d)));
            c.WriteObject(o);
        }

        static bool Service(PSCmdlet c, string side)
        {
            var s = side == "client" ? "LanmanWorkstation" : "LanmanServer";
            if (W.Map("services")[s]?["status"]?.ToString() is null or "Running")
                return true;
            Cim(c, 2, "The specified service is not running.", ErrorCategory.NotSpecified, "HRESULT 0x80070426");
            return false;
        }

        static void Cim(PSCmdlet c, int code, string text, ErrorCategory cat, string id) =>
            c.WriteError(new ErrorRecord(new InvalidOperationException(text), id, cat, "ROOT/Microsoft/Windows/SMB"));

        static bool Elevated(PSCmdlet c)
        {
            if (W.Elevated)
                return true;
            c.WriteError(
                new ErrorRecord(
                    new UnauthorizedAccessException("Access is denied. "),
                    "Windows System Error 5",
                    ErrorCategory.PermissionDenied,
                    c.MyInvocation.MyCommand.Name
                )
            );
            return false;
        }

        static bool Go(PSCmdlet c, IDictionary b, string target, string action = null)
        {
            // -Force silences the question, never -WhatIf
            bool whatIf = c.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var w)
                ? ((SwitchParameter)w).IsPresent
                : LanguagePrimitives.IsTrue(c.GetVariableValue("WhatIfPreference"));
            if (b.Contains("Force") && LanguagePrimitives.IsTrue(b["Force"]) && !whatIf)
                return true;
            try
            {
                return c.ShouldProcess(target, action ?? c.MyInvocation.MyCommand.Name);
            }
            catch (PSInvalidOperationException e) // -NonInteractive: the question cannot be asked
            {
                c.ThrowTerminatingError(new ErrorRecord(new PSInvalidOperationException(e.Message), "InvalidOperation", ErrorCategory.InvalidOperation, null));
                return false;
            }
        }

        public static void SetConfig(PSCmdlet c, string side, IDictionary b)
        {
            if (!Go(c, b, side == "client" ? "SMB Client Configuration" : "SMB Server Configuration", "Modify") || !Service(c, side) || !Elevated(c))
                return;
            var all = Params(side, W).ToDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);
            var sets = b.Keys.Cast<string>().Where(all.ContainsKey).ToList();
            foreach (var n in sets)
                if (Reg(side, all[n]).Key is { } k && RegOps.Denied(k))
                {
                    c.WriteError(
                        new ErrorRecord(new UnauthorizedAccessException("Access is denied. "), "Windows System Error 5", ErrorCategory.PermissionDenied, n)
                    );
                    return;
                }
            try
            {
                W.Mutate(c.MyInvocation.MyCommand.Name, b, () =>
                {
                    foreach (var n in sets)
                        Write(side, all[n], n, b[n]);
                });
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                c.WriteError(new ErrorRecord(e, "Windows System Error 21", ErrorCategory.NotSpecified, null));
            }
        }

        static void Write(string side, JsonNode d, string name, object v)
        {
            if (v is PSObject p)
                v = p.BaseObject;
            var (key, val) = Reg(side, d);
            var type = (string)d["type"];
            if (key == null)
            {
                var m = W.Map("smbConfiguration");
                if (m[side] is not JsonObject bag)
                    m[side] = bag = new JsonObject();
                bag[name] = Plain.Node(v);
                return;
            }
            var n = W.Registry.Create(key);
            string[] Split(object s) => s.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            switch (type)
            {
                case "bool":
                    RegOps.Put(n, new RegValue(val, "REG_DWORD", (bool)v ? 1u : 0u));
                    break;
                case "uint":
                    RegOps.Put(n, new RegValue(val, "REG_DWORD", Convert.ToUInt32(v)));
                    break;
                case "dialect":
                    if ((Smb2Dialect)v == Smb2Dialect.None)
                        n.Values.Remove(val);
                    else
                        RegOps.Put(n, new RegValue(val, "REG_DWORD", (uint)(int)v));
                    break; // what None writes is undocumented: here it deletes
                default:
                    RegOps.Put(n, new RegValue(val, "REG_MULTI_SZ", Split(v)));
                    break;
            }
        }

        public static void ResetConfig(PSCmdlet c, string side, IDictionary b)
        {
            if (!Go(c, b, side == "client" ? "SMB Client Configuration" : "SMB Server Configuration", "Reset") || !Service(c, side) || !Elevated(c))
                return;
            W.Mutate(c.MyInvocation.MyCommand.Name, b, () =>
            {
                foreach (var (n, d) in Params(side, W))
                {
                    if (d["getOnly"] != null || d["noReset"] != null || !(b.Contains("All") || b.Contains(n)))
                        continue;
                    var (key, val) = Reg(side, d);
                    if (key != null)
                        W.Registry.Find(key)?.Values.Remove(val);
                    else
                        (W.Map("smbConfiguration")[side] as JsonObject)?.Remove(n);
                }
            });
        }

        // ---- lists of objects: certificate mappings, access entries, ports, shares, firewall rules -------------------------

        public static PSObject Obj(JsonNode n)
        {
            var o = new PSObject();
            foreach (var (k, v) in (JsonObject)n)
                o.Properties.Add(new PSNoteProperty(char.ToUpperInvariant(k[0]) + k[1..], Net(v)));
            return o;
        }

        static object Net(JsonNode v) =>
            v switch
            {
                null => null,
                JsonArray a => a.Select(Net).ToArray(),
                JsonObject o => Obj(o),
                JsonValue x when x.TryGetValue<bool>(out var b) => b,
                JsonValue x when x.TryGetValue<int>(out var i) => i,
                JsonValue x when x.TryGetValue<long>(out var l) => l,
                _ => v.ToString(),
            };

        static string Camel(string s) => char.ToLowerInvariant(s[0]) + s[1..];

        static bool Eq(JsonNode n, string prop, object v) => v == null || (n[prop]?.ToString() ?? "").Equals(v.ToString(), StringComparison.OrdinalIgnoreCase);

        static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
        {
            "Force",
            "Confirm",
            "WhatIf",
            "CimSession",
            "ThrottleLimit",
            "AsJob",
            "PassThru",
            "ErrorAction",
            "WarningAction",
            "Verbose",
            "Debug",
            "InputObject",
            "ErrorVariable",
            "OutVariable",
            "InformationAction",
            "PolicyStore",
        };

        public static void ListGet(PSCmdlet c, string list, IDictionary b)
        {
            var q = b.Keys.Cast<string>().Where(k => !Common.Contains(k)).ToList();
            var hits = W.List(list)
                .Where(n =>
                    q.All(k =>
                        ((b[k] as IEnumerable) is { } e && b[k] is not string ? e.Cast<object>() : new[] { b[k] }).Any(v =>
                            WildcardPattern.Get(v.ToString(), WildcardOptions.IgnoreCase).IsMatch(n[Camel(k)]?.ToString() ?? "")
                        )
                    )
                )
                .ToList();
            if (
                hits.Count == 0
                && q.Count > 0
                && b[q[0]] is var first
                && !WildcardPattern.ContainsWildcardCharacters(
                    (first is IEnumerable fe && first is not string ? fe.Cast<object>().FirstOrDefault() : first)?.ToString() ?? ""
                )
            )
            {
                var shown = first is IEnumerable fe2 && first is not string ? fe2.Cast<object>().FirstOrDefault() : first;
                c.WriteError(
                    new ErrorRecord(
                        new InvalidOperationException(
                            $"No MSFT_{c.MyInvocation.MyCommand.Name.Split('-')[1]} objects found with property '{q[0]}' equal to '{shown}'.  Verify the value of the property and retry."
                        ),
                        "CmdletizationQuery_NotFound_" + q[0],
                        ErrorCategory.ObjectNotFound,
                        shown
                    )
                );
            }
            foreach (var h in hits)
                c.WriteObject(Obj(h));
        }

        public static void ListNew(PSCmdlet c, string list, IDictionary b, string key)
        {
            if (!Go(c, b, b[key.Split(',')[0]]?.ToString() ?? list) || !Elevated(c))
                return;
            var keys = key.Split(',');
            if (W.List(list).Any(n => keys.All(k => Eq(n, Camel(k), b[k] ?? ""))))
            {
                c.WriteError(
                    new ErrorRecord(
                        new InvalidOperationException("Cannot create a file when that file already exists. "),
                        "Windows System Error 183",
                        ErrorCategory.ResourceExists,
                        b[keys[0]]
                    )
                );
                return;
            }
            var o = new JsonObject();
            foreach (string k in b.Keys)
                if (!Common.Contains(k))
                    o[Camel(k)] = Plain.Node(b[k]);
            Guard(c, () => W.Mutate(c.MyInvocation.MyCommand.Name, b, () => W.List(list).Add(o)));
            c.WriteObject(Obj(o));
        }

        static void Guard(PSCmdlet c, Action a)
        {
            try
            {
                a();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                c.WriteError(new ErrorRecord(e, "Windows System Error 21", ErrorCategory.NotSpecified, null));
            }
        }

        static List<JsonNode> Select(PSCmdlet c, string list, IDictionary b, string keys, out bool asked)
        {
            asked = false;
            var by = keys.Split(',').Where(k => b.Contains(k)).ToList();
            asked = by.Count > 0;
            if (b.Contains("InputObject"))
            {
                var l = new List<JsonNode>();
                foreach (var i in LanguagePrimitives.GetEnumerable(b["InputObject"]) ?? new[] { b["InputObject"] })
                {
                    var po = PSObject.AsPSObject(i);
                    l.AddRange(
                        W.List(list)
                            .Where(n =>
                                keys.Split(',')
                                    .Where(k => po.Properties[k] != null && n[Camel(k)] != null)
                                    .Take(1)
                                    .All(k => Eq(n, Camel(k), po.Properties[k].Value))
                            )
                    );
                }
                return l;
            }
            return W.List(list)
                .Where(n =>
                    by.All(k =>
                        ((b[k] as IEnumerable) is { } e && b[k] is not string ? e.Cast<object>() : new[] { b[k] }).Any(v =>
                            WildcardPattern.Get(v.ToString(), WildcardOptions.IgnoreCase).IsMatch(n[Camel(k)]?.ToString() ?? "")
                        )
                    )
                )
                .ToList();
        }

        public static void ListRemove(PSCmdlet c, string list, IDictionary b, string keys)
        {
            var hits = Select(c, list, b, keys, out var asked);
            if (hits.Count == 0 && asked)
            {
                NotFound(c, b, keys);
                return;
            }
            foreach (var h in hits)
                if (Go(c, b, h["name"]?.ToString() ?? list) && Elevated(c))
                    Guard(c, () => W.Mutate(c.MyInvocation.MyCommand.Name, b, () => W.List(list).Remove(h)));
        }

        static void NotFound(PSCmdlet c, IDictionary b, string keys)
        {
            var k = keys.Split(',').First(b.Contains);
            var v = b[k] is IEnumerable e && b[k] is not string ? e.Cast<object>().FirstOrDefault() : b[k];
            c.WriteError(
                new ErrorRecord(
                    new InvalidOperationException(
                        $"No MSFT_{c.MyInvocation.MyCommand.Name.Split('-')[1]} objects found with property '{k}' equal to '{v}'.  Verify the value of the property and retry."
                    ),
                    "CmdletizationQuery_NotFound_" + k,
                    ErrorCategory.ObjectNotFound,
                    v
                )
            );
        }

        /// Changes the properties in `set` (or those bound and not keys) of every selected object.
        public static void ListSet(PSCmdlet c, string list, IDictionary b, string keys, IDictionary set)
        {
            var hits = Select(c, list, b, keys, out var asked);
            if (hits.Count == 0)
            {
                if (asked)
                    NotFound(c, b, keys);
                return;
            }
            var vals = set
                ?? b.Keys.Cast<string>()
                    .Where(k => !Common.Contains(k) && !keys.Split(',').Contains(k, StringComparer.OrdinalIgnoreCase))
                    .ToDictionary(k => k, k => b[k]);
            foreach (var h in hits)
                if (Go(c, b, h["name"]?.ToString() ?? list) && Elevated(c))
                    Guard(c, () => W.Mutate(c.MyInvocation.MyCommand.Name, b, () =>
                        {
                            foreach (DictionaryEntry e in vals)
                                h[Camel(e.Key.ToString())] = Plain.Node(e.Value);
                        }));
            if (b.Contains("PassThru"))
                foreach (var h in hits)
                    c.WriteObject(Obj(h));
        }

        public static void Access(PSCmdlet c, IDictionary b, string kind, bool add)
        {
            if (!Go(c, b, b["Name"]?.ToString() ?? "access list") || !Elevated(c))
                return;
            var l = W.List("accessList");
            bool Same(JsonNode n) =>
                Eq(n, "name", b["Name"]) && Eq(n, "identifierType", b["IdentifierType"]) && Eq(n, "identifier", b["Identifier"]) && Eq(n, "access", kind);
            Guard(c, () => W.Mutate(c.MyInvocation.MyCommand.Name, b, () =>
                {
                    if (!add)
                        foreach (var n in l.Where(Same).ToList())
                            l.Remove(n);
                    else if (!l.Any(Same))
                        l.Add(
                            new JsonObject
                            {
                                ["name"] = b["Name"]?.ToString(),
                                ["identifierType"] = b["IdentifierType"]?.ToString(),
                                ["identifier"] = b["Identifier"]?.ToString(),
                                ["access"] = kind,
                            }
                        );
                }));
        }

        public static void OptionalFeature(PSCmdlet c, IDictionary b, string state)
        {
            var f = W.Map("features");
            foreach (var std in new[] { "SMB1Protocol", "SMB1Protocol-Client", "SMB1Protocol-Server", "SMB1Protocol-Deprecation" })
                if (!f.ContainsKey(std))
                    f[std] = "Disabled";
            if (!W.Elevated)
            {
                c.ThrowTerminatingError(
                    new ErrorRecord(
                        new System.Runtime.InteropServices.COMException("The requested operation requires elevation."),
                        "Microsoft.Dism.Commands." + c.MyInvocation.MyCommand.Name.Replace("-", "") + "Command",
                        ErrorCategory.NotSpecified,
                        null
                    )
                );
                return;
            }
            var names = b.Contains("FeatureName")
                ? (
                    b["FeatureName"] is IEnumerable e && b["FeatureName"] is not string
                        ? e.Cast<object>().Select(x => x.ToString())
                        : new[] { b["FeatureName"].ToString() }
                ).ToList()
                : f.Select(p => p.Key).ToList();
            foreach (var n in names)
            {
                var key = f.Select(p => p.Key).FirstOrDefault(k => k.Equals(n, StringComparison.OrdinalIgnoreCase));
                if (key == null)
                {
                    c.WriteError(
                        new ErrorRecord(
                            new System.Runtime.InteropServices.COMException($"Feature name {n} is unknown."),
                            "Microsoft.Dism.Commands." + c.MyInvocation.MyCommand.Name.Replace("-", "") + "Command",
                            ErrorCategory.NotSpecified,
                            null
                        )
                    );
                    continue;
                }
                if (state == null)
                {
                    var o = new PSObject();
                    o.Properties.Add(new PSNoteProperty("FeatureName", key));
                    o.Properties.Add(new PSNoteProperty("State", f[key].ToString()));
                    o.Properties.Add(new PSNoteProperty("RestartRequired", "Possible"));
                    c.WriteObject(o);
                    continue;
                }
                if (!c.ShouldProcess(key))
                    continue;
                bool change = f[key].ToString() != state;
                if (change)
                    W.Mutate(c.MyInvocation.MyCommand.Name, b, () =>
                    {
                        f[key] = state;
                        if (key == "SMB1Protocol")
                            foreach (var sub in new[] { "SMB1Protocol-Client", "SMB1Protocol-Server" })
                                f[sub] = state;
                    });
                var r = new PSObject();
                r.Properties.Add(new PSNoteProperty("Path", ""));
                r.Properties.Add(new PSNoteProperty("Online", true));
                r.Properties.Add(new PSNoteProperty("RestartNeeded", change));
                c.WriteObject(r);
            }
        }

        public static void ServerFeature(PSCmdlet c, IDictionary b, string state)
        {
            var f = W.Map("features");
            if (!f.ContainsKey("FS-SMB1"))
                f["FS-SMB1"] = "Available";
            var names = b.Contains("Name")
                ? LanguagePrimitives.ConvertTo<string[]>(b["Name"])
                : f.Select(p => p.Key).Where(k => !k.Contains("Protocol")).ToArray();
            foreach (var n in names)
            {
                var key = f.Select(p => p.Key).FirstOrDefault(k => k.Equals(n, StringComparison.OrdinalIgnoreCase));
                if (key == null)
                {
                    if (state != null)
                        c.WriteError(
                            new ErrorRecord(
                                new ArgumentException(
                                    $"ArgumentNotValid: The role, role service, or feature name is not valid: '{n}'. The name was not found."
                                ),
                                "NameDoesNotExist",
                                ErrorCategory.InvalidArgument,
                                n
                            )
                        );
                    continue;
                }
                var o = new PSObject();
                if (state == null)
                {
                    o.Properties.Add(new PSNoteProperty("Name", key));
                    o.Properties.Add(new PSNoteProperty("Installed", f[key].ToString() == "Installed"));
                    o.Properties.Add(new PSNoteProperty("InstallState", f[key].ToString()));
                    c.WriteObject(o);
                    continue;
                }
                if (!c.ShouldProcess(key) || !Elevated(c))
                    continue;
                bool change = f[key].ToString() != state;
                if (change)
                    W.Mutate(c.MyInvocation.MyCommand.Name, b, () => f[key] = state);
                o.Properties.Add(new PSNoteProperty("Success", true));
                o.Properties.Add(new PSNoteProperty("RestartNeeded", change ? "Yes" : "No"));
                o.Properties.Add(new PSNoteProperty("ExitCode", change ? "SuccessRestartRequired" : "NoChangeNeeded"));
                c.WriteObject(o);
            }
        }

        // ---- machine ---------------------------------------------------------------------------------------------------

        static PSObject Bag(params (string, object)[] p)
        {
            var o = new PSObject();
            foreach (var (n, v) in p)
                o.Properties.Add(new PSNoteProperty(n, v));
            return o;
        }

        public static void CimInstance(PSCmdlet c, string cls, string filter)
        {
            int type =
                int.TryParse(W.Str("os", "productType"), out var pt) ? pt
                : W.Str("computer", "role") == "dc" ? 2
                : W.IsServer ? 3
                : 1;
            var e = W.Edition.ToLowerInvariant();
            int sku = int.TryParse(W.Str("os", "sku"), out var s)
                ? s
                : e switch
                {
                    "core" => 101,
                    "coren" => 98,
                    "professional" => 48,
                    "professionaln" => 49,
                    "professionalworkstation" => 161,
                    "professionaleducation" => 164,
                    "education" => 121,
                    "enterprise" => 4,
                    "enterprisen" => 27,
                    "enterprises" => 125,
                    "iotenterprise" => 188,
                    "serverstandard" => 7,
                    "serverdatacenter" => 8,
                    "serverturbine" or "serverdatacenterazure" => 407,
                    _ => 0,
                };
            var name = W.ProductName;
            if (!W.IsServer && W.Build >= 22000)
                name = name.Replace("Windows 10", "Windows 11"); // Caption is right where ProductName is not
            bool domain = W.Str("computer", "domain") != null || type == 2;
            switch (cls?.ToLowerInvariant())
            {
                case "win32_operatingsystem":
                    c.WriteObject(
                        Bag(
                            ("BuildNumber", W.Build.ToString()),
                            ("Version", "10.0." + W.Build),
                            ("Caption", "Microsoft " + name),
                            ("OperatingSystemSKU", (uint)sku),
                            ("ProductType", (uint)type),
                            ("OSArchitecture", "64-bit"),
                            ("CSName", "LABPC"),
                            ("MUILanguages", new[] { W.Str("os", "language") ?? "en-US" }),
                            ("OSLanguage", 1033u),
                            ("SystemDrive", "C:"),
                            ("WindowsDirectory", @"C:\Windows")
                        )
                    );
                    return;
                case "win32_computersystem":
                    c.WriteObject(
                        Bag(
                            ("Name", "LABPC"),
                            ("Domain", W.Str("computer", "domain") ?? "WORKGROUP"),
                            ("PartOfDomain", domain),
                            (
                                "DomainRole",
                                (ushort)(
                                    type == 2 ? 5
                                    : type == 3
                                        ? domain ? 3
                                            : 2
                                    : domain ? 1
                                    : 0
                                )
                            ),
                            ("Workgroup", domain ? null : "WORKGROUP"),
                            ("Model", "Lab"),
                            ("Manufacturer", "smbward")
                        )
                    );
                    return;
                case "win32_service":
                    foreach (var (n, v) in W.Map("services"))
                        if (filter == null || filter.Contains("'" + n + "'", StringComparison.OrdinalIgnoreCase))
                            c.WriteObject(
                                Bag(
                                    ("Name", n),
                                    ("State", v["status"]?.ToString()),
                                    ("StartMode", v["startType"]?.ToString() is "Automatic" ? "Auto" : v["startType"]?.ToString()),
                                    ("Started", v["status"]?.ToString() == "Running")
                                )
                            );
                    return;
            }
            W.Limits.Add("Get-CimInstance " + cls);
            c.WriteError(
                new ErrorRecord(
                    new InvalidOperationException($"Invalid class \"{cls}\" (referee: this class is not simulated)"),
                    "HRESULT 0x80041010",
                    ErrorCategory.MetadataError,
                    cls
                )
            );
        }

        public static void GetService(PSCmdlet c, IDictionary b)
        {
            var names = b.Contains("Name") ? LanguagePrimitives.ConvertTo<string[]>(b["Name"]) : new[] { "*" };
            foreach (var n in names)
            {
                var hits = W.Map("services").Where(p => WildcardPattern.Get(n, WildcardOptions.IgnoreCase).IsMatch(p.Key)).ToList();
                if (hits.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(n))
                    c.WriteError(
                        new ErrorRecord(
                            new InvalidOperationException($"Cannot find any service with service name '{n}'."),
                            "NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.GetServiceCommand",
                            ErrorCategory.ObjectNotFound,
                            n
                        )
                    );
                foreach (var (k, v) in hits)
                    c.WriteObject(ServiceObject(k, v));
            }
        }

        static PSObject ServiceObject(string k, JsonNode v)
        {
            var o = Bag(
                ("Status", v["status"]?.ToString() ?? "Stopped"),
                ("Name", k),
                ("DisplayName", v["displayName"]?.ToString() ?? k),
                ("ServiceName", k),
                ("StartType", v["startType"]?.ToString() ?? "Manual")
            );
            return o;
        }

        public static void ChangeService(PSCmdlet c, IDictionary b, string status)
        {
            IEnumerable<string> names =
                b.Contains("Name") ? LanguagePrimitives.ConvertTo<string[]>(b["Name"])
                : b.Contains("InputObject")
                    ? (LanguagePrimitives.GetEnumerable(b["InputObject"]) ?? new[] { b["InputObject"] })
                        .Cast<object>()
                        .Select(o => PSObject.AsPSObject(o).Properties["Name"]?.Value.ToString() ?? o.ToString())
                : Array.Empty<string>();
            foreach (var n in names.ToList())
            {
                var hit = W.Map("services").FirstOrDefault(p => p.Key.Equals(n, StringComparison.OrdinalIgnoreCase));
                if (hit.Value == null)
                {
                    c.WriteError(
                        new ErrorRecord(
                            new InvalidOperationException($"Cannot find any service with service name '{n}'."),
                            "NoServiceFoundForGivenName",
                            ErrorCategory.ObjectNotFound,
                            n
                        )
                    );
                    continue;
                }
                if (!c.ShouldProcess($"{n} ({n})"))
                    continue;
                if (!W.Elevated)
                {
                    c.WriteError(
                        new ErrorRecord(
                            new InvalidOperationException($"Service '{n} ({n})' cannot be changed due to the following error: Access is denied"),
                            "CouldNotSetService",
                            ErrorCategory.PermissionDenied,
                            n
                        )
                    );
                    continue;
                }
                W.Mutate(c.MyInvocation.MyCommand.Name, b, () =>
                {
                    if (status != null)
                        hit.Value["status"] = status;
                    if (b.Contains("StartupType"))
                    {
                        hit.Value["startType"] = b["StartupType"].ToString();
                        var k = W.Registry.Find(@"HKLM\SYSTEM\CurrentControlSet\Services\" + hit.Key);
                        if (k != null && k.Values.ContainsKey("Start"))
                            RegOps.Put(
                                k,
                                new RegValue(
                                    "Start",
                                    "REG_DWORD",
                                    b["StartupType"].ToString() switch
                                    {
                                        "Automatic" => 2u,
                                        "Disabled" => 4u,
                                        _ => 3u,
                                    }
                                )
                            );
                    }
                    if (b.Contains("Status"))
                        hit.Value["status"] = b["Status"].ToString();
                });
                if (b.Contains("PassThru"))
                    c.WriteObject(ServiceObject(hit.Key, hit.Value));
            }
        }

        public static void Events(PSCmdlet c, IDictionary b)
        {
            var f = b["FilterHashtable"] as IDictionary;
            int max =
                b.Contains("MaxEvents") ? Convert.ToInt32(b["MaxEvents"])
                : b.Contains("Newest") ? Convert.ToInt32(b["Newest"])
                : int.MaxValue;
            object Get(string n)
            {
                if (f != null)
                    foreach (DictionaryEntry e in f)
                        if (e.Key.ToString().Equals(n, StringComparison.OrdinalIgnoreCase))
                            return e.Value is PSObject p ? p.BaseObject : e.Value;
                return n == "LogName" && b.Contains("LogName") ? b["LogName"]
                    : n == "Id" && b.Contains("InstanceId") ? b["InstanceId"]
                    : n == "ProviderName" && b.Contains("ProviderName") ? b["ProviderName"]
                    : null;
            }
            if (f != null)
                foreach (DictionaryEntry e in f)
                    if (e.Key.ToString().ToLowerInvariant() is not ("logname" or "id" or "providername" or "starttime" or "endtime" or "level"))
                        W.Limits.Add("FilterHashtable key " + e.Key);
            bool In(object want, string have) =>
                want == null
                || (
                    (want is IEnumerable en && want is not string ? en.Cast<object>() : new[] { want }).Any(x =>
                        WildcardPattern.Get(x.ToString(), WildcardOptions.IgnoreCase).IsMatch(have ?? "")
                    )
                );
            var hits = W.List("events")
                .Where(e =>
                    In(Get("LogName"), e["logName"]?.ToString())
                    && In(Get("Id"), e["id"]?.ToString())
                    && In(Get("ProviderName"), e["providerName"]?.ToString())
                    && In(Get("Level"), e["level"]?.ToString())
                    && (
                        Get("StartTime") is not { } st
                        || DateTime.Parse(e["timeCreated"]?.ToString() ?? "2000-01-01") >= LanguagePrimitives.ConvertTo<DateTime>(st)
                    )
                    && (
                        Get("EndTime") is not { } et
                        || DateTime.Parse(e["timeCreated"]?.ToString() ?? "2000-01-01") <= LanguagePrimitives.ConvertTo<DateTime>(et)
                    )
                )
                .OrderByDescending(e => e["timeCreated"]?.ToString())
                .Take(max)
                .ToList();
            if (hits.Count == 0)
            {
                c.WriteError(
                    new ErrorRecord(
                        new InvalidOperationException("No events were found that match the specified selection criteria."),
                        "NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand",
                        ErrorCategory.ObjectNotFound,
                        null
                    )
                );
                return;
            }
            foreach (var e in hits)
            {
                var o = Obj(e);
                if (o.Properties["TimeCreated"] != null)
                    o.Properties["TimeCreated"].Value = DateTime.Parse(e["timeCreated"].ToString());
                c.WriteObject(o);
            }
        }

        public static void Record(PSCmdlet c, IDictionary b) => W.Record(c.MyInvocation.MyCommand.Name, b);

        public static void RecordNative(string name, object[] args) => W.Record(name, new Hashtable { ["args"] = args });

        public static void Refuse(PSCmdlet c, IDictionary b, string why)
        {
            W.Record(c.MyInvocation.MyCommand.Name, b);
            W.Limits.Add(c.MyInvocation.MyCommand.Name);
            c.ThrowTerminatingError(new ErrorRecord(new NotSupportedException("referee: " + why), "Refused", ErrorCategory.NotImplemented, null));
        }

        public static void Icacls(object[] args)
        {
            var path = WinPath.Map(args.Length > 0 ? args[0]?.ToString() : "");
            if (!Path.Exists(path))
                throw new FileNotFoundException($"{(args.Length > 0 ? args[0] : "")}: The system cannot find the file specified.");
            W.Mutate("icacls", new Hashtable { ["args"] = args }, () => W.FileAcls[WinPath.Unmap(path)] = string.Join(" ", args.Skip(1)));
        }
    }
}
