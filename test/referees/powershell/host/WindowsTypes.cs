// Stand-ins for .NET types that throw on Unix (identity, access lists) or that would miss the C:\ mapping (files, paths,
// environment). Reached by type accelerators of the same full names; see TypeMap at the end.
using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Security.AccessControl;
using System.Security.Principal;
using System.Text;

namespace PowerShellReferee.Win
{
    public class SecurityIdentifier
    {
        static readonly Dictionary<string, string> Accounts = new(StringComparer.OrdinalIgnoreCase)
        {
            ["S-1-5-18"] = @"NT AUTHORITY\SYSTEM",
            ["S-1-5-32-544"] = @"BUILTIN\Administrators",
            ["S-1-5-32-545"] = @"BUILTIN\Users",
            ["S-1-5-11"] = @"NT AUTHORITY\Authenticated Users",
            ["S-1-1-0"] = "Everyone",
            ["S-1-5-19"] = @"NT AUTHORITY\LOCAL SERVICE",
            ["S-1-3-0"] = "CREATOR OWNER",
        };
        public string Value { get; }

        public SecurityIdentifier(string sddlForm)
        {
            Value = sddlForm switch
            {
                "SY" => "S-1-5-18",
                "BA" => "S-1-5-32-544",
                "BU" => "S-1-5-32-545",
                "WD" => "S-1-1-0",
                "AU" => "S-1-5-11",
                _ => sddlForm,
            };
            if (!System.Text.RegularExpressions.Regex.IsMatch(Value, @"^S-1-\d+(-\d+)+$"))
                throw new ArgumentException("Value was invalid.", nameof(sddlForm));
        }

        public SecurityIdentifier(WellKnownSidType type, SecurityIdentifier domain)
            : this(
                type switch
                {
                    WellKnownSidType.LocalSystemSid => "SY",
                    WellKnownSidType.BuiltinAdministratorsSid => "BA",
                    WellKnownSidType.BuiltinUsersSid => "BU",
                    WellKnownSidType.WorldSid => "WD",
                    WellKnownSidType.AuthenticatedUserSid => "AU",
                    _ => throw new NotSupportedException("referee: unknown SID " + type),
                }
            ) { }

        public object Translate(Type t) =>
            t == typeof(NTAccount)
                ? new NTAccount(
                    Accounts.GetValueOrDefault(Value) ?? throw new IdentityNotMappedException("Some or all identity references could not be translated.")
                )
                : this;

        public override string ToString() => Value;

        public override bool Equals(object o) => o is SecurityIdentifier s && s.Value.Equals(Value, StringComparison.OrdinalIgnoreCase);

        public override int GetHashCode() => Value.GetHashCode();

        internal static SecurityIdentifier Of(string account) =>
            Accounts
                .Where(a => a.Value.Equals(account, StringComparison.OrdinalIgnoreCase) || a.Value.EndsWith("\\" + account, StringComparison.OrdinalIgnoreCase))
                .Select(a => new SecurityIdentifier(a.Key))
                .FirstOrDefault();
    }

    public class NTAccount(string name)
    {
        public string Value { get; } = name;

        public object Translate(Type t) =>
            t == typeof(SecurityIdentifier)
                ? SecurityIdentifier.Of(Value) ?? throw new IdentityNotMappedException("Some or all identity references could not be translated.")
                : this;

        public override string ToString() => Value;
    }

    public class WindowsIdentity : IDisposable
    {
        public static WindowsIdentity GetCurrent() => new();

        public string Name => World.Current.Str("computer", "user") ?? (IsSystem ? @"NT AUTHORITY\SYSTEM" : @"LABPC\admin");
        public bool IsSystem => World.Current.Str("computer", "system") == "true";
        public bool IsAuthenticated => true;
        public SecurityIdentifier User => new(IsSystem ? "S-1-5-18" : "S-1-5-21-1-2-3-1001");
        public SecurityIdentifier[] Groups =>
            World.Current.Elevated ? new[] { new SecurityIdentifier("BA"), new SecurityIdentifier("WD") } : new[] { new SecurityIdentifier("WD") };

