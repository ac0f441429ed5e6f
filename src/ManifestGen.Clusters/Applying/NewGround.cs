using System.Text.Json;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>What a set brings to a cluster that other resources of it cannot be judged without: namespaces, accounts, priorities and definitions that are not there yet.</summary>
/// <param name="space">The namespace of resources that name none; it is made when it is not there.</param>
internal sealed class NewGround(string space)
{
    private readonly List<ManifestDocument> _new = [];

    /// <summary>Takes a resource that is not there yet.</summary>
    public void Add(ManifestDocument document)
    {
        if (ApplyOrder.IsGround(document)) _new.Add(document);
    }

    /// <summary>Whether the kind of a resource is defined by a new definition of the set.</summary>
    public bool Defines(ManifestDocument document) => _new.Any(n => n.Kind == "CustomResourceDefinition" && IsOf(document, n));

    /// <summary>Whether a resource that is not there would be refused for want of what is new: a server looks up the account and the priority of a Pod.</summary>
    public bool Carries(ManifestDocument document) => document.Kind == "Pod" && _new.Any(n => n.Kind is "ServiceAccount" or "PriorityClass");

    /// <summary>Whether a namespace will be there when its resources are applied.</summary>
    public bool IsMade(string name) => name == space || _new.Any(n => n.Kind == "Namespace" && n.Name == name);

    private static bool IsOf(ManifestDocument document, ManifestDocument definition)
    {
        using var json = JsonDocument.Parse(definition.Json);
        return json.RootElement.TryGetProperty("spec", out var spec)
            && spec.TryGetProperty("group", out var group) && document.ApiVersion.StartsWith($"{group.GetString()}/", StringComparison.Ordinal)
            && spec.TryGetProperty("names", out var names) && names.TryGetProperty("kind", out var kind) && kind.GetString() == document.Kind;
    }
}
