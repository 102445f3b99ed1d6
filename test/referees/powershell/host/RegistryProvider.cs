using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Provider;

namespace PowerShellReferee;

/// The provider behind HKLM: and HKCU:. Location, drives and $ExecutionContext.InvokeProvider use it; the item and property
/// cmdlets (Cmdlets/Items.cs) read and write the store themselves.
[CmdletProvider("Registry", ProviderCapabilities.ShouldProcess)]
public sealed class RegistryProvider : NavigationCmdletProvider, IPropertyCmdletProvider
{
    public override char ItemSeparator => '\\';
    public override char AltItemSeparator => '\\';

    protected override Collection<PSDriveInfo> InitializeDefaultDrives() =>
        new()
        {
            new PSDriveInfo("HKLM", ProviderInfo, "HKEY_LOCAL_MACHINE", "The configuration settings for the local computer", null),
            new PSDriveInfo("HKCU", ProviderInfo, "HKEY_CURRENT_USER", "The software settings for the current user", null),
        };

    static RegNode Node(string path) => World.Current.Registry.Find(RegistryStore.Normalise(path.Replace('/', '\\')));

    protected override bool IsValidPath(string path) => true;

    protected override bool ItemExists(string path) => path.Length == 0 || Node(path) != null;

    protected override bool IsItemContainer(string path) => ItemExists(path);

    protected override bool HasChildItems(string path) => Node(path)?.Children.Count > 0;

    protected override void GetItem(string path)
    {
        if (Node(path) is { } n)
            WriteItemObject(RegPath.KeyObject(SessionState, n), path, true);
    }

    protected override void GetChildItems(string path, bool recurse)
    {
        if (Node(path) is { } n)
            foreach (var c in n.Children.Values)
            {
                WriteItemObject(RegPath.KeyObject(SessionState, c), MakePath(path, c.Name), true);
                if (recurse)
                    GetChildItems(MakePath(path, c.Name), true);
            }
    }

    protected override void GetChildNames(string path, ReturnContainers returnContainers)
    {
        if (Node(path) is { } n)
            foreach (var c in n.Children.Values)
                WriteItemObject(c.Name, c.Name, true);
    }

    protected override string MakePath(string parent, string child) =>
        string.IsNullOrEmpty(parent) ? child
        : string.IsNullOrEmpty(child) ? parent
        : parent.TrimEnd('\\', '/') + "\\" + child.TrimStart('\\', '/');

    protected override string GetChildName(string path)
    {
        var p = path.TrimEnd('\\', '/');
        return p[(p.LastIndexOfAny(new[] { '\\', '/' }) + 1)..];
    }

    protected override string GetParentPath(string path, string root)
    {
        var p = path.TrimEnd('\\', '/');
        int i = p.LastIndexOfAny(new[] { '\\', '/' });
        return i < 0 ? "" : p[..i];
    }

    protected override string NormalizeRelativePath(string path, string basePath)
    {
        path = path.Replace('/', '\\');
        basePath = basePath.Replace('/', '\\');
        return path.StartsWith(basePath, StringComparison.OrdinalIgnoreCase) ? path[basePath.Length..].TrimStart('\\') : path;
    }

    public void GetProperty(string path, Collection<string> names)
    {
        if (Node(path) is not { } n)
            return;
        var o = new PSObject();
        foreach (var v in n.Values.Values)
            if (names == null || names.Count == 0 || names.Contains(v.Name, StringComparer.OrdinalIgnoreCase))
                o.Properties.Add(new PSNoteProperty(v.Name.Length == 0 ? "(default)" : v.Name, RegOps.ProviderRead(v)));
        WritePropertyObject(o, path);
    }

    public object GetPropertyDynamicParameters(string path, Collection<string> names) => null;

    public void SetProperty(string path, PSObject value) => throw new PSNotSupportedException("referee: use Set-ItemProperty, not InvokeProvider.Property.Set");

    public object SetPropertyDynamicParameters(string path, PSObject value) => null;

    public void ClearProperty(string path, Collection<string> names) => throw new PSNotSupportedException("referee: not simulated");

    public object ClearPropertyDynamicParameters(string path, Collection<string> names) => null;
}
