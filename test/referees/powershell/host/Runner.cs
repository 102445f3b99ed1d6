using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PowerShellReferee;

/// Last command of the pipeline: keeps the output objects and prints them in order with Write-Host's text.
[Cmdlet("Out", "Referee")]
public sealed class OutRefereeCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }
    public static List<PSObject> Objects;

    protected override void ProcessRecord()
    {
        if (InputObject == null)
            return;
        Objects.Add(InputObject);
        foreach (var l in Microsoft.PowerShell.Commands.Format.Lines(new[] { InputObject }))
            Host.UI.WriteLine(l);
    }
}

public sealed class RunOptions
{
    public bool Strict51;
    public int Timeout = 60;
    public List<string> Args = new();
}

public static class Runner
{
    const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
    static Dictionary<string, string> startEnv;
    static List<SessionStateCmdletEntry> cmdlets;
    static object realVersion,
        realEdition;

    static void Once()
    {
        if (startEnv != null)
            return;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        TypeMap.Register();
        startEnv = Environment
            .GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(e => e.Key.ToString(), e => e.Value.ToString());
        cmdlets = Assembly
            .GetExecutingAssembly()
            .GetTypes()
            .Select(t => (t, a: t.GetCustomAttribute<CmdletAttribute>(false)))
            .Where(x => x.a != null && !x.t.IsAbstract)
            .Select(x => new SessionStateCmdletEntry(x.a.VerbName + "-" + x.a.NounName, x.t, null))
            .ToList();
    }

    static void Env(World w)
    {
        foreach (System.Collections.DictionaryEntry e in Environment.GetEnvironmentVariables())
            if (!startEnv.ContainsKey(e.Key.ToString()))
                Environment.SetEnvironmentVariable(e.Key.ToString(), null);
        foreach (var e in WinPath.Env)
            Environment.SetEnvironmentVariable(e.Key, e.Value);
        Environment.SetEnvironmentVariable("PATH", @"C:\Windows\system32"); // nothing of this machine can be started
        Environment.SetEnvironmentVariable("PSModulePath", Path.Combine(Program.Home, "stubs"));
        if (w.Process32)
            Environment.SetEnvironmentVariable("PROCESSOR_ARCHITEW6432", "AMD64");
        if (w.Doc["env"] is JsonObject env)
            foreach (var (k, v) in env)
                Environment.SetEnvironmentVariable(k, v?.ToString());
    }

    static readonly (string Name, string Def)[] Aliases =
    {
        ("ls", "Get-ChildItem"),
        ("cat", "Get-Content"),
        ("cp", "Copy-Item"),
        ("mv", "Move-Item"),
        ("rm", "Remove-Item"),
        ("rmdir", "Remove-Item"),
        ("sort", "Sort-Object"),
        ("sleep", "Start-Sleep"),
        ("compare", "Compare-Object"),
        ("diff", "Compare-Object"),
        ("write", "Write-Output"),
        ("reg.exe", "reg"),
        ("whoami.exe", "whoami"),
        ("hostname.exe", "hostname"),
        ("gpupdate.exe", "gpupdate"),
        ("secedit.exe", "secedit"),
        ("icacls.exe", "icacls"),
        ("gwmi", "Get-WmiObject"),
        ("gcim", "Get-CimInstance"),
        ("gin", "Get-ComputerInfo"),
    };
    static (string If, string Name, string Body)[] functions;

    static IEnumerable<(string Name, string Body)> Functions(World w)
    {
        if (functions == null)
        {
            var l = new List<(string, string, string)>();
            foreach (var f in Directory.GetFiles(Path.Combine(Program.Home, "modules"), "*.psm1").Order())
            {
                string cond = null;
                foreach (var line in File.ReadLines(f))
                {
                    if (line.StartsWith("#if "))
                    {
                        cond = line[4..].Trim();
                        continue;
                    }
                    var m = Regex.Match(line, @"^function ([\w.-]+) \{(.*)\}$");
                    if (m.Success)
                    {
                        l.Add((cond, m.Groups[1].Value, m.Groups[2].Value));
                        cond = null;
                    }
                }
            }
            functions = l.ToArray();
        }
        foreach (var (cond, name, body) in functions)
            if (cond == null || cond == "server" && w.IsServer || cond == "5.1" && w.Strict51 || int.TryParse(cond, out var b) && w.Build >= b)
                yield return (name, body);
        foreach (var g in Ops.Generated(w))
            yield return g;
    }

