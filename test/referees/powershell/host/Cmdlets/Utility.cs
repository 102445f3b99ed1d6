using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using PowerShellReferee;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Write", "Output")]
public class WriteOutputCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject InputObject { get; set; }

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    protected override void ProcessRecord() => WriteObject(InputObject, !NoEnumerate);
}

[Cmdlet("Write", "Host")]
public class WriteHostCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [Alias("Msg", "Message")]
    public object Object { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public object Separator { get; set; } = " ";

    [Parameter]
    public ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    [Parameter]
    public ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    string Text(object o) =>
        o is PSObject p && p.BaseObject is string s ? s
        : o is string t ? t
        : LanguagePrimitives.GetEnumerable(o) is { } e && o is not IDictionary ? string.Join(Separator?.ToString(), e.Cast<object>().Select(Text))
        : o == null ? ""
        : PSObject.AsPSObject(o).ToString();

    protected override void ProcessRecord()
    {
        var m = new HostInformationMessage
        {
            Message = Text(Object),
            NoNewLine = NoNewline,
            ForegroundColor = ForegroundColor,
            BackgroundColor = BackgroundColor,
        };
        WriteInformation(m, new[] { "PSHOST" }); // goes to the host, unless stream 6 is redirected
    }
}

[Cmdlet("Write", "Verbose")]
public class WriteVerboseCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Msg")]
    [AllowEmptyString]
    public string Message { get; set; }

    protected override void ProcessRecord() => WriteVerbose(Message);
}

[Cmdlet("Write", "Debug")]
public class WriteDebugCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Msg")]
    [AllowEmptyString]
    public string Message { get; set; }

    protected override void ProcessRecord() => WriteDebug(Message);
}

[Cmdlet("Write", "Warning")]
public class WriteWarningCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Msg")]
    [AllowEmptyString]
    public string Message { get; set; }

    protected override void ProcessRecord() => WriteWarning(Message);
}

[Cmdlet("Write", "Information")]
public class WriteInformationCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Msg", "Message")]
    public object MessageData { get; set; }

    [Parameter(Position = 1)]
    public string[] Tags { get; set; } = Array.Empty<string>();

    protected override void ProcessRecord() => WriteInformation(MessageData, Tags);
}

[Cmdlet("Write", "Progress")]
public class WriteProgressCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string Activity { get; set; }

    [Parameter(Position = 1)]
    public string Status { get; set; } = "Processing";

    [Parameter(Position = 2)]
    public int Id { get; set; }

    [Parameter]
    public int PercentComplete { get; set; } = -1;

    [Parameter]
    public int SecondsRemaining { get; set; } = -1;

    [Parameter]
    public string CurrentOperation { get; set; }

    [Parameter]
    public int ParentId { get; set; } = -1;

    [Parameter]
    public SwitchParameter Completed { get; set; }

    [Parameter]
    public int SourceId { get; set; }
}

