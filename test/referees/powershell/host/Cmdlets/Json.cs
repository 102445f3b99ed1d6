using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using PowerShellReferee;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("ConvertTo", "Json")]
public class ConvertToJsonCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object InputObject { get; set; }

    [Parameter]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Compress { get; set; }

    [Parameter]
    public SwitchParameter EnumsAsStrings { get; set; }

    [Parameter]
    public SwitchParameter AsArray { get; set; }
    readonly List<object> all = new();
    bool cut;

    protected override void ProcessRecord() => all.Add(InputObject);

    protected override void EndProcessing()
    {
        if (all.Count == 0)
            return;
        if (World.Current.Strict51 && (AsArray || EnumsAsStrings))
            ThrowTerminatingError(
                new ErrorRecord(
                    new ParameterBindingException($"A parameter cannot be found that matches parameter name '{(AsArray ? "AsArray" : "EnumsAsStrings")}'."),
                    "NamedParameterNotFound",
                    ErrorCategory.InvalidArgument,
                    null
                )
            );
        object o = all.Count == 1 && !AsArray ? all[0] : all;
        var sb = new StringBuilder();
        Write(sb, o, 0, 0);
        if (cut && !World.Current.Strict51)
            WriteWarning($"Resulting JSON is truncated as serialization has exceeded the set depth of {Depth}.");
        WriteObject(sb.ToString());
    }

    static object Base(object o) =>
        o is PSObject p
            ? p.BaseObject is PSCustomObject
                ? p
                : p.BaseObject
            : o;

    // Windows PowerShell 5.1 also escapes < > & ' and indents nested values under their opening bracket, two blanks after a colon.
    static void Str(StringBuilder sb, string s)
    {
        sb.Append('"');
        foreach (var c in s)
            switch (c)
            {
                case '"':
                    sb.Append("\\\"");
                    break;
                case '\\':
                    sb.Append("\\\\");
                    break;
                case '\n':
                    sb.Append("\\n");
                    break;
                case '\r':
                    sb.Append("\\r");
                    break;
                case '\t':
                    sb.Append("\\t");
                    break;
                case '\b':
                    sb.Append("\\b");
                    break;
                case '\f':
                    sb.Append("\\f");
                    break;
                default:
                    if (c < 32 || World.Current.Strict51 && c is '<' or '>' or '&' or '\'' && World.Current.Strict51 || c is '\u0085' or '\u2028' or '\u2029')
                        sb.Append("\\u").Append(((int)c).ToString("x4"));
                    else
                        sb.Append(c);
                    break;
            }
        sb.Append('"');
    }

    void Write(StringBuilder sb, object o, int level, int col)
    {
        var v = Base(o);
        bool s51 = World.Current.Strict51;
        switch (v)
        {
            case null:
                sb.Append("null");
                return;
            case bool b:
                sb.Append(b ? "true" : "false");
                return;
            case string s:
                Str(sb, s);
                return;
            case char c:
                Str(sb, c.ToString());
                return;
            case DateTime d:
                if (s51)
                    Str(sb, "\u0001");
                if (s51)
                {
                    sb.Length -= 8;
                    sb.Append("\"\\/Date(" + (long)(d.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds + ")\\/\"");
                }
                else
                    Str(sb, d.ToString("o"));
                return;
            case SwitchParameter sw:
                sb.Append("{").Append(Compress ? "\"IsPresent\":" : "\"IsPresent\":  ").Append(sw.IsPresent ? "true" : "false").Append('}');
                return;
            case Enum e:
                if (EnumsAsStrings)
                    Str(sb, e.ToString());
                else
                    sb.Append(Convert.ToInt64(e));
                return;
            case Guid g:
                Str(sb, g.ToString());
                return;
            case Uri u:
                Str(sb, u.OriginalString);
                return;
            case double dbl:
                sb.Append(dbl.ToString("R", CultureInfo.InvariantCulture));
                return;
            case sbyte or byte or short or ushort or int or uint or long or ulong or float or decimal:
                sb.Append(((IFormattable)v).ToString(null, CultureInfo.InvariantCulture));
                return;
        }
        // past the depth everything becomes text: the silent data loss of -Depth 2
        if (level > Depth)
        {
            cut = true;
            Str(
                sb,
                v is IEnumerable en0 and not IDictionary ? string.Join(" ", en0.Cast<object>().Select(x => PSObject.AsPSObject(x ?? "").ToString()))
                    : v is PSObject pp ? pp.ToString()
                    : v is IDictionary ? v.GetType().ToString()
                    : v.ToString()
            );
            return;
        }
        string pad(int n) => new(' ', n);
        var nl = Compress ? "" : "\r\n";
        int inner = s51 ? col + 4 : (level + 1) * 2;
        int outer = s51 ? col : level * 2;
        if (v is IDictionary dict || v is not IEnumerable)
        {
            var pairs = v is IDictionary d2 ? d2.Cast<DictionaryEntry>().Select(e => (e.Key.ToString(), e.Value)).ToList() : Props(v).ToList();
            if (pairs.Count == 0)
            {
                sb.Append(Compress || !s51 ? "{}" : "{\r\n\r\n" + pad(outer) + "}");
                return;
            }
            sb.Append('{').Append(nl);
            bool first = true;
            foreach (var (k, val) in pairs)
            {
                if (!first)
                    sb.Append(',').Append(nl);
                first = false;
                if (!Compress)
                    sb.Append(pad(inner));
                int at = sb.Length;
                Str(sb, k);
                sb.Append(
                    Compress ? ":"
                    : s51 ? ":  "
                    : ": "
                );
                Write(sb, val, level + 1, inner + (sb.Length - at));
            }
            sb.Append(nl);
            if (!Compress)
                sb.Append(pad(outer));
            sb.Append('}');
            return;
        }
        var items = ((IEnumerable)v).Cast<object>().ToList();
        if (items.Count == 0)
        {
            sb.Append(Compress || !s51 ? "[]" : "[\r\n\r\n" + pad(outer) + "]");
            return;
        }
        sb.Append('[').Append(nl);
        bool f = true;
        foreach (var x in items)
        {
            if (!f)
                sb.Append(',').Append(nl);
            f = false;
            if (!Compress)
                sb.Append(pad(inner));
            Write(sb, x, level + 1, inner);
        }
        sb.Append(nl);
        if (!Compress)
            sb.Append(pad(outer));
        sb.Append(']');
    }

    static IEnumerable<(string, object)> Props(object v)
    {
        foreach (var p in PSObject.AsPSObject(v).Properties)
        {
            object x = null;
            try
            {
                x = p.Value;
            }
            catch { }
            yield return (p.Name, x);
        }
    }
}