    static InitialSessionState State(World w)
    {
        var iss = InitialSessionState.CreateDefault2();
        iss.Commands.Add(cmdlets);
        iss.Providers.Add(new SessionStateProviderEntry("Registry", typeof(RegistryProvider), null));
        foreach (var (n, b) in Functions(w))
            iss.Commands.Add(new SessionStateFunctionEntry(n, b));
        foreach (var (n, d) in Aliases)
            iss.Commands.Add(new SessionStateAliasEntry(n, d));
        if (w.Strict51) // .NET Framework has these as methods of the file objects
            foreach (var t in new[] { "Directory", "File" })
                iss.Types.Add(
                    new SessionStateTypeEntry(
                        new TypeData($"System.IO.{t}Info")
                        {
                            Members =
                            {
                                ["SetAccessControl"] = new ScriptMethodData(
                                    "SetAccessControl",
                                    ScriptBlock.Create($"param($a) [System.IO.{t}]::SetAccessControl($this.PSObject.BaseObject.FullName, $a)")
                                ),
                                ["GetAccessControl"] = new ScriptMethodData(
                                    "GetAccessControl",
                                    ScriptBlock.Create($"[System.IO.{t}]::GetAccessControl($this.PSObject.BaseObject.FullName)")
                                ),
                            },
                        },
                        false
                    )
                );
        iss.ThreadOptions = PSThreadOptions.UseCurrentThread;
        return iss;
    }

    /// The engine's own version variables, made to look like Windows PowerShell 5.1 or PowerShell 7 on Windows.
    static void Versions(Runspace rs, World w)
    {
        var ec = typeof(Runspace).Assembly.GetType("System.Management.Automation.Runspaces.LocalRunspace").GetProperty("ExecutionContext", Any).GetValue(rs);
        ec.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", Any).SetValue(ec, true);
        var table = (System.Collections.Hashtable)rs.SessionStateProxy.GetVariable("PSVersionTable");
        realVersion ??= table["PSVersion"];
        realEdition ??= table["PSEdition"];
        table["PSVersion"] = w.Strict51 ? new Version(5, 1, w.Build, w.Ubr) : realVersion;
        table["PSEdition"] = w.Strict51 ? "Desktop" : realEdition;
        if (w.Strict51)
        {
            table.Remove("Platform");
            table.Remove("OS");
            table.Remove("GitCommitId");
            table["BuildVersion"] = new Version(10, 0, w.Build, w.Ubr);
            table["CLRVersion"] = new Version(4, 0, 30319, 42000);
        }
        else
        {
            table.Remove("BuildVersion");
            table.Remove("CLRVersion");
            table["Platform"] = "Win32NT";
            table["OS"] = $"Microsoft Windows 10.0.{w.Build}";
        }
        var engine = ec.GetType().GetProperty("EngineSessionState", Any).GetValue(ec);
        var scope = engine.GetType().GetProperty("GlobalScope", Any).GetValue(engine);
        var vars = (System.Collections.IDictionary)scope.GetType().GetField("_variables", Any)?.GetValue(scope)
            ?? (System.Collections.IDictionary)scope.GetType().GetProperty("PrivVariables", Any)?.GetValue(scope);
        void Force(string n, object v)
        {
            if (vars?[n] is PSVariable x)
                typeof(PSVariable).GetField("_value", Any).SetValue(x, v);
        }
        if (w.Strict51)
        {
            foreach (
                var n in new[]
                {
                    "IsWindows",
                    "IsLinux",
                    "IsMacOS",
                    "IsCoreCLR",
                    "PSStyle",
                    "PSNativeCommandUseErrorActionPreference",
                    "PSNativeCommandArgumentPassing",
                }
            )
                vars?.Remove(n);
            Force("PSEdition", "Desktop");
        }
        else
        {
            Force("IsWindows", true);
            Force("IsLinux", false);
            Force("PSEdition", "Core");
        }
        Force("PSHOME", @"C:\Windows\System32\WindowsPowerShell\v1.0");
        Force("HOME", @"C:\Users\admin");
    }