        public void Dispose() { }
    }

    public class WindowsPrincipal(WindowsIdentity identity)
    {
        public WindowsIdentity Identity { get; } = identity;

        public bool IsInRole(WindowsBuiltInRole role) => IsInRole((int)role);

        public bool IsInRole(int rid) => rid == 545 || rid == 544 && World.Current.Elevated;

        public bool IsInRole(SecurityIdentifier sid) => sid.Value == "S-1-5-32-545" || sid.Value == "S-1-5-32-544" && World.Current.Elevated;

        public bool IsInRole(string role) =>
            SecurityIdentifier.Of(role) is { } s ? IsInRole(s) : Enum.TryParse<WindowsBuiltInRole>(role, true, out var r) && IsInRole(r);
    }

    public class FileSystemAccessRule
    {
        public object IdentityReference { get; }
        public FileSystemRights FileSystemRights { get; }
        public InheritanceFlags InheritanceFlags { get; }
        public PropagationFlags PropagationFlags { get; }
        public AccessControlType AccessControlType { get; }
        public bool IsInherited => false;

        public FileSystemAccessRule(object identity, FileSystemRights rights, AccessControlType type)
            : this(identity, rights, 0, 0, type) { }

        public FileSystemAccessRule(object identity, FileSystemRights rights, InheritanceFlags inherit, PropagationFlags propagate, AccessControlType type)
        {
            if (identity is PSObject p)
                identity = p.BaseObject;
            IdentityReference = identity is string s ? new NTAccount(s) : identity;
            FileSystemRights = rights;
            InheritanceFlags = inherit;
            PropagationFlags = propagate;
            AccessControlType = type;
        }

        public override string ToString() => $"{AccessControlType}:{IdentityReference}:{FileSystemRights}:{InheritanceFlags}";
    }

    public class FileSystemSecurity
    {
        internal List<FileSystemAccessRule> Rules = new();
        internal string Sddl = "O:BAG:SYD:AI";
        public bool AreAccessRulesProtected { get; private set; }
        public FileSystemAccessRule[] Access => Rules.ToArray();
        public object Owner { get; private set; } = new NTAccount(@"BUILTIN\Administrators");

        public void SetAccessRuleProtection(bool isProtected, bool preserveInheritance) => AreAccessRulesProtected = isProtected;

        public void AddAccessRule(FileSystemAccessRule r) => Rules.Add(r);

        public void SetAccessRule(FileSystemAccessRule r)
        {
            Rules.RemoveAll(x => x.IdentityReference.ToString() == r.IdentityReference.ToString());
            Rules.Add(r);
        }

        public bool RemoveAccessRule(FileSystemAccessRule r) => Rules.RemoveAll(x => x.ToString() == r.ToString()) > 0;

        public void RemoveAccessRuleAll(FileSystemAccessRule r) => Rules.RemoveAll(x => x.IdentityReference.ToString() == r.IdentityReference.ToString());

        public void PurgeAccessRules(object id) => Rules.RemoveAll(x => x.IdentityReference.ToString() == id.ToString());

        public void SetOwner(object owner) => Owner = owner;

        public void SetGroup(object g) { }

        public void SetSecurityDescriptorSddlForm(string sddl)
        {
            Sddl = sddl;
            if (sddl.Contains("D:P"))
                AreAccessRulesProtected = true;
        }

        public void SetSecurityDescriptorSddlForm(string sddl, AccessControlSections s) => SetSecurityDescriptorSddlForm(sddl);

        public string GetSecurityDescriptorSddlForm(AccessControlSections s) => Sddl;

        public FileSystemAccessRule[] GetAccessRules(bool explicitRules, bool inherited, Type t) => Access;

        public override string ToString() =>
            (AreAccessRulesProtected ? "protected;" : "inherited;") + (Sddl != "O:BAG:SYD:AI" ? Sddl + ";" : "") + string.Join(";", Rules);
    }

    public class DirectorySecurity : FileSystemSecurity
    {
        public DirectorySecurity() { }

        public DirectorySecurity(string path, AccessControlSections s) { }
    }

