using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using PowerShellReferee;

namespace Microsoft.PowerShell.Commands;

/// One property of Select-Object, Sort-Object and the like: a name, a wildcard, a script block or @{n=;e=}.
public sealed class Prop
{
    public string Name;
    public ScriptBlock Block;
    public string Source;
    public bool Descending,
        Ascending;

    public static Prop Of(object o)
    {
        if (o is PSObject p)
            o = p.BaseObject;
        switch (o)
        {
            case ScriptBlock b:
                return new Prop { Name = b.ToString(), Block = b };
            case IDictionary d:
                var r = new Prop();
                foreach (DictionaryEntry e in d)
                {
                    var k = e.Key.ToString().ToLowerInvariant();
                    var v = e.Value is PSObject q ? q.BaseObject : e.Value;
                    if (k.Length > 0 && ("name".StartsWith(k) || "label".StartsWith(k)))
                        r.Name = v?.ToString();
                    else if (k.Length > 0 && "expression".StartsWith(k))
                    {
                        if (v is ScriptBlock b)
                            r.Block = b;
                        else
                            r.Source = v?.ToString();
                    }
                    else if ("descending".StartsWith(k))
                        r.Descending = LanguagePrimitives.IsTrue(v);
                    else if ("ascending".StartsWith(k))
                        r.Descending = !LanguagePrimitives.IsTrue(v);
                }
                r.Name ??= r.Source ?? r.Block?.ToString();
                return r;
            default:
                return new Prop { Name = o?.ToString(), Source = o?.ToString() };
        }
    }

    public object Value(PSObject o)
    {
        if (Block != null)
        {
            var r = Block.InvokeWithContext(null, new List<PSVariable> { new("_", o), new("PSItem", o) });
            return r.Count == 0 ? null
                : r.Count == 1 ? r[0]
                : r.ToArray<object>();
        }
        if (o.BaseObject is IDictionary d && d.Contains(Source))
            return d[Source];
        try
        {
            return o.Properties[Source]?.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    public bool Wild => Source != null && WildcardPattern.ContainsWildcardCharacters(Source);
}

public sealed class PsComparer(bool caseSensitive = false) : IComparer<object>, IEqualityComparer<object>
{
    public int Compare(object a, object b)
    {
        if (a is PSObject p)
            a = p.BaseObject is PSCustomObject ? p.ToString() : p.BaseObject;
        if (b is PSObject q)
            b = q.BaseObject is PSCustomObject ? q.ToString() : q.BaseObject;
        if (a == null)
            return b == null ? 0 : -1;
        if (b == null)
            return 1;
        try
        {
            return LanguagePrimitives.Compare(a, b, !caseSensitive, CultureInfo.CurrentCulture);
        }
        catch
        {
            return string.Compare(a.ToString(), b.ToString(), !caseSensitive, CultureInfo.CurrentCulture);
        }
    }

    public new bool Equals(object a, object b) => Compare(a, b) == 0;

    public int GetHashCode(object o) => 0;
}

[Cmdlet("Select", "Object", DefaultParameterSetName = "DefaultParameter")]
public class SelectObjectCommand : RefCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = System.Management.Automation.Internal.AutomationNull.Value;

    [Parameter(Position = 0)]
    public object[] Property { get; set; }

    [Parameter]
    public string[] ExcludeProperty { get; set; }

