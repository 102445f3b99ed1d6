// Stand-ins with the names of the Windows-only .NET types. A script's [Microsoft.Win32.RegistryKey] reaches these,
// because type accelerators of the same full name are registered before the script runs (see TypeMap.cs).
using System.Collections;
using System.Security;
using PowerShellReferee;

namespace Microsoft.Win32
{
    public sealed class RegistryKey : IDisposable
    {
        internal readonly string StorePath; // HKLM\...
        readonly bool writable;
        readonly bool view32;

        internal RegistryKey(string path, bool writable, bool view32)
        {
            StorePath = path;
            this.writable = writable;
            this.view32 = view32;
        }

        internal RegNode Node =>
            World.Current.Registry.Find(StorePath) ?? throw new IOException("Illegal operation attempted on a registry key that has been marked for deletion.");
        public string Name => RegistryStore.LongHive(StorePath);
        public int SubKeyCount => Node.Children.Count;
        public int ValueCount => Node.Values.Count;
        public RegistryView View => view32 ? RegistryView.Registry32 : RegistryView.Registry64;
        public IntPtr Handle => IntPtr.Zero;

        public override string ToString() => Name;

        public void Close() { }

        public void Dispose() { }

        public void Flush() { }

        public static RegistryKey OpenBaseKey(RegistryHive hive, RegistryView view)
        {
            var s = hive switch
            {
                RegistryHive.LocalMachine => "HKLM",
                RegistryHive.CurrentUser => "HKCU",
                RegistryHive.Users => "HKU",
                RegistryHive.ClassesRoot => "HKCR",
                _ => "HKCC",
            };
            return new RegistryKey(s, true, view == RegistryView.Registry32 || view == RegistryView.Default && World.Current.Process32);
        }

        public static RegistryKey OpenRemoteBaseKey(RegistryHive hive, string machine) =>
            throw new NotSupportedException("referee: remote registries are not simulated");

        string Sub(string name)
        {
            ArgumentNullException.ThrowIfNull(name);
            var p = StorePath + "\\" + name.Trim('\\');
            return view32 ? RegistryStore.View32(p) : p;
        }

        public RegistryKey OpenSubKey(string name) => OpenSubKey(name, false);

        public RegistryKey OpenSubKey(string name, RegistryKeyPermissionCheck check) => OpenSubKey(name, check == RegistryKeyPermissionCheck.ReadWriteSubTree);

        public RegistryKey OpenSubKey(string name, bool writable)
        {
            if (name.Length == 0)
                return new RegistryKey(StorePath, writable, view32);
            var p = Sub(name);
            var n = World.Current.Registry.Find(p);
            if (n == null)
                return null;
            if (writable && RegOps.Denied(p))
                throw new SecurityException("Requested registry access is not allowed.");
            return new RegistryKey(n.Path, writable, view32);
        }

        public RegistryKey CreateSubKey(string name) => CreateSubKey(name, true);

        public RegistryKey CreateSubKey(string name, RegistryKeyPermissionCheck check) => CreateSubKey(name, true);

        public RegistryKey CreateSubKey(string name, bool writable)
        {
            NeedWrite();
            var p = Sub(name);
            var have = World.Current.Registry.Find(p);
            if (RegOps.Denied(p))
                throw new UnauthorizedAccessException($"Access to the registry key '{RegistryStore.LongHive(p)}' is denied.");
            if (have == null)
                World.Current.Mutate("RegistryKey.CreateSubKey", new Hashtable { ["key"] = RegistryStore.LongHive(p) }, () => World.Current.Registry.Create(p));
            return new RegistryKey(World.Current.Registry.Find(p)?.Path ?? p, writable, view32);
        }

        void NeedWrite()
        {
            if (!writable)
                throw new UnauthorizedAccessException("Cannot write to the registry key.");
            if (StorePath.Contains('\\') && RegOps.Denied(StorePath))
                throw new UnauthorizedAccessException($"Access to the registry key '{Name}' is denied.");
        }

        public object GetValue(string name) => GetValue(name, null, RegistryValueOptions.None);

        public object GetValue(string name, object def) => GetValue(name, def, RegistryValueOptions.None);

        public object GetValue(string name, object def, RegistryValueOptions opt) =>
            Node.Values.TryGetValue(name ?? "", out var v) ? v.ToNet((opt & RegistryValueOptions.DoNotExpandEnvironmentNames) == 0) : def;