    public static JsonObject Run(World w, string script, RunOptions o)
    {
        Once();
        World.Current = w;
        w.Strict51 = o.Strict51;
        w.Frozen = false;
        w.ForcedExit = null;
        w.Calls = new();
        w.Unknown = new();
        w.Limits = new();
        w.Registry.MarkBaseline();
        Env(w);
        var host = new RefHost();
        var output = OutRefereeCommand.Objects = new();
        ErrorRecord fatal = null;
        bool timedOut = false;
        int code = 0;
        var file = Path.GetFullPath(script);
        var bytes = File.ReadAllBytes(file);
        var pre = Preflight(w, file, bytes, out var run);
        using var rs = RunspaceFactory.CreateRunspace(host, State(w));
        rs.Open();
        PowerShell ps = PowerShell.Create();
        ps.Runspace = rs;
        // C: is the scratch folder
        rs.SessionStateProxy.Drive.New(new PSDriveInfo("C", rs.SessionStateProxy.Provider.GetOne("FileSystem"), w.Scratch, "", null), "global");
        rs.SessionStateProxy.Path.SetLocation(Path.Combine(w.Scratch, "Windows", "System32"));
        rs.SessionStateProxy.InvokeCommand.CommandNotFoundAction = (_, e) =>
        {
            if (
                !new System.Diagnostics.StackTrace().ToString().Contains("GetCommandCommand")
                && !w.Unknown.Contains(e.CommandName, StringComparer.OrdinalIgnoreCase)
            )
                w.Unknown.Add(e.CommandName);
        };
        Versions(rs, w);
        if (pre != null)
        {
            fatal = pre;
            code = 1;
        }
        else
        {
            var cmd = new Command(run, false, false);
            foreach (var p in Bind(o.Args))
                cmd.Parameters.Add(p);
            ps.Commands.AddCommand(cmd);
            ps.AddCommand("Out-Referee");
            w.StopRun = () => ps.BeginStop(null, null);
            Exception thrown = null;
            var t = new Thread(
                () =>
                {
                    try
                    {
                        Runspace.DefaultRunspace = rs;
                        ps.Invoke();
                    }
                    catch (Exception e)
                    {
                        thrown = e;
                    }
                },
                16 * 1024 * 1024
            )
            {
                IsBackground = true,
            };
            t.Start();
            if (!t.Join(TimeSpan.FromSeconds(o.Timeout)))
            {
                timedOut = true;
                w.Frozen = true;
                ps.BeginStop(null, null);
                t.Join(3000);
            }
            if (host.Exit is int x)
                code = x;
            switch (thrown)
            {
                case null:
                    break;
                case PipelineStoppedException:
                    break;
                case RuntimeException r when !timedOut:
                    fatal = r.ErrorRecord;
                    code = 1;
                    break;
                case Exception e when !timedOut:
                    fatal = new ErrorRecord(e, e.GetType().Name, ErrorCategory.NotSpecified, null);
                    code = 1;
                    break;
            }
            if (w.ForcedExit is int fx)
                code = fx;
            if (timedOut)
                code = 124;
            if (w.Frozen && w.FailKind == "kill" && w.ForcedExit == null && !timedOut)
                code = 137;
        }
        host.Ui.Flush();
        var errors = ps.Streams.Error.Select(Error).ToList();
        var res = new JsonObject
        {
            ["script"] = script,
            ["exitCode"] = code,
            ["streams"] = new JsonObject
            {
                ["output"] = new JsonArray(
                    output
                        .Select(x =>
                            (JsonNode)(x.BaseObject is string s ? s : string.Join("\n", Microsoft.PowerShell.Commands.Format.Lines(new[] { x })).Trim('\n'))
                        )
                        .ToArray()
                ),
                ["error"] = new JsonArray(errors.ToArray<JsonNode>()),
                ["warning"] = Strings(ps.Streams.Warning),
                ["verbose"] = Strings(ps.Streams.Verbose),
                ["debug"] = Strings(ps.Streams.Debug),
                ["information"] = Strings(ps.Streams.Information),
            },
            ["stdout"] = new JsonArray(host.Ui.Stdout.Select(x => (JsonNode)x).ToArray()),
            ["terminatingError"] = fatal == null ? null : Error(fatal),
            ["timedOut"] = timedOut,
            ["calls"] = w.Calls,
            ["unknownCommands"] = new JsonArray(w.Unknown.Where(x => !(x.StartsWith("get-") && w.Unknown.Contains(x[4..]))).Select(x => (JsonNode)x).ToArray()),
            ["limits"] = new JsonArray(w.Limits.Distinct().Select(x => (JsonNode)x).ToArray()),
            ["changes"] = w.Registry.Changes(),
            ["registry"] = w.Registry.Json(),
            ["world"] = w.After(),
        };
        if (!timedOut)
            ps.Dispose();
        return res;
    }

    static JsonArray Strings<T>(PSDataCollection<T> c) =>
        new(c.Select(x => (JsonNode)(x is InformationRecord i ? i.MessageData?.ToString() : x.ToString())).ToArray());

    static JsonObject Error(ErrorRecord e) =>
        new()
        {
            ["message"] = e.ErrorDetails?.Message ?? e.Exception?.Message,
            ["fullyQualifiedErrorId"] = Regex.Replace(e.FullyQualifiedErrorId ?? "", @",[^,]*\.ps1$", ""),
            ["category"] = e.CategoryInfo.Category.ToString(),
            ["exception"] = e.Exception?.GetType().FullName,
            ["target"] = e.TargetObject?.ToString(),
            ["line"] = Regex.Match(e.ScriptStackTrace ?? "", @", (?!<No file>)[^\n]*: line (\d+)") is { Success: true } m
                ? int.Parse(m.Groups[1].Value)
                : e.InvocationInfo?.ScriptLineNumber ?? 0,
            ["command"] = e.InvocationInfo?.MyCommand?.Name,
        };