    public class FileSecurity : FileSystemSecurity
    {
        public FileSecurity() { }

        public FileSecurity(string path, AccessControlSections s) { }
    }

    static class Io
    {
        public static string M(string p) => WinPath.Map(p ?? throw new ArgumentNullException("path"));

        public static void Do(string call, string path, Action a, string other = null)
        {
            var h = new Hashtable { ["path"] = WinPath.Unmap(M(path)) };
            if (other != null)
                h["destination"] = WinPath.Unmap(M(other));
            World.Current.Mutate(call, h, a);
        }

        public static void Only7(string what)
        {
            if (World.Current.Strict51)
                throw new MissingMethodException($"{what} does not exist in the .NET Framework of Windows PowerShell 5.1.");
        }
    }

    public static class File
    {
        static string M(string p) => Io.M(p);

        public static bool Exists(string path) => path != null && System.IO.File.Exists(M(path));

        public static string ReadAllText(string path) => System.IO.File.ReadAllText(M(path));

        public static string ReadAllText(string path, Encoding e) => System.IO.File.ReadAllText(M(path), e);

        public static string[] ReadAllLines(string path) => System.IO.File.ReadAllLines(M(path));

        public static string[] ReadAllLines(string path, Encoding e) => System.IO.File.ReadAllLines(M(path), e);

        public static byte[] ReadAllBytes(string path) => System.IO.File.ReadAllBytes(M(path));

        public static void WriteAllText(string path, string s) => Io.Do("File.WriteAllText", path, () => System.IO.File.WriteAllText(M(path), s));

        public static void WriteAllText(string path, string s, Encoding e) =>
            Io.Do("File.WriteAllText", path, () => System.IO.File.WriteAllText(M(path), s, e));

        public static void WriteAllLines(string path, string[] s) =>
            Io.Do("File.WriteAllLines", path, () => System.IO.File.WriteAllText(M(path), string.Concat(s.Select(x => x + "\r\n"))));

        public static void WriteAllLines(string path, string[] s, Encoding e) =>
            Io.Do("File.WriteAllLines", path, () => System.IO.File.WriteAllText(M(path), string.Concat(s.Select(x => x + "\r\n")), e));

        public static void WriteAllBytes(string path, byte[] b) => Io.Do("File.WriteAllBytes", path, () => System.IO.File.WriteAllBytes(M(path), b));

        public static void AppendAllText(string path, string s) => Io.Do("File.AppendAllText", path, () => System.IO.File.AppendAllText(M(path), s));

        public static void AppendAllText(string path, string s, Encoding e) =>
            Io.Do("File.AppendAllText", path, () => System.IO.File.AppendAllText(M(path), s, e));

        public static void Copy(string a, string b) => Io.Do("File.Copy", a, () => System.IO.File.Copy(M(a), M(b)), b);

        public static void Copy(string a, string b, bool over) => Io.Do("File.Copy", a, () => System.IO.File.Copy(M(a), M(b), over), b);

        public static void Move(string a, string b) => Io.Do("File.Move", a, () => System.IO.File.Move(M(a), M(b)), b);

        public static void Move(string a, string b, bool over)
        {
            Io.Only7("File.Move(string, string, bool)");
            Io.Do("File.Move", a, () => System.IO.File.Move(M(a), M(b), over), b);
        }

        public static void Replace(string a, string b, string backup) =>
            Io.Do("File.Replace", a, () => System.IO.File.Replace(M(a), M(b), string.IsNullOrEmpty(backup) ? null : M(backup)), b);

        public static void Replace(string a, string b, string backup, bool ignore) => Replace(a, b, backup);

        public static void Delete(string path)
        {
            if (Exists(path))
                Io.Do("File.Delete", path, () => System.IO.File.Delete(M(path)));
        }