        public RegistryValueKind GetValueKind(string name) =>
            Node.Values.TryGetValue(name ?? "", out var v) ? v.Kind : throw new IOException("The specified registry key does not exist."); // .NET's own misleading text

        public string[] GetValueNames() => Node.Values.Values.Select(v => v.Name).ToArray();

        public string[] GetSubKeyNames() => Node.Children.Values.Select(c => c.Name).ToArray();

        public void SetValue(string name, object value) => SetValue(name, value, RegistryValueKind.Unknown);

        public void SetValue(string name, object value, RegistryValueKind kind)
        {
            NeedWrite();
            if (value is System.Management.Automation.PSObject p)
                value = p.BaseObject;
            var rv = RegOps.NetConvert(name ?? "", value, kind);
            World.Current.Mutate(
                "RegistryKey.SetValue",
                new Hashtable
                {
                    ["key"] = Name,
                    ["name"] = name,
                    ["value"] = value,
                    ["kind"] = rv.Kind,
                },
                () => RegOps.Put(Node, rv)
            );
        }

        public void DeleteValue(string name) => DeleteValue(name, true);

        public void DeleteValue(string name, bool throwOnMissingValue)
        {
            NeedWrite();
            if (!Node.Values.ContainsKey(name))
            {
                if (throwOnMissingValue)
                    throw new ArgumentException("No value exists with that name.");
                return;
            }
            World.Current.Mutate("RegistryKey.DeleteValue", new Hashtable { ["key"] = Name, ["name"] = name }, () => Node.Values.Remove(name));
        }

        public void DeleteSubKey(string name) => DeleteSubKey(name, true);

        public void DeleteSubKey(string name, bool throwOnMissing)
        {
            NeedWrite();
            var n = World.Current.Registry.Find(Sub(name));
            if (n == null)
            {
                if (throwOnMissing)
                    throw new ArgumentException("Cannot delete a subkey tree because the subkey does not exist.");
                return;
            }
            if (n.Children.Count > 0)
                throw new InvalidOperationException("Registry key has subkeys and recursive removes are not supported by this method.");
            World.Current.Mutate("RegistryKey.DeleteSubKey", new Hashtable { ["key"] = n.FullPath }, () => n.Parent.Children.Remove(n.Name));
        }

        public void DeleteSubKeyTree(string name) => DeleteSubKeyTree(name, true);

        public void DeleteSubKeyTree(string name, bool throwOnMissing)
        {
            NeedWrite();
            var n = World.Current.Registry.Find(Sub(name));
            if (n == null)
            {
                if (throwOnMissing)
                    throw new ArgumentException("Cannot delete a subkey tree because the subkey does not exist.");
                return;
            }
            World.Current.Mutate("RegistryKey.DeleteSubKeyTree", new Hashtable { ["key"] = n.FullPath }, () => n.Parent.Children.Remove(n.Name));
        }
    }

    public static class Registry
    {
        public static readonly RegistryKey LocalMachine = Base("HKLM"),
            CurrentUser = Base("HKCU"),
            Users = Base("HKU"),
            ClassesRoot = Base("HKCR"),
            CurrentConfig = Base("HKCC");

        static RegistryKey Base(string h) => new(h, true, false);

        static RegistryKey At(string keyName, out string p)
        {
            p = RegistryStore.Normalise(keyName) ?? throw new ArgumentException("Registry key name must start with a valid base key name.", nameof(keyName));
            if (World.Current.Process32)
                p = RegistryStore.View32(p);
            return World.Current.Registry.Find(p) == null ? null : new RegistryKey(p, true, false);
        }

        public static object GetValue(string keyName, string valueName, object defaultValue) => At(keyName, out _)?.GetValue(valueName, defaultValue);

        public static void SetValue(string keyName, string valueName, object value) => SetValue(keyName, valueName, value, RegistryValueKind.Unknown);

        public static void SetValue(string keyName, string valueName, object value, RegistryValueKind kind)
        {
            var k = At(keyName, out var p);
            if (k == null)
            {
                int i = p.IndexOf('\\');
                k = Base(p[..i]).CreateSubKey(p[(i + 1)..]);
            }
            k.SetValue(valueName, value, kind);
        }
    }
}
