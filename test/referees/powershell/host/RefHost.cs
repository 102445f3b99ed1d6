using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace PowerShellReferee;

/// A host as powershell.exe -NonInteractive has it: it prints, and it refuses every question.
public sealed class RefHost : PSHost
{
    public int? Exit;
    public readonly RefUi Ui = new();
    public override CultureInfo CurrentCulture => CultureInfo.GetCultureInfo("");
    public override CultureInfo CurrentUICulture => CultureInfo.GetCultureInfo("");
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override string Name => "ConsoleHost";
    public override PSHostUserInterface UI => Ui;
    public override Version Version => World.Current.Strict51 ? new Version(5, 1, 26100, 1) : new Version(7, 6, 9);

    public override void EnterNestedPrompt() => throw RefUi.No();

    public override void ExitNestedPrompt() { }

    public override void NotifyBeginApplication() { }

    public override void NotifyEndApplication() { }

    public override void SetShouldExit(int exitCode) => Exit = exitCode;
}

public sealed class RefUi : PSHostUserInterface
{
    public readonly List<string> Stdout = new();
    readonly StringBuilder part = new();

    public static Exception No() =>
        new PSInvalidOperationException(
            (World.Current.Strict51 ? "Windows PowerShell" : "PowerShell") + " is in NonInteractive mode. Read and Prompt functionality is not available."
        );

    public override PSHostRawUserInterface RawUI { get; } = new Raw();

    public override Dictionary<string, PSObject> Prompt(string c, string m, Collection<FieldDescription> d) => throw No();

    public override int PromptForChoice(string c, string m, Collection<ChoiceDescription> ch, int d) => throw No();

    public override PSCredential PromptForCredential(string c, string m, string u, string t) => throw No();

    public override PSCredential PromptForCredential(string c, string m, string u, string t, PSCredentialTypes a, PSCredentialUIOptions o) => throw No();

    public override string ReadLine() => throw No();

    public override SecureString ReadLineAsSecureString() => throw No();

    public override void Write(string v)
    {
        var l = (v ?? "").Replace("\r\n", "\n").Split('\n');
        for (int i = 0; i < l.Length - 1; i++)
            WriteLine(l[i]);
        part.Append(l[^1]);
    }

    public override void Write(ConsoleColor f, ConsoleColor b, string v) => Write(v);

    public override void WriteLine(string v)
    {
        foreach (var l in (v ?? "").Replace("\r\n", "\n").Split('\n'))
        {
            Stdout.Add(part + l);
            part.Clear();
        }
    }

    public override void WriteDebugLine(string m) => WriteLine("DEBUG: " + m);

    public override void WriteErrorLine(string v) { }

    public override void WriteProgress(long s, ProgressRecord r) { }

    public override void WriteVerboseLine(string m) => WriteLine("VERBOSE: " + m);

    public override void WriteWarningLine(string m) => WriteLine("WARNING: " + m);

    public void Flush()
    {
        if (part.Length > 0)
            WriteLine("");
    }

    sealed class Raw : PSHostRawUserInterface
    {
        public override ConsoleColor BackgroundColor { get; set; }
        public override Size BufferSize { get; set; } = new(120, 50);
        public override Coordinates CursorPosition { get; set; }
        public override int CursorSize { get; set; }
        public override ConsoleColor ForegroundColor { get; set; }
        public override bool KeyAvailable => false;
        public override Size MaxPhysicalWindowSize => new(120, 50);
        public override Size MaxWindowSize => new(120, 50);
        public override Coordinates WindowPosition { get; set; }
        public override Size WindowSize { get; set; } = new(120, 50);
        public override string WindowTitle { get; set; } = "";

        public override void FlushInputBuffer() { }

        public override BufferCell[,] GetBufferContents(Rectangle r) => new BufferCell[0, 0];

        public override KeyInfo ReadKey(ReadKeyOptions o) => throw No();

        public override void ScrollBufferContents(Rectangle s, Coordinates d, Rectangle c, BufferCell f) { }

        public override void SetBufferContents(Rectangle r, BufferCell f) { }

        public override void SetBufferContents(Coordinates o, BufferCell[,] c) { }
    }
}
