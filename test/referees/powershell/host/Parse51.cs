using System.Management.Automation.Language;
using System.Text;
using System.Text.Json.Nodes;

namespace PowerShellReferee;

/// --parse: the real parser, plus what Windows PowerShell 5.1 does not have.
public static class Parse51
{
    static readonly Dictionary<string, string[]> Params7 = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ConvertFrom-Json"] = new[] { "AsHashtable", "Depth", "NoEnumerate", "DateKind" },
        ["ConvertTo-Json"] = new[] { "AsArray", "EnumsAsStrings", "EscapeHandling" },
        ["ForEach-Object"] = new[] { "Parallel", "ThrottleLimit", "TimeoutSeconds", "AsJob", "UseNewRunspace" },
        ["Invoke-WebRequest"] = new[] { "SkipHttpErrorCheck", "SkipCertificateCheck", "Resume", "Form", "Authentication", "Token" },
        ["Invoke-RestMethod"] = new[]
        {
            "SkipHttpErrorCheck",
            "SkipCertificateCheck",
            "StatusCodeVariable",
            "ResponseHeadersVariable",
            "Form",
            "Authentication",
            "Token",
        },
        ["Get-Content"] = new[] { "AsByteStream" },
        ["Set-Content"] = new[] { "AsByteStream" },
        ["Add-Content"] = new[] { "AsByteStream" },
        ["Get-Date"] = new[] { "AsUTC", "UnixTimeSeconds" },
        ["Split-Path"] = new[] { "LeafBase", "Extension" },
        ["Join-Path"] = new[] { "AdditionalChildPath", "Extension" },
        ["Select-Object"] = new[] { "CaseInsensitive" },
        ["Select-String"] = new[] { "NoEmphasis", "Raw", "Culture" },
        ["Sort-Object"] = new[] { "Top", "Bottom", "Stable" },
        ["Get-Random"] = new[] { "Shuffle" },
        ["Test-Connection"] = new[] { "TargetName", "TcpPort", "Ping", "Traceroute" },
        ["Start-Process"] = new[] { "Environment" },
        ["Measure-Object"] = new[] { "AllStats", "StandardDeviation" },
        ["Get-ChildItem"] = new[] { "FollowSymlink" },
        ["ConvertTo-Csv"] = new[] { "QuoteFields", "UseQuotes", "IncludeTypeInformation" },
        ["Export-Csv"] = new[] { "QuoteFields", "UseQuotes", "IncludeTypeInformation" },
        ["Get-Service"] = Array.Empty<string>(),
        ["Import-Module"] = new[] { "SkipEditionCheck", "UseWindowsPowerShell" },
        ["Get-Command"] = new[] { "UseFuzzyMatching", "UseAbbreviationExpansion" },
        ["Resolve-Path"] = new[] { "RelativeBasePath" },
        ["New-Guid"] = new[] { "InputObject", "Empty" },
    };
    static readonly HashSet<string> Commands7 = new(StringComparer.OrdinalIgnoreCase)
    {
        "Test-Json",
        "Join-String",
        "Get-Error",
        "ConvertFrom-Markdown",
        "Show-Markdown",
        "Remove-Alias",
        "Get-Uptime",
        "Get-Verb7",
        "Remove-Service",
        "Start-ThreadJob",
        "Get-ExperimentalFeature",
        "Enable-ExperimentalFeature",
        "Disable-ExperimentalFeature",
        "Switch-Process",
        "Get-PSSubsystem",
        "Get-SecureRandom",
        "ConvertTo-CliXml",
        "ConvertFrom-CliXml",
        "Set-MarkdownOption",
        "Get-MarkdownOption",
        "Get-PSResource",
        "Install-PSResource",
    };
    static readonly HashSet<string> Vars7 = new(StringComparer.OrdinalIgnoreCase)
    {
        "IsWindows",
        "IsLinux",
        "IsMacOS",
        "IsCoreCLR",
        "PSStyle",
        "PSNativeCommandUseErrorActionPreference",
        "PSNativeCommandArgumentPassing",
    };

    public static List<JsonObject> Find(Ast ast, Token[] tokens, byte[] bytes, bool syntaxOnly = false)
    {
        var l = new List<JsonObject>();
        void Add(string what, IScriptExtent e, string kind = "syntax") =>
            l.Add(
                new JsonObject
                {
                    ["construct"] = what,
                    ["kind"] = kind,
                    ["line"] = e.StartLineNumber,
                    ["column"] = e.StartColumnNumber,
                    ["text"] = e.Text.Length > 80 ? e.Text[..80] : e.Text,
                }
            );
        foreach (var a in ast.FindAll(_ => true, true))
            switch (a)
            {
                case TernaryExpressionAst:
                    Add("ternary operator", a.Extent);
                    break;
                case PipelineChainAst:
                    Add("pipeline chain (&& or ||)", a.Extent);
                    break;
                case BinaryExpressionAst { Operator: TokenKind.QuestionQuestion }:
                    Add("null-coalescing operator ??", a.Extent);
                    break;
                case AssignmentStatementAst { Operator: TokenKind.QuestionQuestionEquals }:
                    Add("null-coalescing assignment ??=", a.Extent);
                    break;
                case InvokeMemberExpressionAst { NullConditional: true }
                or MemberExpressionAst { NullConditional: true }
                or IndexExpressionAst { NullConditional: true }:
                    Add("null-conditional member access ?. or ?[]", a.Extent);
                    break;
                case ScriptBlockAst { CleanBlock: not null } sb:
                    Add("clean block", sb.CleanBlock.Extent);
                    break;
                case PipelineBaseAst when a is PipelineAst { Background: true }:
                    Add("background operator &", a.Extent);
                    break;
                case CommandAst c when !syntaxOnly && c.GetCommandName() is { } n:
                    if (n is "%" or "foreach")
                        n = "ForEach-Object";
                    if (Commands7.Contains(n))
                        Add($"command {n}", c.Extent, "command");
                    if (Params7.TryGetValue(n, out var ps))
                        foreach (var p in c.CommandElements.OfType<CommandParameterAst>())
                            if (ps.Any(x => x.Equals(p.ParameterName, StringComparison.OrdinalIgnoreCase)))
                                Add($"parameter -{p.ParameterName} of {n}", p.Extent, "parameter");
                    // -Encoding names of 7 only
                    for (int i = 0; i + 1 < c.CommandElements.Count; i++)
                        if (
                            c.CommandElements[i] is CommandParameterAst { ParameterName: var pn }
                            && pn.Equals("Encoding", StringComparison.OrdinalIgnoreCase)
                            && c.CommandElements[i + 1] is StringConstantExpressionAst s
                            && s.Value.ToLowerInvariant() is "utf8nobom" or "utf8bom" or "ansi"
                            && c.CommandElements[i + 1] is StringConstantExpressionAst s2
                        )
                            Add("-Encoding " + s2.Value, s2.Extent, "parameter");
                    if (
                        n.Equals("Join-Path", StringComparison.OrdinalIgnoreCase)
                        && c.CommandElements.Skip(1).TakeWhile(x => x is not CommandParameterAst).Count() > 2
                    )
                        Add("Join-Path with more than one child path", c.Extent, "parameter");
                    break;
                case VariableExpressionAst v when !syntaxOnly && Vars7.Contains(v.VariablePath.UserPath):
                    Add("variable $" + v.VariablePath.UserPath, v.Extent, "variable");
                    break;
            }
        foreach (var t in tokens)
        {
            if (
                t is StringExpandableToken or StringToken && t.Text.StartsWith('"')
                || t.Kind == TokenKind.HereStringExpandable
                || t.Kind == TokenKind.StringExpandable
            )
            {
                var s = t.Text;
                for (int i = 0; i + 1 < s.Length; i++)
                    if (s[i] == '`')
                    {
                        if (s[i + 1] == 'e')
                            Add("escape `e", t.Extent);
                        else if (s[i + 1] == 'u' && i + 2 < s.Length && s[i + 2] == '{')
                            Add("escape `u{...}", t.Extent);
                        i++;
                    }
            }
            else if (t.Kind == TokenKind.Generic && (t.Text.Contains("`e") || t.Text.Contains("`u{")))
                Add("escape `e or `u in an argument", t.Extent);
            if (
                t is NumberToken
                && System.Text.RegularExpressions.Regex.IsMatch(t.Text, @"(?i)^[-+]?(0b[01]+|.*\d(u|y|uy|s|us|ul|n))$")
                && !t.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            )
                Add("number literal with suffix or 0b", t.Extent);
        }
        bool bom =
            bytes.Length > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
            || bytes.Length > 1 && (bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF);
        if (!syntaxOnly && !bom && Array.FindIndex(bytes, b => b > 127) is >= 0 and var at)
            l.Add(
                new JsonObject
                {
                    ["construct"] = "non-ASCII bytes without a byte order mark: 5.1 reads them as ANSI",
                    ["kind"] = "encoding",
                    ["line"] = bytes.Take(at).Count(b => b == 10) + 1,
                    ["column"] = at - Array.LastIndexOf(bytes, (byte)10, at),
                    ["text"] = "0x" + bytes[at].ToString("X2"),
                }
            );
        return l;
    }

    public static JsonObject File(string path)
    {
        var bytes = System.IO.File.ReadAllBytes(path);
        var ast = Parser.ParseFile(Path.GetFullPath(path), out var tokens, out var errs);
        var not = Find(ast, tokens, bytes);
        return new JsonObject
        {
            ["file"] = path,
            ["errors"] = new JsonArray(
                errs.Select(e =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["line"] = e.Extent.StartLineNumber,
                                ["column"] = e.Extent.StartColumnNumber,
                                ["message"] = e.Message,
                                ["errorId"] = e.ErrorId,
                            }
                    )
                    .ToArray()
            ),
            ["notIn51"] = new JsonArray(not.ToArray<JsonNode>()),
            ["commands"] = new JsonArray(
                ast.FindAll(a => a is CommandAst, true)
                    .Cast<CommandAst>()
                    .Select(c => c.GetCommandName())
                    .Where(n => n != null)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Order(StringComparer.OrdinalIgnoreCase)
                    .Select(n => (JsonNode)n)
                    .ToArray()
            ),
            ["dynamicCommands"] = ast.FindAll(a => a is CommandAst, true).Cast<CommandAst>().Count(c => c.GetCommandName() == null),
            ["requires"] = ast is ScriptBlockAst { ScriptRequirements: { } r }
                ? new JsonObject
                {
                    ["elevation"] = r.IsElevationRequired,
                    ["version"] = r.RequiredPSVersion?.ToString(),
                    ["modules"] = new JsonArray(r.RequiredModules.Select(m => (JsonNode)m.Name).ToArray()),
                }
                : null,
        };
    }
}
