using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve;

/// <summary>Which component writes a ServiceAccount. Components may share one object; the first of them writes it.</summary>
/// <param name="sink">Takes accounts of one name that are not the same.</param>
internal sealed class AccountOwners(DiagnosticSink sink)
{
    /// <summary>Two different accounts have the same name.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1117", Severity.Error,
        "Duplicate value: '{0}' and '{1}' each have a ServiceAccount '{2}' of their own",
        "Keep the ServiceAccount in a variable and give both components that object, or set Create to false on one.");

    private readonly Dictionary<string, (string Component, ServiceAccount? Account)> _owners = new(StringComparer.Ordinal);

    /// <summary>Whether the component is the one that writes its account.</summary>
    public bool Claims(WorkloadComponent component, ResolvedComponent resolved)
    {
        if (resolved.ServiceAccount is not { } account) return true;
        if (_owners.TryAdd(account.Name.Value, (component.Name, component.ServiceAccount))) return true;

        // Two components of one name are reported as such.
        var (owner, shared) = _owners[account.Name.Value];
        if (owner != component.Name && (shared is null || !ReferenceEquals(shared, component.ServiceAccount)))
        {
            sink.Add(Duplicate, component.ServiceAccount?.Location ?? component.Location, owner, component.Name, account.Name.Value);
        }

        return false;
    }
}