    [Parameter]
    public string ExpandProperty { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public int First { get; set; } = -1;

    [Parameter]
    public int Last { get; set; } = -1;

    [Parameter]
    public int Skip { get; set; }

    [Parameter]
    public int SkipLast { get; set; }

    [Parameter]
    public int[] Index { get; set; }

    [Parameter]
    public SwitchParameter Wait { get; set; }
    readonly List<PSObject> tail = new();
    readonly List<PSObject> seen = new();
    int n,
        emitted;

    protected override void ProcessRecord()
    {
        if (InputObject == null || InputObject == System.Management.Automation.Internal.AutomationNull.Value)
            return;
        int i = n++;
        if (Index != null)
        {
            if (Index.Contains(i))
                Emit(InputObject);
            return;
        }
        if (Last >= 0 || SkipLast > 0)
        {
            tail.Add(InputObject);
            return;
        }
        if (i < Skip || First >= 0 && emitted >= First)
            return;
        emitted++;
        Emit(InputObject);
        if (First >= 0 && emitted >= First && !Wait)
            throw StopUpstream();
    }

    Exception StopUpstream()
    {
        var t = typeof(PSObject).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException");
        return (Exception)
            Activator.CreateInstance(
                t,
                System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance,
                null,
                new object[] { this },
                null
            );
    }

    protected override void EndProcessing()
    {
        if (Last >= 0)
            foreach (var o in tail.Take(Math.Max(0, tail.Count - Skip)).TakeLast(Last))
                Emit(o);
        else if (SkipLast > 0)
            foreach (var o in tail.SkipLast(SkipLast))
                Emit(o);
    }

    void Emit(PSObject o)
    {
        if (Property == null && ExpandProperty == null && ExcludeProperty == null)
        {
            Send(o);
            return;
        }
        var r = new PSObject();
        r.TypeNames.Insert(0, "Selected." + o.BaseObject.GetType().FullName);
        var props = (Property ?? (ExpandProperty == null ? new object[] { "*" } : Array.Empty<object>())).Select(Prop.Of).ToList();
        foreach (var p in props)
        {
            if (p.Wild)
            {
                var pat = WildcardPattern.Get(p.Source, WildcardOptions.IgnoreCase);
                foreach (var x in o.Properties.Where(x => pat.IsMatch(x.Name) && !Excluded(x.Name)).ToList())
                    if (r.Properties[x.Name] == null)
                    {
                        object v = null;
                        try
                        {
                            v = x.Value;
                        }
                        catch (GetValueException) { }
                        r.Properties.Add(new PSNoteProperty(x.Name, v));
                    }
            }
            else if (!Excluded(p.Name) && r.Properties[p.Name] == null)
            {
                object v;
                try
                {
                    v = p.Value(o);
                }
                catch (RuntimeException)
                {
                    v = null;
                }
                r.Properties.Add(new PSNoteProperty(p.Name, v));
            } // errors of an expression give $null
        }
        if (ExpandProperty != null)
        {
            var p = o.Properties[ExpandProperty];
            if (p == null && o.BaseObject is IDictionary d && d.Contains(ExpandProperty))
            {
                Send(PSObject.AsPSObject(d[ExpandProperty]));
                return;
            }
            if (p == null)
            {
                Err(new PSArgumentException($"Property \"{ExpandProperty}\" cannot be found."), "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, o);
                return;
            }
            if (p.Value == null)
                return;
            foreach (var v in LanguagePrimitives.GetEnumerable(p.Value) ?? new[] { p.Value })
            {
                if (v == null)
                    continue;
                var e = PSObject.AsPSObject(v);
                foreach (var x in r.Properties)
                    if (e.Properties[x.Name] == null)
                        e.Properties.Add(new PSNoteProperty(x.Name, x.Value));
                Send(e);
            }
            return;
        }
        Send(r);
    }

    bool Excluded(string n) => ExcludeProperty != null && ExcludeProperty.Any(e => WildcardPattern.Get(e, WildcardOptions.IgnoreCase).IsMatch(n));

    void Send(PSObject o)
    {
        if (Unique)
        {
            if (seen.Any(s => Same(s, o)))
                return;
            seen.Add(o);
        } // -Unique compares case-sensitively
        WriteObject(o);
    }

    static bool Same(PSObject a, PSObject b) =>
        a.BaseObject is PSCustomObject || b.BaseObject is PSCustomObject
            ? a.Properties.Select(p => p.Name + "=" + p.Value).SequenceEqual(b.Properties.Select(p => p.Name + "=" + p.Value))
            : new PsComparer(true).Compare(a, b) == 0;
}

[Cmdlet("Sort", "Object")]
public class SortObjectCommand : RefCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter]
    public string Culture { get; set; }
    readonly List<PSObject> all = new();