    /// Checks that the engine makes by itself on Windows (or that 5.1 would make): syntax, #Requires.
    static ErrorRecord Preflight(World w, string file, byte[] bytes, out string run)
    {
        run = file;
        bool bom =
            bytes.Length > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB
            || bytes.Length > 1 && (bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF);
        bool ansi = w.Strict51 && !bom && bytes.Any(b => b > 127);
        string text = ansi ? Encoding.GetEncoding(1252).GetString(bytes) : null;
        var ast = text == null ? Parser.ParseFile(file, out var tokens, out var errs) : Parser.ParseInput(text, file, out tokens, out errs);
        if (errs.Length > 0)
            return new ErrorRecord(new ParseException(errs), "ParseException", ErrorCategory.ParserError, null);
        if (w.Strict51)
        {
            var not = Parse51.Find(ast, tokens, bytes, syntaxOnly: true);
            if (not.Count > 0)
                return new ErrorRecord(
                    new ParseException("At line " + not[0]["line"] + ": " + not[0]["construct"] + " is not syntax of Windows PowerShell 5.1."),
                    "NotSyntaxOf51",
                    ErrorCategory.ParserError,
                    null
                );
        }
        var req = ast.ScriptRequirements;
        var name = Path.GetFileName(file);
        if (req != null)
        {
            if (req.IsElevationRequired && !w.Elevated)
                return new ErrorRecord(
                    new ScriptRequiresException(
                        $"The script '{name}' cannot be run because it contains a \"#requires\" statement for running as Administrator. The current Windows PowerShell session is not running as Administrator. Start Windows PowerShell by using the Run as Administrator option, and then try running the script again."
                    ),
                    "ScriptRequiresElevation",
                    ErrorCategory.PermissionDenied,
                    name
                );
            var have = w.Strict51 ? new Version(5, 1) : new Version(7, 6);
            if (req.RequiredPSVersion != null && req.RequiredPSVersion > have)
                return new ErrorRecord(
                    new ScriptRequiresException(
                        $"The script '{name}' cannot be run because it contained a \"#requires\" statement for Windows PowerShell {req.RequiredPSVersion}. The version of Windows PowerShell that is required by the script does not match the currently running version of Windows PowerShell {have}."
                    ),
                    "ScriptRequiresUnmatchedPSVersion",
                    ErrorCategory.ResourceUnavailable,
                    name
                );
            if (req.RequiredPSEditions?.Count > 0 && !req.RequiredPSEditions.Contains(w.Strict51 ? "Desktop" : "Core", StringComparer.OrdinalIgnoreCase))
                return new ErrorRecord(
                    new ScriptRequiresException(
                        $"The script '{name}' cannot be run because it contained a \"#requires\" statement for PowerShell editions '{string.Join(",", req.RequiredPSEditions)}'."
                    ),
                    "ScriptRequiresUnmatchedPSEdition",
                    ErrorCategory.ResourceUnavailable,
                    name
                );
        }
        if (ansi || req?.RequiredPSEditions?.Count > 0)
        {
            // a copy that the engine reads as 5.1 would: ANSI text, #Requires already judged above
            text ??= WinPath.ReadText(file);
            text = Regex.Replace(text, @"(?im)^(\s*)#requires\b", "$1#judged ");
            run = Path.Combine(w.Scratch, "Windows", "Temp", name);
            File.WriteAllText(run, text, new UTF8Encoding(true));
        }
        return null;
    }

    /// powershell.exe -File: "-Name value" pairs, "-Switch", "-Name:value"; everything is text.
    static IEnumerable<CommandParameter> Bind(List<string> args)
    {
        foreach (var a in args)
        {
            if (a.Length > 1 && a[0] == '-' && !char.IsDigit(a[1]))
            {
                int i = a.IndexOf(':');
                if (i < 0)
                {
                    yield return new CommandParameter(a);
                    continue;
                }
                var v = a[(i + 1)..];
                // PowerShell 7 reads -Switch:$false; 5.1 passes the text and fails
                yield return new CommandParameter(
                    a[1..i],
                    !World.Current.Strict51 && v.Equals("$true", StringComparison.OrdinalIgnoreCase) ? true
                        : !World.Current.Strict51 && v.Equals("$false", StringComparison.OrdinalIgnoreCase) ? false
                        : v
                );
            }
            else
                yield return new CommandParameter(null, a);
        }
    }
}