[Cmdlet("Write", "Error", DefaultParameterSetName = "NoException")]
public class WriteErrorCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    [Alias("Msg")]
    [AllowNull]
    [AllowEmptyString]
    public string Message { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "WithException")]
    public Exception Exception { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ErrorRecord", Position = 0)]
    public ErrorRecord ErrorRecord { get; set; }

    [Parameter]
    public ErrorCategory Category { get; set; }

    [Parameter]
    public string ErrorId { get; set; }

    [Parameter]
    public object TargetObject { get; set; }

    [Parameter]
    public string RecommendedAction { get; set; }

    [Parameter]
    [Alias("Activity")]
    public string CategoryActivity { get; set; }

    [Parameter]
    [Alias("Reason")]
    public string CategoryReason { get; set; }

    [Parameter]
    [Alias("TargetName")]
    public string CategoryTargetName { get; set; }

    [Parameter]
    [Alias("TargetType")]
    public string CategoryTargetType { get; set; }

    protected override void ProcessRecord()
    {
        var r =
            ErrorRecord != null
                ? new ErrorRecord(ErrorRecord, null)
                : new ErrorRecord(
                    Exception ?? new WriteErrorException(Message),
                    ErrorId ?? (Exception?.GetType().FullName ?? "Microsoft.PowerShell.Commands.WriteErrorException"),
                    Category,
                    TargetObject
                );
        if (ErrorRecord == null && Exception != null && !string.IsNullOrEmpty(Message))
            r.ErrorDetails = new ErrorDetails(Message);
        if (CategoryActivity != null)
            r.CategoryInfo.Activity = CategoryActivity;
        else if (r.CategoryInfo.Activity == "")
            r.CategoryInfo.Activity = "Write-Error";
        if (CategoryReason != null)
            r.CategoryInfo.Reason = CategoryReason;
        // the record names the caller's line, as Write-Error does
        if (GetVariableValue("MyInvocation") is InvocationInfo mi)
            try
            {
                typeof(ErrorRecord)
                    .GetMethod("SetInvocationInfo", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
                    ?.Invoke(r, new object[] { mi });
            }
            catch { }
        WriteError(r);
    }
}

public class WriteErrorException : SystemException
{
    public WriteErrorException(string m)
        : base(m) { }
}

[Cmdlet("Get", "Date", DefaultParameterSetName = "net")]
public class GetDateCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("LastWriteTime")]
    public DateTime Date { get; set; } = DateTime.Now;

    [Parameter]
    public string Format { get; set; }

    [Parameter]
    public string UFormat { get; set; }

    [Parameter]
    public SwitchParameter AsUTC { get; set; }

    [Parameter]
    public int Year { get; set; }

    [Parameter]
    public int Month { get; set; }

    [Parameter]
    public int Day { get; set; }

    [Parameter]
    public int Hour { get; set; }

    [Parameter]
    public int Minute { get; set; }

    [Parameter]
    public int Second { get; set; }

    [Parameter]
    public string DisplayHint { get; set; }

    protected override void ProcessRecord()
    {
        var d = Date;
        var b = MyInvocation.BoundParameters;
        if (AsUTC)
        {
            if (World.Current.Strict51)
                ThrowTerminatingError(
                    new ErrorRecord(
                        new ParameterBindingException("A parameter cannot be found that matches parameter name 'AsUTC'."),
                        "NamedParameterNotFound",
                        ErrorCategory.InvalidArgument,
                        null
                    )
                );
            d = d.ToUniversalTime();
        }
        d = new DateTime(
            b.ContainsKey("Year") ? Year : d.Year,
            b.ContainsKey("Month") ? Month : d.Month,
            b.ContainsKey("Day") ? Day : d.Day,
            b.ContainsKey("Hour") ? Hour : d.Hour,
            b.ContainsKey("Minute") ? Minute : d.Minute,
            b.ContainsKey("Second") ? Second : d.Second,
            d.Kind
        ).AddTicks(d.Ticks % TimeSpan.TicksPerSecond);
        if (Format != null)
            WriteObject(
                d.ToString(
                    Format switch
                    {
                        "FileDate" => "yyyyMMdd",
                        "FileDateTime" => "yyyyMMddTHHmmssffff",
                        "FileDateUniversal" => "yyyyMMddZ",
                        "FileDateTimeUniversal" => "yyyyMMddTHHmmssffffZ",
                        _ => Format,
                    },
                    CultureInfo.CurrentCulture
                )
            );
        else if (UFormat != null)
            throw new NotSupportedException("referee: Get-Date -UFormat");
        else
            WriteObject(d);
    }
}

[Cmdlet("Start", "Sleep")]
public class StartSleepCommand : PSCmdlet // sleeps at most 50 ms: simulated time is free
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public double Seconds { get; set; }

    [Parameter]
    [Alias("ms")]
    public int Milliseconds { get; set; }

    protected override void ProcessRecord() => Thread.Sleep((int)Math.Min(50, Seconds * 1000 + Milliseconds));
}

[Cmdlet("Get", "Random")]
public class GetRandomCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    public object Maximum { get; set; }

    [Parameter]
    public object Minimum { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public object[] InputObject { get; set; }

    [Parameter]
    public int Count { get; set; } = 1;

    [Parameter]
    public int SetSeed { get; set; } = -1;
    readonly List<object> all = new();

    protected override void ProcessRecord()
    {
        if (InputObject != null)
            all.AddRange(InputObject);
    }

    protected override void EndProcessing()
    {
        if (all.Count > 0)
        {
            foreach (var x in all.OrderBy(_ => Random.Shared.Next()).Take(Count))
                WriteObject(x);
            return;
        }
        WriteObject(
            Random.Shared.Next(
                Minimum == null ? 0 : LanguagePrimitives.ConvertTo<int>(Minimum),
                Maximum == null ? int.MaxValue : LanguagePrimitives.ConvertTo<int>(Maximum)
            )
        );
    }
}

[Cmdlet("New", "Guid")]
public class NewGuidCommand : PSCmdlet
{
    protected override void EndProcessing() => WriteObject(Guid.NewGuid());
}