    protected override void ProcessRecord()
    {
        if (InputObject != null)
            all.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var cmp = new PsComparer(CaseSensitive);
        var keys = Property == null ? new List<Prop>() : Property.Select(Prop.Of).ToList();
        IEnumerable<object[]> rows = all.Select(o => keys.Count == 0 ? new object[] { o } : keys.Select(k => k.Value(o)).ToArray()).ToList();
        int Cmp(object[] a, object[] b)
        {
            for (int i = 0; i < a.Length; i++)
            {
                int c = cmp.Compare(a[i], b[i]);
                if (c != 0)
                    return Descending || keys.Count > 0 && keys[i].Descending ? -c : c;
            }
            return 0;
        }
        var sorted = all.Zip(rows).OrderBy(x => x.Second, Comparer<object[]>.Create(Cmp)).ToList();
        object[] last = null;
        foreach (var (o, k) in sorted)
        {
            if (Unique && last != null && Cmp(last, k) == 0)
                continue;
            last = k;
            WriteObject(o);
        }
    }
}

[Cmdlet("Group", "Object")]
public class GroupObjectCommand : RefCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; }

    [Parameter]
    public SwitchParameter NoElement { get; set; }

    [Parameter]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    [Parameter]
    public SwitchParameter AsString { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }
    readonly List<PSObject> all = new();

    protected override void ProcessRecord()
    {
        if (InputObject != null)
            all.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var keys = Property?.Select(Prop.Of).ToList();
        var cmp = new PsComparer(CaseSensitive);
        var groups = new List<(object[] K, List<PSObject> L)>();
        foreach (var o in all)
        {
            var k = keys == null ? new object[] { o.BaseObject is PSCustomObject ? o : o.BaseObject } : keys.Select(p => p.Value(o)).ToArray();
            var g = groups.FirstOrDefault(x => x.K.Zip(k).All(z => cmp.Compare(z.First, z.Second) == 0));
            if (g.L == null)
                groups.Add(g = (k, new()));
            g.L.Add(o);
        }
        if (AsHashTable)
        {
            var h = new Hashtable(StringComparer.OrdinalIgnoreCase);
            foreach (var g in groups)
                h[
                    AsString ? string.Join(", ", g.K)
                    : g.K[0] is PSObject p ? p.BaseObject
                    : g.K[0] ?? ""
                ] = g.L.ToArray<object>();
            WriteObject(h);
            return;
        }
        foreach (var g in groups)
        {
            var o = new PSObject();
            o.Properties.Add(new PSNoteProperty("Count", g.L.Count));
            o.Properties.Add(new PSNoteProperty("Name", string.Join(", ", g.K.Select(x => x?.ToString()))));
            if (!NoElement)
                o.Properties.Add(new PSNoteProperty("Group", g.L.ToArray<object>()));
            o.Properties.Add(new PSNoteProperty("Values", g.K));
            WriteObject(o);
        }
    }
}

[Cmdlet("Measure", "Object")]
public class MeasureObjectCommand : RefCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }

    [Parameter(Position = 0)]
    public string[] Property { get; set; }

    [Parameter]
    public SwitchParameter Sum { get; set; }

    [Parameter]
    public SwitchParameter Average { get; set; }

    [Parameter]
    public SwitchParameter Maximum { get; set; }

    [Parameter]
    public SwitchParameter Minimum { get; set; }

    [Parameter]
    public SwitchParameter Line { get; set; }

    [Parameter]
    public SwitchParameter Word { get; set; }

    [Parameter]
    public SwitchParameter Character { get; set; }
    readonly List<PSObject> all = new();

    protected override void ProcessRecord()
    {
        if (InputObject != null)
            all.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var o = new PSObject();
        void N(string k, object v) => o.Properties.Add(new PSNoteProperty(k, v));
        if (Line || Word || Character)
        {
            var t = string.Join("\n", all);
            N("Lines", Line ? t.Split('\n').Length : null);
            N("Words", Word ? t.Split((char[])null, StringSplitOptions.RemoveEmptyEntries).Length : null);
            N("Characters", Character ? all.Sum(x => x.ToString().Length) : null);
            WriteObject(o);
            return;
        }
        foreach (var p in Property ?? new string[] { null })
        {
            var vals = p == null ? all.Select(x => x.BaseObject).ToList() : all.Select(x => x.Properties[p]?.Value).Where(v => v != null).ToList();
            double[] d = Sum || Average || Maximum || Minimum ? vals.Select(v => LanguagePrimitives.ConvertTo<double>(v)).ToArray() : null;
            o = new PSObject();
            N("Count", vals.Count);
            N("Average", Average && d.Length > 0 ? d.Average() : null);
            N("Sum", Sum ? d.Sum() : null);
            N("Maximum", Maximum && d.Length > 0 ? d.Max() : null);
            N("Minimum", Minimum && d.Length > 0 ? d.Min() : null);
            N("Property", p);
            WriteObject(o);
        }
    }
}

