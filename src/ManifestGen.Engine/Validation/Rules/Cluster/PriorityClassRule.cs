using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Cluster;

/// <summary>A priority class stays below those of the system, in value and in name.</summary>
internal sealed class PriorityClassRule : IManifestRule
{
    /// <summary>A priority that is kept for the system.</summary>
    public static readonly DiagnosticDescriptor TooHigh = new("MG4532", Severity.Error,
        "Value {0}: maximum allowed value of a user defined priority is 1000000000",
        "Set value to at most 1000000000.");

    /// <summary>A name that is kept for the system.</summary>
    public static readonly DiagnosticDescriptor Reserved = new("MG4533", Severity.Error,
        "Name '{0}': priority class names with 'system-' prefix are reserved for system use only",
        "Choose a name that does not begin with system-.");

    private const int HighestOfUsers = 1_000_000_000;

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("PriorityClass", "scheduling.k8s.io/v1")) return;
        var value = manifest["value"];
        if (manifest.Name.StartsWith("system-", StringComparison.Ordinal))
        {
            if (!IsOfTheSystem(manifest)) sink.Add(Reserved, manifest["metadata"]["name"], manifest.Name);
        }
        else if (value.Integer > HighestOfUsers)
        {
            sink.Add(TooHigh, value, value.Integer);
        }
    }

    // The two that every cluster has may be written as they are.
    private static bool IsOfTheSystem(Manifest manifest) => manifest["globalDefault"].Boolean != true && (manifest.Name, manifest["value"].Integer) switch
    {
        ("system-node-critical", 2_000_001_000) or ("system-cluster-critical", 2_000_000_000) => true,
        _ => false,
    };
}
