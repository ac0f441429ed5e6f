using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>What a container writes to the disk of its node has a bound somewhere: a limit, or nowhere to write but volumes with a size.</summary>
internal sealed class DiskUseIsBoundedRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Unbounded = new("MG6044", Severity.Info,
        "Nothing bounds what {0} of {1} writes to the disk of its node ({2}): a full disk takes all Pods of the node with it",
        "Set resources.limits.ephemeral-storage, or readOnlyRootFilesystem: true with a sizeLimit on each emptyDir.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        {
            foreach (var container in workload.Staying.Where(c => !c.Limit("ephemeral-storage").Exists))
            {
                if (Where(workload, container) is { } where) sink.Add(Unbounded, container.Field["resources"], container, workload, where);
            }
        }
    }

    private static string? Where(Workload workload, Container container)
    {
        if (container.Security["readOnlyRootFilesystem"].Boolean != true) return "its own file system";
        foreach (var mount in container.Field["volumeMounts"].Items)
        {
            if (mount["readOnly"].Boolean == true || mount["name"].Text is not { } name) continue;
            var folder = workload.Pod["volumes"].Named(name)["emptyDir"];
            if (folder.Node is not null && !folder["sizeLimit"].Exists) return $"emptyDir '{name}' without a sizeLimit";
        }

        return null;
    }
}
