using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Workloads;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>Who else manages a Job is named by a path below a domain.</summary>
internal sealed class JobManagedByRule : WorkloadRule
{
    private const int MaxLength = 63;

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (!workload.IsJob || workload.Spec["managedBy"].String is not { } name) return;
        NameField.Report(workload.Spec["managedBy"], name, name.Length > MaxLength ? "must be no more than 63 bytes" : DomainPrefixedPath.Problem(name), sink);
    }
}