[Cmdlet("Get", "Culture")]
public class GetCultureCommand : PSCmdlet
{
    protected override void EndProcessing() => WriteObject(CultureInfo.CurrentCulture);
}

[Cmdlet("Get", "UICulture")]
public class GetUICultureCommand : PSCmdlet
{
    protected override void EndProcessing() => WriteObject(CultureInfo.CurrentUICulture);
}

[Cmdlet("Get", "Host")]
public class GetHostCommand : PSCmdlet
{
    protected override void EndProcessing() => WriteObject(Host);
}

[Cmdlet("New", "TimeSpan")]
public class NewTimeSpanCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    [Alias("LastWriteTime")]
    public DateTime Start { get; set; } = DateTime.Now;

    [Parameter(Position = 1)]
    public DateTime End { get; set; } = DateTime.Now;

    [Parameter]
    public int Days { get; set; }

    [Parameter]
    public int Hours { get; set; }

    [Parameter]
    public int Minutes { get; set; }

    [Parameter]
    public int Seconds { get; set; }

    protected override void EndProcessing() =>
        WriteObject(
            MyInvocation.BoundParameters.Keys.Any(k => k is "Days" or "Hours" or "Minutes" or "Seconds")
                ? new TimeSpan(Days, Hours, Minutes, Seconds)
                : End - Start
        );
}

[Cmdlet("Invoke", "Expression")]
public class InvokeExpressionCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string Command { get; set; }

    protected override void ProcessRecord() => WriteObject(InvokeCommand.InvokeScript(false, InvokeCommand.NewScriptBlock(Command), null, null), true);
}

[Cmdlet("Add", "Type", DefaultParameterSetName = "AssemblyName")]
public class AddTypeCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "AssemblyName", Mandatory = true)]
    [Alias("AN")]
    public string[] AssemblyName { get; set; }

    [Parameter(Position = 0, ParameterSetName = "Source", Mandatory = true)]
    public string TypeDefinition { get; set; }

    [Parameter(ParameterSetName = "Member", Position = 1)]
    public string[] MemberDefinition { get; set; }

    [Parameter]
    public string Name { get; set; }

    [Parameter]
    public string Namespace { get; set; }

    [Parameter]
    public string Language { get; set; }

    [Parameter]
    public string[] UsingNamespace { get; set; }

    [Parameter]
    public string[] ReferencedAssemblies { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public SwitchParameter IgnoreWarnings { get; set; }

    [Parameter]
    public string[] Path { get; set; }

    protected override void EndProcessing()
    {
        if (AssemblyName != null)
            return;
        World.Current.Limits.Add("Add-Type with source or files");
        ThrowTerminatingError(
            new ErrorRecord(
                new NotSupportedException("referee: Add-Type compiles nothing here (only -AssemblyName is accepted)"),
                "NotSupported",
                ErrorCategory.NotImplemented,
                null
            )
        );
    }
}

// ---- variables ------------------------------------------------------------------------------------------------------

[Cmdlet("Get", "Variable")]
public class GetVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public string[] Name { get; set; } = { "*" };

    [Parameter]
    public SwitchParameter ValueOnly { get; set; }

    [Parameter]
    public string Scope { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var n in Name)
        {
            IEnumerable<PSVariable> l;
            if (WildcardPattern.ContainsWildcardCharacters(n))
                l = InvokeCommand
                    .InvokeScript(false, ScriptBlock.Create("param($n) $ExecutionContext.InvokeProvider.Item.Get(\"Variable:\\$n\")"), null, n)
                    .Select(o => o.BaseObject)
                    .OfType<PSVariable>();
            else
            {
                var v =
                    Scope is "global" or "Global" ? SessionState.PSVariable.Get("global:" + n)
                    : Scope is "script" or "Script" ? SessionState.PSVariable.Get("script:" + n)
                    : SessionState.PSVariable.Get(n);
                if (v == null)
                {
                    WriteError(
                        new ErrorRecord(
                            new ItemNotFoundException($"Cannot find a variable with the name '{n}'."),
                            "VariableNotFound",
                            ErrorCategory.ObjectNotFound,
                            n
                        )
                    );
                    continue;
                }
                l = new[] { v };
            }
            foreach (var v in l)
                WriteObject(ValueOnly ? v.Value : v);
        }
    }
}

