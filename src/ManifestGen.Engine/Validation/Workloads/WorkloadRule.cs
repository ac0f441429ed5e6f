using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Workloads;

/// <summary>A rule on resources that make pods from a template.</summary>
internal abstract class WorkloadRule : IManifestRule
{
    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (Workload.TryFind(manifest, out var workload)) Check(workload, context, sink);
    }

    /// <summary>Reports what is wrong with a workload.</summary>
    protected abstract void Check(Workload workload, RuleContext context, DiagnosticSink sink);
}
