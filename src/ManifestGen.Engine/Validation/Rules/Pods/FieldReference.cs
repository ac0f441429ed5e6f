using System.Collections.Frozen;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A reference to a field of the pod itself, from an environment variable or from a file of a volume.</summary>
internal static class FieldReference
{
    /// <summary>The pod has no such field, or it cannot be had there.</summary>
    public static readonly DiagnosticDescriptor Unsupported = new("MG4117", Severity.Error,
        "Unsupported field path '{0}': supported values: {1}",
        "Use one of: {1}; or metadata.labels['key'] or metadata.annotations['key'] for a single label or annotation.");

    /// <summary>The fields that an environment variable can have.</summary>
    public static FrozenSet<string> InEnvironment { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs");

    /// <summary>The fields that a file of a volume can have.</summary>
    public static FrozenSet<string> InVolume { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid");

    /// <summary>Reports a reference that the API server refuses.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="holder">What the API server's path names as holding it.</param>
    /// <param name="supported">The fields that can be had there.</param>
    /// <param name="sink">Where findings go.</param>
    public static void Check(Field reference, Field holder, FrozenSet<string> supported, DiagnosticSink sink)
    {
        var path = reference["fieldPath"].String;
        if (string.IsNullOrEmpty(path))
        {
            sink.Add(RequiredField.Missing, reference["fieldPath"].Location with { Path = $"{holder.Path}.fieldRef.fieldPath" }, "fieldPath");
            return;
        }

        var version = reference["apiVersion"].String;
        var isSubscripted = TrySplit(path, out var map, out var key);
        if (!string.IsNullOrEmpty(version) && version != "v1") Report();
        else if (!isSubscripted && !supported.Contains(path == "spec.host" ? "spec.nodeName" : path)) Report();
        else if (isSubscripted && map is not ("metadata.labels" or "metadata.annotations")) Report();
        else if (isSubscripted && QualifiedName.Problem(map == "metadata.labels" ? key : key.ToLowerInvariant()) is { } problem)
        {
            sink.Add(Labels.LabelSyntax.InvalidKey, reference["fieldPath"].Location with { Path = $"{holder.Path}.fieldRef" }, key, problem);
        }

        void Report()
        {
            var names = supported.ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            sink.Add(Unsupported, reference["fieldPath"].Location with { Path = $"{holder.Path}.fieldRef.fieldPath" }, path, string.Join(", ", names));
        }
    }

    // metadata.labels['key'] is the map and the key in it.
    private static bool TrySplit(string path, out string map, out string key)
    {
        var open = path.IndexOf("['", StringComparison.Ordinal);
        var isSubscripted = open > 0 && path.EndsWith("']", StringComparison.Ordinal) && open + 4 <= path.Length;
        map = isSubscripted ? path[..open] : path;
        key = isSubscripted ? path[(open + 2)..^2] : "";
        return isSubscripted;
    }
}
