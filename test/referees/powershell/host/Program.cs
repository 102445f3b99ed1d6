using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PowerShellReferee;

public static class Program
{
    public static readonly string Home = AppContext.BaseDirectory;
    static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly TextWriter Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };

    static string NewScratch()
    {
        var d = Path.Combine(Path.GetTempPath(), "smbward-ps-" + Guid.NewGuid().ToString("N")[..12]);
        Directory.CreateDirectory(d);
        return d;
    }

    static int Usage(string m)
    {
        Console.Error.WriteLine(
            m
                + "\nusage: run-ps1.sh --parse F.ps1...\n       run-ps1.sh [--world W.json] [--out R.json] [--strict51] [--timeout S] F.ps1 [-- args]\n       run-ps1.sh [options] --sequence A.ps1 B.ps1... [-- args]\n       run-ps1.sh --batch JOBS.jsonl"
        );
        return 2;
    }

    public static int Main(string[] argv)
    {
        string world = null,
            outFile = null,
            batch = null;
        bool parse = false,
            seq = false;
        var o = new RunOptions();
        var files = new List<string>();
        for (int i = 0; i < argv.Length; i++)
            switch (argv[i])
            {
                case "--world":
                    world = argv[++i];
                    break;
                case "--out":
                    outFile = argv[++i];
                    break;
                case "--batch":
                    batch = argv[++i];
                    break;
                case "--timeout":
                    o.Timeout = int.Parse(argv[++i]);
                    break;
                case "--strict51":
                    o.Strict51 = true;
                    break;
                case "--parse":
                    parse = true;
                    break;
                case "--sequence":
                    seq = true;
                    break;
                case "--":
                    o.Args = argv.Skip(i + 1).ToList();
                    i = argv.Length;
                    break;
                default:
                    if (argv[i].StartsWith("--"))
                        return Usage("unknown option " + argv[i]);
                    files.Add(argv[i]);
                    break;
            }
        try
        {
            if (parse)
                return Parse(files);
            if (batch != null)
                return Batch(batch);
            if (files.Count == 0)
                return Usage("no script given");
            if (files.Count > 1 && !seq)
                return Usage("more than one script needs --sequence");
            var res = Job(files, seq, world == null ? null : World.Read(File.ReadAllText(world)) as JsonObject, o);
            var text = res.ToJsonString(Pretty);
            if (outFile == null)
                Out.WriteLine(text);
            else
                File.WriteAllText(outFile, text + "\n");
            Out.Flush();
            // a script that would not stop must not keep the process
            Environment.Exit(0);
            return 0;
        }
        catch (Exception e) when (e is IOException or JsonException or ArgumentException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("run-ps1: " + e.Message);
            return 2;
        }
    }

    static int Parse(List<string> files)
    {
        if (files.Count == 0)
            return Usage("no file to parse");
        bool bad = false;
        var all = new JsonArray();
        foreach (var f in files)
        {
            var r = Parse51.File(f);
            all.Add(r);
            bad |= ((JsonArray)r["errors"]).Count > 0 || ((JsonArray)r["notIn51"]).Count > 0;
        }
        Out.WriteLine(all.ToJsonString(Pretty));
        return bad ? 1 : 0;
    }

    public static JsonObject Job(List<string> scripts, bool sequence, JsonObject doc, RunOptions o, List<RunOptions> each = null)
    {
        var scratch = NewScratch();
        try
        {
            var w = World.FromJson((JsonObject)(doc?.DeepClone() ?? new JsonObject()), scratch);
            if (!sequence)
                return Runner.Run(w, scripts[0], o);
            var first = w.Registry.Json().ToJsonString();
            var results = new JsonArray();
            int at = w.FailAt,
                which = (doc?["failOn"] as JsonObject)?["script"]?.GetValue<int>() ?? 0;
            for (int i = 0; i < scripts.Count; i++)
            {
                w.FailAt = i == which ? at : 0;
                results.Add(Runner.Run(w, scripts[i], each?[i] ?? o));
            }
            return new JsonObject { ["results"] = results, ["registrySame"] = first == w.Registry.Json().ToJsonString() };
        }
        finally
        {
            try
            {
                Directory.Delete(scratch, true);
            }
            catch (IOException) { }
        }
    }

    /// One JSON job per line: {script|sequence|text, world (object or file), args, strict51, timeout}; one result per line.
    static int Batch(string list)
    {
        var lines = list == "-" ? Console.In.ReadToEnd().Split('\n') : File.ReadAllLines(list);
        var dir = list == "-" ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(list));
        int n = 0;
        foreach (var l in lines.Where(x => x.Trim().Length > 0))
        {
            JsonObject r;
            string tmp = null;
            try
            {
                var j = (JsonObject)World.Read(l);
                var o = new RunOptions
                {
                    Strict51 = j["strict51"]?.GetValue<bool>() ?? false,
                    Timeout = j["timeout"]?.GetValue<int>() ?? 60,
                    Args = (j["args"] as JsonArray)?.Select(a => a.ToString()).ToList() ?? new(),
                };
                var doc = j["world"] is JsonValue f ? World.Read(File.ReadAllText(Path.Combine(dir, f.ToString()))) as JsonObject : j["world"] as JsonObject;
                var seq = j["sequence"] as JsonArray;
                if (j["text"] != null)
                {
                    tmp = Path.Combine(Path.GetTempPath(), "smbward-ps-" + Guid.NewGuid().ToString("N") + ".ps1");
                    File.WriteAllText(tmp, j["text"].ToString(), new UTF8Encoding(true));
                }
                // an entry of a sequence may be {script, args}
                var scripts =
                    seq != null
                        ? seq.Select(s => Path.Combine(dir, s is JsonObject so ? so["script"].ToString() : s.ToString())).ToList()
                        : new List<string> { tmp ?? Path.Combine(dir, j["script"].ToString()) };
                var each = seq
                    ?.Select(s =>
                        s is JsonObject so && so["args"] is JsonArray sa
                            ? new RunOptions
                            {
                                Strict51 = o.Strict51,
                                Timeout = o.Timeout,
                                Args = sa.Select(a => a.ToString()).ToList(),
                            }
                            : o
                    )
                    .ToList();
                r = Job(scripts, seq != null, doc, o, each);
                if (j["id"] != null)
                    r["id"] = j["id"].DeepClone();
            }
            catch (Exception e)
            {
                r = new JsonObject { ["refereeError"] = e.GetType().Name + ": " + e.Message };
            }
            finally
            {
                if (tmp != null)
                    File.Delete(tmp);
            }
            r["job"] = n++;
            Out.WriteLine(r.ToJsonString(Line));
        }
        Out.Flush();
        Environment.Exit(0);
        return 0;
    }
}