        public static FileStream Create(string path) => Open(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        public static FileStream OpenRead(string path) => System.IO.File.OpenRead(M(path));

        public static FileStream OpenWrite(string path) => Open(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

        public static FileStream Open(string path, FileMode mode) => Open(path, mode, FileAccess.ReadWrite, FileShare.None);

        public static FileStream Open(string path, FileMode mode, FileAccess access) => Open(path, mode, access, FileShare.None);

        public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share) => new WinFileStream(path, mode, access, share);

        public static StreamWriter CreateText(string path) => new WinStreamWriter(path);

        public static DateTime GetLastWriteTime(string path) => System.IO.File.GetLastWriteTime(M(path));

        public static DateTime GetLastWriteTimeUtc(string path) => System.IO.File.GetLastWriteTimeUtc(M(path));

        public static FileAttributes GetAttributes(string path) => System.IO.File.GetAttributes(M(path));

        public static void SetAttributes(string path, FileAttributes a) => Io.Do("File.SetAttributes", path, () => { });

        public static FileSystemSecurity GetAccessControl(string path)
        {
            if (!World.Current.Strict51)
                throw new MissingMethodException("File.GetAccessControl exists in the .NET Framework only.");
            return new FileSecurity();
        }

        public static void SetAccessControl(string path, FileSystemSecurity s)
        {
            if (!World.Current.Strict51)
                throw new MissingMethodException("File.SetAccessControl exists in the .NET Framework only.");
            Acl.Set("File.SetAccessControl", path, s);
        }
    }

    public static class Directory
    {
        public static bool Exists(string path) => path != null && System.IO.Directory.Exists(Io.M(path));

        public static DirectoryInfo CreateDirectory(string path)
        {
            if (!Exists(path))
                Io.Do("Directory.CreateDirectory", path, () => System.IO.Directory.CreateDirectory(Io.M(path)));
            return new DirectoryInfo(Io.M(path));
        }

        public static DirectoryInfo CreateDirectory(string path, FileSystemSecurity s)
        {
            if (!World.Current.Strict51)
                throw new MissingMethodException("Directory.CreateDirectory(string, DirectorySecurity) exists in the .NET Framework only.");
            var d = CreateDirectory(path);
            World.Current.FileAcls[WinPath.Unmap(Io.M(path))] = s.ToString();
            return d;
        }

        public static void Delete(string path) => Io.Do("Directory.Delete", path, () => System.IO.Directory.Delete(Io.M(path)));

        public static void Delete(string path, bool recurse) => Io.Do("Directory.Delete", path, () => System.IO.Directory.Delete(Io.M(path), recurse));

        public static void Move(string a, string b) => Io.Do("Directory.Move", a, () => System.IO.Directory.Move(Io.M(a), Io.M(b)), b);

        static string[] U(IEnumerable<string> l) => l.Order(StringComparer.OrdinalIgnoreCase).Select(x => WinPath.Unmap(x)).ToArray();

        public static string[] GetFiles(string path) => U(System.IO.Directory.GetFiles(Io.M(path)));

        public static string[] GetFiles(string path, string pattern) => U(System.IO.Directory.GetFiles(Io.M(path), pattern));

        public static string[] GetDirectories(string path) => U(System.IO.Directory.GetDirectories(Io.M(path)));

        public static string[] GetFileSystemEntries(string path) => U(System.IO.Directory.GetFileSystemEntries(Io.M(path)));

        public static string GetCurrentDirectory() => @"C:\Windows\System32";

        public static FileSystemSecurity GetAccessControl(string path)
        {
            if (!World.Current.Strict51)
                throw new MissingMethodException("Directory.GetAccessControl exists in the .NET Framework only.");
            return new DirectorySecurity();
        }

        public static void SetAccessControl(string path, FileSystemSecurity s)
        {
            if (!World.Current.Strict51)
                throw new MissingMethodException("Directory.SetAccessControl exists in the .NET Framework only.");
            Acl.Set("Directory.SetAccessControl", path, s);
        }
    }

    /// In .NET (PowerShell 7) access lists of files are set by these extension methods.
    public static class FileSystemAclExtensions
    {
        public static void SetAccessControl(FileSystemInfo f, FileSystemSecurity s) => Acl.Set("FileSystemAclExtensions.SetAccessControl", f.FullName, s);

        public static FileSystemSecurity GetAccessControl(FileSystemInfo f) => f is DirectoryInfo ? new DirectorySecurity() : new FileSecurity();