[Cmdlet("Compare", "Object")]
public class CompareObjectCommand : RefCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    [AllowEmptyCollection]
    public PSObject[] ReferenceObject { get; set; }

    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public PSObject[] DifferenceObject { get; set; }

    [Parameter(Position = 2)]
    public object[] Property { get; set; }

    [Parameter]
    public int SyncWindow { get; set; } = int.MaxValue;

    [Parameter]
    public SwitchParameter IncludeEqual { get; set; }

    [Parameter]
    public SwitchParameter ExcludeDifferent { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }
    readonly List<PSObject> diff = new();

    protected override void ProcessRecord()
    {
        if (DifferenceObject != null)
            diff.AddRange(DifferenceObject);
    }

    protected override void EndProcessing()
    {
        var cmp = new PsComparer(CaseSensitive);
        var props = Property?.Select(Prop.Of).ToList();
        var rest = diff.ToList();
        var left = new List<PSObject>();
        bool Eq(PSObject a, PSObject b) => props == null ? cmp.Compare(a, b) == 0 : props.All(p => cmp.Compare(p.Value(a), p.Value(b)) == 0);
        void Out(PSObject o, string side)
        {
            if (PassThru)
            {
                o.Properties.Add(new PSNoteProperty("SideIndicator", side));
                WriteObject(o);
                return;
            }
            var r = new PSObject();
            if (props == null)
                r.Properties.Add(new PSNoteProperty("InputObject", o));
            else
                foreach (var p in props)
                    r.Properties.Add(new PSNoteProperty(p.Name, p.Value(o)));
            r.Properties.Add(new PSNoteProperty("SideIndicator", side));
            WriteObject(r);
        }
        foreach (var a in ReferenceObject)
        {
            int i = rest.FindIndex(b => Eq(a, b));
            if (i < 0)
            {
                left.Add(a);
                continue;
            }
            if (IncludeEqual)
                Out(a, "==");
            rest.RemoveAt(i);
        }
        if (ExcludeDifferent)
            return;
        foreach (var b in rest)
            Out(b, "=>");
        foreach (var a in left)
            Out(a, "<=");
    }
}

