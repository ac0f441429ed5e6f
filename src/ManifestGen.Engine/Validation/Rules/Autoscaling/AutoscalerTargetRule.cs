using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Autoscaling;

/// <summary>An autoscaler names what it scales by API group, kind and name.</summary>
internal sealed class AutoscalerTargetRule : IManifestRule
{
    /// <summary>A target in no group, where nothing that can be scaled is.</summary>
    public static readonly DiagnosticDescriptor NoGroup = new("MG4405", Severity.Error,
        "Invalid apiVersion '{0}' of the scale target: {1}",
        "Set scaleTargetRef.apiVersion to that of the workload, such as apps/v1.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!AutoscalerSpec.TryGet(manifest, out var spec)) return;
        var target = spec["scaleTargetRef"];
        ScaledObjectSyntax.Check(target, sink);

        var version = target["apiVersion"];
        var text = version.String ?? "";
        if (ScaledObjectSyntax.VersionProblem(text) is { } problem) sink.Add(NoGroup, version, text, problem);
        else if (text.IndexOf('/', StringComparison.Ordinal) <= 0 && target["kind"].String != "ReplicationController")
        {
            sink.Add(NoGroup, version, text, "apiVersion must specify API group");
        }
    }
}