        public static void Create(DirectoryInfo d, DirectorySecurity s)
        {
            Directory.CreateDirectory(d.FullName);
            World.Current.FileAcls[WinPath.Unmap(d.FullName)] = s.ToString();
        }

        public static DirectoryInfo CreateDirectory(DirectorySecurity s, string path)
        {
            var d = Directory.CreateDirectory(path);
            World.Current.FileAcls[WinPath.Unmap(Io.M(path))] = s.ToString();
            return d;
        }
    }

    static class Acl
    {
        public static void Set(string call, string path, FileSystemSecurity s)
        {
            var p = Io.M(path);
            if (!System.IO.Path.Exists(p))
                throw new FileNotFoundException("Could not find file '" + path + "'.");
            World.Current.Mutate(call, new Hashtable { ["path"] = WinPath.Unmap(p), ["acl"] = s.ToString() }, () =>
                World.Current.FileAcls[WinPath.Unmap(p)] = s.ToString()
            );
        }
    }

    public class WinFileStream : FileStream
    {
        static string Note(string path, FileMode m, FileAccess a)
        {
            if (a != FileAccess.Read)
                World.Current.Record("FileStream.Open", new Hashtable { ["path"] = WinPath.Unmap(Io.M(path)), ["mode"] = m });
            return Io.M(path);
        }

        public WinFileStream(string path, FileMode mode)
            : this(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite) { }

        public WinFileStream(string path, FileMode mode, FileAccess access)
            : base(Note(path, mode, access), mode, access) { }

        public WinFileStream(string path, FileMode mode, FileAccess access, FileShare share)
            : base(Note(path, mode, access), mode, access, share) { }

        public WinFileStream(string path, FileMode mode, FileAccess access, FileShare share, int buffer)
            : base(Note(path, mode, access), mode, access, share, buffer) { }

        public WinFileStream(string path, FileMode mode, FileAccess access, FileShare share, int buffer, FileOptions o)
            : base(Note(path, mode, access), mode, access, share, buffer, o) { }
    }

    public class WinStreamWriter : StreamWriter
    {
        public WinStreamWriter(Stream s)
            : base(s) { }

        public WinStreamWriter(Stream s, Encoding e)
            : base(s, e) { }

        public WinStreamWriter(string path)
            : this(path, false) { }

        public WinStreamWriter(string path, bool append)
            : this(path, append, new UTF8Encoding(false)) { }

        public WinStreamWriter(string path, bool append, Encoding e)
            : base(new WinFileStream(path, append ? FileMode.Append : FileMode.Create, FileAccess.Write), e)
        {
            NewLine = "\r\n";
        }
    }

    public class WinStreamReader : StreamReader
    {
        public WinStreamReader(Stream s)
            : base(s) { }

        public WinStreamReader(Stream s, Encoding e)
            : base(s, e) { }

        public WinStreamReader(string path)
            : base(Io.M(path)) { }

        public WinStreamReader(string path, Encoding e)
            : base(Io.M(path), e) { }
    }

    public static class Path
    {
        public static readonly char DirectorySeparatorChar = '\\',
            AltDirectorySeparatorChar = '/',
            PathSeparator = ';',
            VolumeSeparatorChar = ':';

        static bool Unix(string p) => p.StartsWith('/');

        public static string Combine(string a, string b) => Combine(new[] { a, b });

        public static string Combine(string a, string b, string c) => Combine(new[] { a, b, c });

        public static string Combine(params string[] parts)
        {
            var r = "";
            foreach (var p in parts)
            {
                ArgumentNullException.ThrowIfNull(p);
                r =
                    p.Length == 0 ? r
                    : r.Length == 0 || IsPathRooted(p) ? p
                    : r.EndsWith('\\') || r.EndsWith('/') ? r + p
                    : r + (Unix(r) ? "/" : "\\") + p;
            }
            return r;
        }

        public static bool IsPathRooted(string p) => p != null && (p.StartsWith('\\') || p.StartsWith('/') || p.Length > 1 && p[1] == ':');