[Cmdlet("New", "Object", DefaultParameterSetName = "Net", SupportsShouldProcess = true)]
public class NewObjectCommand : RefCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Net")]
    public string TypeName { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Com")]
    public string ComObject { get; set; }

    [Parameter(Position = 1, ParameterSetName = "Net")]
    [Alias("Args")]
    public object[] ArgumentList { get; set; }

    [Parameter]
    public IDictionary Property { get; set; }

    [Parameter]
    public SwitchParameter Strict { get; set; }

    protected override void EndProcessing()
    {
        if (ComObject != null)
            ThrowTerminatingError(
                new ErrorRecord(
                    new NotSupportedException($"referee: COM object '{ComObject}' is not simulated"),
                    "NoCOMClassIdentified",
                    ErrorCategory.ResourceUnavailable,
                    ComObject
                )
            );
        if (
            TypeName.Equals("PSObject", StringComparison.OrdinalIgnoreCase)
            || TypeName.Equals("PSCustomObject", StringComparison.OrdinalIgnoreCase)
            || TypeName.EndsWith("Automation.PSObject", StringComparison.OrdinalIgnoreCase)
        )
        {
            var o = new PSObject();
            if (ArgumentList?.Length == 1)
                o = PSObject.AsPSObject(ArgumentList[0]);
            if (Property != null)
                foreach (DictionaryEntry e in Property)
                    o.Properties.Add(new PSNoteProperty(e.Key.ToString(), e.Value));
            WriteObject(o);
            return;
        }
        Type t;
        try
        {
            t = LanguagePrimitives.ConvertTo<Type>(TypeName);
        }
        catch (PSInvalidCastException)
        {
            ThrowTerminatingError(
                new ErrorRecord(
                    new PSArgumentException($"Cannot find type [{TypeName}]: verify that the assembly containing this type is loaded."),
                    "TypeNotFound",
                    ErrorCategory.InvalidType,
                    null
                )
            );
            return;
        }
        object made;
        try
        {
            // [Type]::new(args) of the language picks the constructor and converts arguments as New-Object does
            var call = ScriptBlock.Create("param($t, $a) if ($a.Count -eq 0) { ,$t::new() } else { ,$t::new.Invoke($a) }");
            made = call.Invoke(t, ArgumentList ?? Array.Empty<object>())[0];
        }
        catch (RuntimeException e)
        {
            var inner = e.InnerException is System.Reflection.TargetInvocationException ti ? ti.InnerException : e.InnerException ?? e;
            while (inner is MethodInvocationException or CmdletInvocationException && inner.InnerException != null)
                inner = inner.InnerException;
            ThrowTerminatingError(
                new ErrorRecord(
                    new MethodInvocationException($"Exception calling \".ctor\" with \"{ArgumentList?.Length ?? 0}\" argument(s): \"{inner.Message}\"", inner),
                    "ConstructorInvokedThrowException",
                    ErrorCategory.InvalidOperation,
                    null
                )
            );
            return;
        }
        if (Property != null)
        {
            var po = PSObject.AsPSObject(made);
            foreach (DictionaryEntry e in Property)
                po.Properties[e.Key.ToString()].Value = e.Value;
        }
        WriteObject(made);
    }
}

[Cmdlet("Add", "Member", DefaultParameterSetName = "TypeNameSet")]
public class AddMemberCommand : RefCmdlet
{
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "MemberSet")]
    [Alias("Type")]
    public string MemberType { get; set; }

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "MemberSet")]
    public string Name { get; set; }

    [Parameter(Position = 2, ParameterSetName = "MemberSet")]
    public object Value { get; set; }

    [Parameter(Position = 3, ParameterSetName = "MemberSet")]
    public object SecondValue { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "NotePropertySingleMemberSet")]
    public string NotePropertyName { get; set; }

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "NotePropertySingleMemberSet")]
    [AllowNull]
    public object NotePropertyValue { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "NotePropertyMultiMemberSet")]
    public IDictionary NotePropertyMembers { get; set; }

    [Parameter(ParameterSetName = "TypeNameSet")]
    public string TypeName { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        void Put(PSMemberInfo m)
        {
            if (InputObject.Members[m.Name] != null)
            {
                if (!Force)
                {
                    Err(
                        new InvalidOperationException(
                            $"Cannot add a member with the name \"{m.Name}\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command."
                        ),
                        "MemberAlreadyExists",
                        ErrorCategory.InvalidOperation,
                        InputObject
                    );
                    return;
                }
                if (InputObject.Members[m.Name].IsInstance)
                    InputObject.Members.Remove(m.Name);
            }
            InputObject.Members.Add(m);
        }
        if (NotePropertyMembers != null)
            foreach (DictionaryEntry e in NotePropertyMembers)
                Put(new PSNoteProperty(e.Key.ToString(), e.Value));
        else if (NotePropertyName != null)
            Put(new PSNoteProperty(NotePropertyName, NotePropertyValue));
        else if (MemberType != null)
            Put(
                MemberType.ToLowerInvariant() switch
                {
                    "noteproperty" => new PSNoteProperty(Name, Value),
                    "scriptproperty" => new PSScriptProperty(Name, (ScriptBlock)Value, (ScriptBlock)SecondValue),
                    "scriptmethod" => new PSScriptMethod(Name, (ScriptBlock)Value),
                    "aliasproperty" => new PSAliasProperty(Name, Value.ToString()),
                    _ => throw new NotSupportedException("referee: member type " + MemberType),
                }
            );
        if (TypeName != null)
            InputObject.TypeNames.Insert(0, TypeName);
        if (PassThru || false)
            WriteObject(InputObject);
    }
}