[Cmdlet("Set", "Variable", SupportsShouldProcess = true)]
public class SetVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string[] Name { get; set; }

    [Parameter(Position = 1, ValueFromPipeline = true)]
    public object Value { get; set; }

    [Parameter]
    public string Scope { get; set; }

    [Parameter]
    public ScopedItemOptions Option { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public string Description { get; set; }
    protected virtual bool New => false;
    readonly List<object> input = new();

    protected override void ProcessRecord() => input.Add(Value);

    protected override void EndProcessing()
    {
        var v =
            input.Count == 1 ? input[0]
            : input.Count == 0 ? Value
            : input.ToArray();
        foreach (var n in Name)
        {
            if (New && Scope == null && !Force && SessionState.PSVariable.Get("local:" + n) != null)
            {
                WriteError(
                    new ErrorRecord(
                        new SessionStateException($"A variable with name '{n}' already exists."),
                        "VariableAlreadyExists",
                        ErrorCategory.ResourceExists,
                        n
                    )
                );
                continue;
            }
            var var = new PSVariable(n, v, Option);
            if (Scope != null && !int.TryParse(Scope, out _))
            {
                if (Option == ScopedItemOptions.None)
                    SessionState.PSVariable.Set(Scope + ":" + n, v);
                else
                    SessionState.PSVariable.Set(var);
            }
            else if (int.TryParse(Scope, out var depth))
                typeof(PSVariableIntrinsics)
                    .Assembly.GetType("System.Management.Automation.SessionStateInternal")
                    .GetMethods(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
                    .First(m => m.Name == "SetVariableAtScope" && m.GetParameters()[0].ParameterType == typeof(PSVariable))
                    .Invoke(
                        typeof(SessionState)
                            .GetProperty("Internal", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
                            .GetValue(SessionState),
                        new object[] { var, Scope, true, CommandOrigin.Internal }
                    );
            else if (Option == ScopedItemOptions.None)
                SessionState.PSVariable.Set(n, v);
            else
                SessionState.PSVariable.Set(var);
            if (PassThru)
                WriteObject(SessionState.PSVariable.Get(n));
        }
    }
}

[Cmdlet("New", "Variable", SupportsShouldProcess = true)]
public class NewVariableCommand : SetVariableCommand
{
    protected override bool New => true;
}

[Cmdlet("Remove", "Variable", SupportsShouldProcess = true)]
public class RemoveVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; }

    [Parameter]
    public string Scope { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var n in Name)
            if (SessionState.PSVariable.Get(n) == null)
                WriteError(
                    new ErrorRecord(
                        new ItemNotFoundException($"Cannot find a variable with the name '{n}'."),
                        "VariableNotFound",
                        ErrorCategory.ObjectNotFound,
                        n
                    )
                );
            else
                SessionState.PSVariable.Remove(Scope is null or "local" ? n : Scope + ":" + n);
    }
}

[Cmdlet("Clear", "Variable", SupportsShouldProcess = true)]
public class ClearVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string[] Name { get; set; }

    [Parameter]
    public string Scope { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var n in Name)
            SessionState.PSVariable.Set(n, null);
    }
}

[Cmdlet("Get", "Alias")]
public class GetAliasCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    public string[] Name { get; set; } = { "*" };

    protected override void EndProcessing()
    {
        foreach (var n in Name)
            WriteObject(InvokeCommand.GetCommands(n, CommandTypes.Alias, true), true);
    }
}

[Cmdlet("Set", "Alias")]
public class SetAliasCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string Name { get; set; }

    [Parameter(Position = 1, Mandatory = true)]
    public string Value { get; set; }

    [Parameter]
    public string Scope { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public string Option { get; set; }

    protected override void EndProcessing() => InvokeProvider.Item.Set("Alias:" + Name, Value);
}

[Cmdlet("New", "Alias")]
public class NewAliasCommand : SetAliasCommand { }

// ---- simple formatting ----------------------------------------------------------------------------------------------

public static class Format
{
    public static IEnumerable<string> Lines(IEnumerable<PSObject> objects, bool list = false, bool table = false)
    {
        var pend = new List<PSObject>();
        foreach (var o in objects)
        {
            if (IsScalar(o))
            {
                foreach (var l in Flush(pend, list, table))
                    yield return l;
                pend.Clear();
                foreach (var l in Text(o).Replace("\r\n", "\n").Split('\n'))
                    yield return l;
            }
            else
                pend.Add(o);
        }
        foreach (var l in Flush(pend, list, table))
            yield return l;
    }

    static bool IsScalar(PSObject o) =>
        o == null
        || o.BaseObject is string or ValueType or Type or Version or Uri
        || o.BaseObject is not PSCustomObject && o.BaseObject is not IDictionary && !o.Properties.Any();

    public static string Text(object o) =>
        o == null ? ""
        : o is PSObject p
            ? p.BaseObject is IFormattable f ? f.ToString(null, CultureInfo.CurrentCulture)
                : p.ToString()
        : o.ToString();