        static int Last(string p) => p.LastIndexOfAny(new[] { '\\', '/', ':' });

        public static string GetFileName(string p) => p?[(Last(p) + 1)..];

        public static string GetDirectoryName(string p)
        {
            int i = p.LastIndexOfAny(new[] { '\\', '/' });
            return i < 0 ? ""
                : i == 0 || p[i - 1] == ':'
                    ? p.Length == i + 1 ? null
                        : p[..(i + 1)]
                : p[..i];
        }

        public static string GetExtension(string p) => System.IO.Path.GetExtension(GetFileName(p));

        public static string GetFileNameWithoutExtension(string p) => System.IO.Path.GetFileNameWithoutExtension(GetFileName(p));

        public static string ChangeExtension(string p, string e) => System.IO.Path.ChangeExtension(p, e);

        public static string GetFullPath(string p)
        {
            if (Unix(p))
                return System.IO.Path.GetFullPath(p);
            if (!IsPathRooted(p))
                p = @"C:\Windows\System32\" + p;
            return WinPath.Unmap(System.IO.Path.GetFullPath(WinPath.Map(p)));
        }

        public static string GetPathRoot(string p) => p.Length > 1 && p[1] == ':' ? p[..2] + "\\" : "";

        public static string GetTempPath() => @"C:\Users\admin\AppData\Local\Temp\";

        public static string GetRandomFileName() => System.IO.Path.GetRandomFileName();

        public static string GetTempFileName()
        {
            var p = GetTempPath() + "tmp" + Guid.NewGuid().ToString("N")[..6] + ".tmp";
            File.WriteAllBytes(p, Array.Empty<byte>());
            return p;
        }

        public static char[] GetInvalidFileNameChars() => "\"<>|:*?\\/".Concat(Enumerable.Range(0, 32).Select(i => (char)i)).ToArray();

        public static char[] GetInvalidPathChars() => "|".Concat(Enumerable.Range(0, 32).Select(i => (char)i)).ToArray();
    }

    public static class Environment
    {
        public static bool Is64BitOperatingSystem => true;
        public static bool Is64BitProcess => !World.Current.Process32;
        public static string NewLine => "\r\n";
        public static string MachineName => "LABPC";
        public static string UserName => "admin";
        public static string UserDomainName => "LABPC";
        public static bool UserInteractive => false;
        public static int ProcessorCount => 4;
        public static int ProcessId => 4242;
        public static int TickCount => System.Environment.TickCount;
        public static string SystemDirectory => World.Current.Process32 ? @"C:\Windows\SysWOW64" : @"C:\Windows\system32";
        public static string CurrentDirectory { get; set; } = @"C:\Windows\System32";
        public static string CommandLine => "powershell.exe";
        public static int ExitCode { get; set; }
        public static Version Version => World.Current.Strict51 ? new Version(4, 0, 30319, 42000) : System.Environment.Version;
        public static WinOs OSVersion => new();

        public static string GetEnvironmentVariable(string n) => System.Environment.GetEnvironmentVariable(n);

        public static string GetEnvironmentVariable(string n, EnvironmentVariableTarget t) => System.Environment.GetEnvironmentVariable(n);

        public static void SetEnvironmentVariable(string n, string v) => System.Environment.SetEnvironmentVariable(n, v);

        public static void SetEnvironmentVariable(string n, string v, EnvironmentVariableTarget t)
        {
            if (t != EnvironmentVariableTarget.Process)
                World.Current.Record(
                    "Environment.SetEnvironmentVariable",
                    new Hashtable
                    {
                        ["name"] = n,
                        ["value"] = v,
                        ["target"] = t,
                    }
                );
            System.Environment.SetEnvironmentVariable(n, v);
        }

        public static IDictionary GetEnvironmentVariables() => System.Environment.GetEnvironmentVariables();

        public static string ExpandEnvironmentVariables(string s) => WinPath.Expand(s);