[Cmdlet("Get", "Member")]
public class GetMemberCommand : RefCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }

    [Parameter(Position = 0)]
    public string[] Name { get; set; } = { "*" };

    [Parameter]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter Static { get; set; }
    readonly HashSet<string> types = new();
    bool any;

    protected override void ProcessRecord()
    {
        if (InputObject == null)
            return;
        any = true;
        if (!types.Add(string.Join("|", InputObject.TypeNames)))
            return;
        foreach (
            var m in InputObject
                .Members.Where(m => (m.MemberType & MemberType) != 0 && Name.Any(n => WildcardPattern.Get(n, WildcardOptions.IgnoreCase).IsMatch(m.Name)))
                .OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase)
        )
        {
            var o = new PSObject();
            o.Properties.Add(new PSNoteProperty("TypeName", InputObject.TypeNames.FirstOrDefault()));
            o.Properties.Add(new PSNoteProperty("Name", m.Name));
            o.Properties.Add(new PSNoteProperty("MemberType", m.MemberType));
            string d = m.Name;
            try
            {
                d = m.ToString();
            }
            catch { }
            o.Properties.Add(new PSNoteProperty("Definition", d));
            WriteObject(o);
        }
    }

    protected override void EndProcessing()
    {
        if (!any)
            Err(new InvalidOperationException("You must specify an object for the Get-Member cmdlet."), "NoObjectInGetMember", ErrorCategory.CloseError);
    }
}

[Cmdlet("Select", "String", DefaultParameterSetName = "File")]
public class SelectStringCommand : RefCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; }

    [Parameter(Mandatory = true, Position = 0)]
    public string[] Pattern { get; set; }

    [Parameter(Position = 1)]
    public string[] Path { get; set; }

    [Parameter]
    public string[] LiteralPath { get; set; }

    [Parameter]
    public SwitchParameter SimpleMatch { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter]
    public SwitchParameter Quiet { get; set; }

    [Parameter]
    public SwitchParameter AllMatches { get; set; }

    [Parameter]
    public SwitchParameter NotMatch { get; set; }
    bool hit;
    int line;

    void One(string text, string file)
    {
        line++;
        Match[] ms = Array.Empty<Match>();
        bool ok = false;
        string used = null;
        foreach (var p in Pattern)
        {
            ms = Regex.Matches(text, SimpleMatch ? Regex.Escape(p) : p, CaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase).ToArray();
            if (ms.Length > 0 != NotMatch.IsPresent)
            {
                ok = true;
                used = p;
                break;
            }
        }
        if (!ok)
            return;
        hit = true;
        if (Quiet)
            return;
        var o = new PSObject();
        o.Properties.Add(new PSNoteProperty("Line", text));
        o.Properties.Add(new PSNoteProperty("LineNumber", line));
        o.Properties.Add(new PSNoteProperty("Path", file ?? "InputStream"));
        o.Properties.Add(new PSNoteProperty("Pattern", used));
        o.Properties.Add(new PSNoteProperty("Matches", AllMatches ? ms : ms.Take(1).ToArray()));
        o.Methods.Add(new PSScriptMethod("ToString", ScriptBlock.Create("$this.Line")));
        WriteObject(o);
    }

    protected override void ProcessRecord()
    {
        if (InputObject != null)
            One(InputObject.ToString(), null);
    }

    protected override void EndProcessing()
    {
        foreach (var p in LiteralPath ?? Path ?? Array.Empty<string>())
        foreach (var f in FsGlob(Fs(p)))
        {
            line = 0;
            foreach (var l in File.ReadLines(f))
                One(l, WinPath.Unmap(f));
        }
        if (Quiet)
            WriteObject(hit);
    }
}