    static string Cell(object v) =>
        v is PSObject p && p.BaseObject is not PSCustomObject ? Cell(p.BaseObject)
        : v is string s ? s
        : v is IEnumerable e && v is not IDictionary ? "{" + string.Join(", ", e.Cast<object>().Take(4).Select(Cell)) + "}"
        : v?.ToString() ?? "";

    static IEnumerable<string> Flush(List<PSObject> l, bool list, bool table)
    {
        if (l.Count == 0)
            yield break;
        var rows = l.Select(o =>
                o.BaseObject is IDictionary d
                    ? d.Cast<DictionaryEntry>().Select(e => (e.Key.ToString(), Cell(e.Value))).ToList()
                    : o
                        .Properties.Where(p =>
                            !(p.Name.StartsWith("PS") && p.Name is "PSPath" or "PSParentPath" or "PSChildName" or "PSDrive" or "PSProvider" or "PSIsContainer")
                            || o.BaseObject is PSCustomObject
                        )
                        .Select(p =>
                        {
                            object v = null;
                            try
                            {
                                v = p.Value;
                            }
                            catch { }
                            return (p.Name, Cell(v));
                        })
                        .ToList()
            )
            .ToList();
        var cols = rows[0].Select(r => r.Item1).ToList();
        if (l[0].BaseObject is IDictionary)
        {
            cols = new() { "Name", "Value" };
            rows = rows.SelectMany(r => r.Select(x => new List<(string, string)> { ("Name", x.Item1), ("Value", x.Item2) })).ToList();
        }
        yield return "";
        if (!list && (table || cols.Count <= 4))
        {
            var w = cols.Select(c => Math.Max(c.Length, rows.Max(r => r.FirstOrDefault(x => x.Item1 == c).Item2?.Length ?? 0))).ToList();
            yield return string.Join(" ", cols.Select((c, i) => c.PadRight(w[i]))).TrimEnd();
            yield return string.Join(" ", cols.Select((c, i) => new string('-', c.Length).PadRight(w[i]))).TrimEnd();
            foreach (var r in rows)
                yield return string.Join(" ", cols.Select((c, i) => (r.FirstOrDefault(x => x.Item1 == c).Item2 ?? "").PadRight(w[i]))).TrimEnd();
        }
        else
            foreach (var r in rows)
            {
                int w = r.Max(x => x.Item1.Length);
                foreach (var (n, v) in r)
                    yield return n.PadRight(w) + " : " + v;
                yield return "";
            }
        yield return "";
    }
}

public abstract class FormatCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; }

    [Parameter]
    public SwitchParameter AutoSize { get; set; }

    [Parameter]
    public SwitchParameter Wrap { get; set; }

    [Parameter]
    public SwitchParameter HideTableHeaders { get; set; }

    [Parameter]
    public object GroupBy { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public string View { get; set; }
    protected readonly List<PSObject> All = new();
    protected abstract bool List { get; }

    protected override void ProcessRecord()
    {
        if (InputObject == null)
            return;
        if (Property == null)
        {
            All.Add(InputObject);
            return;
        }
        var o = new PSObject();
        foreach (var p in Property.Select(Prop.Of))
            if (p.Wild)
                foreach (var x in InputObject.Properties.Where(x => WildcardPattern.Get(p.Source, WildcardOptions.IgnoreCase).IsMatch(x.Name)))
                    o.Properties.Add(new PSNoteProperty(x.Name, x.Value));
            else
                o.Properties.Add(new PSNoteProperty(p.Name, p.Value(InputObject)));
        All.Add(o);
    }

    protected override void EndProcessing()
    {
        foreach (var l in Format.Lines(All, List, !List))
            WriteObject(l);
    }
}

[Cmdlet("Format", "Table")]
public class FormatTableCommand : FormatCommand
{
    protected override bool List => false;
}

[Cmdlet("Format", "List")]
public class FormatListCommand : FormatCommand
{
    protected override bool List => true;
}

[Cmdlet("Out", "String")]
public class OutStringCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }

    [Parameter]
    public SwitchParameter Stream { get; set; }

    [Parameter]
    public int Width { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }
    readonly List<PSObject> all = new();

    protected override void ProcessRecord()
    {
        if (InputObject != null)
            all.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var l = Format.Lines(all);
        if (Stream)
            foreach (var x in l)
                WriteObject(x);
        else
            WriteObject(string.Concat(l.Select(x => x + (NoNewline ? "" : "\r\n"))));
    }
}
