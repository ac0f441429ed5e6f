using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A container cannot change its own files.</summary>
internal sealed class ReadOnlyRootRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Writable = new("MG7022", Severity.Warning,
        "{0} of {1} can change its own files: it does not set securityContext.readOnlyRootFilesystem=true",
        "Set readOnlyRootFilesystem: true, and mount an emptyDir where the application writes, such as /tmp.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => !w.IsWindows))
        foreach (var container in workload.All)
        {
            var setting = container.Security["readOnlyRootFilesystem"];
            if (setting.Boolean != true) sink.Add(Writable, setting, container, workload);
        }
    }
}