[Cmdlet("ConvertFrom", "Json")]
public class ConvertFromJsonCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; }

    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    [Parameter]
    public int Depth { get; set; } = 1024;

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }
    readonly List<string> all = new();

    protected override void ProcessRecord() => all.Add(InputObject);

    protected override void EndProcessing()
    {
        bool s51 = World.Current.Strict51;
        foreach (var x in new[] { "AsHashtable", "NoEnumerate", "Depth" })
            if (s51 && MyInvocation.BoundParameters.ContainsKey(x))
                ThrowTerminatingError(
                    new ErrorRecord(
                        new ParameterBindingException($"A parameter cannot be found that matches parameter name '{x}'."),
                        "NamedParameterNotFound",
                        ErrorCategory.InvalidArgument,
                        null
                    )
                );
        var text = string.Join("\n", all);
        if (text.Trim().Length == 0)
            return;
        JsonDocument doc;
        try
        {
            doc = JsonDocument.Parse(
                text,
                new JsonDocumentOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = s51 ? JsonCommentHandling.Disallow : JsonCommentHandling.Skip,
                    MaxDepth = Depth,
                }
            );
        }
        catch (JsonException e)
        {
            ThrowTerminatingError(
                new ErrorRecord(
                    new ArgumentException(
                        s51
                            ? "Invalid JSON primitive: " + text.Trim()[..Math.Min(20, text.Trim().Length)] + "."
                            : "Conversion from JSON failed with error: " + e.Message,
                        e
                    ),
                    "System.ArgumentException",
                    ErrorCategory.NotSpecified,
                    null
                )
            );
            return;
        }
        // 5.1 hands an array on as one object; 7 enumerates it
        var v = Value(doc.RootElement);
        WriteObject(v, !s51 && !NoEnumerate);
    }

    object Value(JsonElement e)
    {
        switch (e.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.String:
                var s = e.GetString();
                if (World.Current.Strict51)
                {
                    if (s.StartsWith("/Date(") && s.EndsWith(")/") && long.TryParse(s[6..^2], out var ms))
                        return DateTime.UnixEpoch.AddMilliseconds(ms);
                    return s;
                }
                // 7 turns ISO date strings into DateTime: a real difference between the two editions
                if (
                    s.Length >= 19
                    && s[4] == '-'
                    && s[10] == 'T'
                    && DateTime.TryParse(s, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var d)
                )
                    return d;
                return s;
            case JsonValueKind.Number:
                if (e.TryGetInt32(out var i) && World.Current.Strict51)
                    return i; // 5.1: Int32 when it fits; 7: Int64
                if (e.TryGetInt64(out var l))
                    return l;
                if (World.Current.Strict51 && e.TryGetDecimal(out var dec))
                    return dec;
                return e.GetDouble();
            case JsonValueKind.Array:
                return e.EnumerateArray().Select(Value).ToArray();
        }
        if (AsHashtable)
        {
            var h = new Hashtable();
            foreach (var p in e.EnumerateObject())
                h[p.Name] = Value(p.Value);
            return h;
        }
        var o = new PSObject();
        foreach (var p in e.EnumerateObject())
        {
            if (o.Properties[p.Name] != null)
                ThrowTerminatingError(
                    new ErrorRecord(
                        new InvalidOperationException(
                            $"Cannot convert the JSON string because it contains keys with different casing or duplicates: '{p.Name}'."
                        ),
                        "KeysWithDifferentCasingInJsonString",
                        ErrorCategory.InvalidOperation,
                        null
                    )
                );
            if (p.Name.Length == 0)
                ThrowTerminatingError(
                    new ErrorRecord(
                        new InvalidOperationException(
                            "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch."
                        ),
                        "EmptyKeyInJsonString",
                        ErrorCategory.InvalidOperation,
                        null
                    )
                );
            o.Properties.Add(new PSNoteProperty(p.Name, Value(p.Value)));
        }
        return o;
    }
}
