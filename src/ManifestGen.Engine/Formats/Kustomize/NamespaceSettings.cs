using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>
/// The namespaces of the environments, where each has one of its own that all of its resources stand in: kustomize's field <c>namespace</c> sets it on
/// all of them, so that they are the same resources to it. It takes every kind that it does not know for one with a namespace; where there is one
/// without, nothing is set.
/// </summary>
internal sealed class NamespaceSettings
{
    private readonly Dictionary<string, string> _byEnvironment = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    public NamespaceSettings(IReadOnlyList<RenderedEnvironment> environments)
    {
        foreach (var environment in environments)
        {
            if (Only(environment) is { } name) _byEnvironment.Add(environment.Name, name);
        }

        var isNeeded = _byEnvironment.Count == environments.Count && _byEnvironment.Values.Distinct(StringComparer.Ordinal).Skip(1).Any();
        if (!isNeeded) _byEnvironment.Clear();
    }

    /// <summary>The namespace that the overlay of an environment sets; null when it sets none.</summary>
    public string? Of(RenderedEnvironment environment) => _byEnvironment.GetValueOrDefault(environment.Name);

    /// <summary>What makes a resource the same one in all environments, whatever their namespaces are called.</summary>
    public string IdentityOf(RenderedEnvironment environment, Manifest manifest)
    {
        var (space, name) = (manifest.Namespace, manifest.Name);
        if (Of(environment) is { } own)
        {
            if (space == own) space = "";
            if (IsNamespace(manifest) && name == own) name = "";
        }

        return $"{manifest.ApiVersion}\n{manifest.Kind}\n{space}\n{name}";
    }

    /// <summary>The values of a resource that the field sets.</summary>
    public IEnumerable<YamlNode> SetIn(RenderedEnvironment environment, Manifest manifest)
    {
        if (Of(environment) is not { } own) return [];
        return Named(manifest).Where(f => f.Text == own).Select(f => f.Node).OfType<YamlNode>();
    }

    // Kustomize follows a binding to the account that it names, wherever that goes.
    private static IEnumerable<Field> Named(Manifest manifest)
    {
        yield return manifest["metadata"]["namespace"];
        if (IsNamespace(manifest)) yield return manifest["metadata"]["name"];
        if (manifest.Kind is not ("RoleBinding" or "ClusterRoleBinding")) yield break;
        foreach (var subject in manifest["subjects"].Each().Where(s => s["kind"].Text == "ServiceAccount")) yield return subject["namespace"];
    }

    private static string? Only(RenderedEnvironment environment)
    {
        var manifests = environment.Documents.SelectMany(d => d.Manifests).Where(m => !ClusterScope.Holds(m)).ToList();
        return manifests.Select(m => m.Namespace).Distinct(StringComparer.Ordinal).ToList() is [{ Length: > 0 } only] ? only : null;
    }

    private static bool IsNamespace(Manifest manifest) => manifest.Is("Namespace", "v1");
}