        public static string GetFolderPath(System.Environment.SpecialFolder f) =>
            f switch
            {
                System.Environment.SpecialFolder.CommonApplicationData => @"C:\ProgramData",
                System.Environment.SpecialFolder.Windows => @"C:\Windows",
                System.Environment.SpecialFolder.System => @"C:\Windows\system32",
                System.Environment.SpecialFolder.ProgramFiles => @"C:\Program Files",
                System.Environment.SpecialFolder.LocalApplicationData => @"C:\Users\admin\AppData\Local",
                System.Environment.SpecialFolder.ApplicationData => @"C:\Users\admin\AppData\Roaming",
                System.Environment.SpecialFolder.UserProfile => @"C:\Users\admin",
                _ => throw new NotSupportedException("referee: folder " + f + " is not simulated"),
            };

        public static void Exit(int code)
        {
            World.Current.ForcedExit = code;
            World.Current.Frozen = true;
            World.Current.StopRun();
            throw new PipelineStoppedException();
        }
    }

    public class WinOs
    {
        public Version Version => new(10, 0, World.Current.Build, 0);
        public PlatformID Platform => PlatformID.Win32NT;
        public string VersionString => $"Microsoft Windows NT {Version}";
        public string ServicePack => "";

        public override string ToString() => VersionString;
    }
}

namespace PowerShellReferee
{
    /// Which type names of a script are answered by stand-ins.
    public static class TypeMap
    {
        static readonly (string Name, Type Type)[] Map =
        {
            ("Microsoft.Win32.RegistryKey", typeof(Microsoft.Win32.RegistryKey)),
            ("Microsoft.Win32.Registry", typeof(Microsoft.Win32.Registry)),
            ("System.Security.Principal.WindowsIdentity", typeof(Win.WindowsIdentity)),
            ("System.Security.Principal.WindowsPrincipal", typeof(Win.WindowsPrincipal)),
            ("System.Security.Principal.SecurityIdentifier", typeof(Win.SecurityIdentifier)),
            ("System.Security.Principal.NTAccount", typeof(Win.NTAccount)),
            ("System.Security.AccessControl.FileSystemAccessRule", typeof(Win.FileSystemAccessRule)),
            ("System.Security.AccessControl.DirectorySecurity", typeof(Win.DirectorySecurity)),
            ("System.Security.AccessControl.FileSecurity", typeof(Win.FileSecurity)),
            ("System.IO.FileSystemAclExtensions", typeof(Win.FileSystemAclExtensions)),
            ("System.IO.File", typeof(Win.File)),
            ("System.IO.Directory", typeof(Win.Directory)),
            ("System.IO.Path", typeof(Win.Path)),
            ("System.IO.FileStream", typeof(Win.WinFileStream)),
            ("System.IO.StreamWriter", typeof(Win.WinStreamWriter)),
            ("System.IO.StreamReader", typeof(Win.WinStreamReader)),
            ("System.Environment", typeof(Win.Environment)),
        };

        public static void Register()
        {
            var t = typeof(PSObject).Assembly.GetType("System.Management.Automation.TypeAccelerators");
            var add = t.GetMethod("Add", BindingFlags.Public | BindingFlags.Static);
            void Add(string n, Type x) => add.Invoke(null, new object[] { n, x });
            foreach (var (name, type) in Map)
            {
                Add(name, type);
                if (name.StartsWith("System."))
                    Add(name[7..], type);
            }
            Add("Microsoft.Win32.RegistryValueKind", typeof(Microsoft.Win32.RegistryValueKind));
            Add("Microsoft.Win32.RegistryHive", typeof(Microsoft.Win32.RegistryHive));
            Add("Microsoft.Win32.RegistryView", typeof(Microsoft.Win32.RegistryView));
            Add("Microsoft.Win32.RegistryValueOptions", typeof(Microsoft.Win32.RegistryValueOptions));
            foreach (
                var e in new[]
                {
                    typeof(FileSystemRights),
                    typeof(AccessControlType),
                    typeof(InheritanceFlags),
                    typeof(PropagationFlags),
                    typeof(AccessControlSections),
                    typeof(WellKnownSidType),
                    typeof(WindowsBuiltInRole),
                }
            )
            {
                Add(e.FullName, e);
                Add(e.FullName[7..], e);
            }
        }
    }
}
