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
            var open = workload.Pod["volumes"].Each()
                .Where(v => v["emptyDir"].Node is not null && !v["emptyDir"]["sizeLimit"].Exists)
                .Select(v => v["name"].Text)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var container in workload.Staying.Where(c => !c.Limit("ephemeral-storage").Exists))
            {
                if (Where(container, open) is { } where) sink.Add(Unbounded, container.Field["resources"], container, workload, where);
            }
        }
    }

    private static string? Where(Container container, HashSet<string?> open)
    {
        if (container.Security["readOnlyRootFilesystem"].Boolean != true) return "its own file system";
        var mount = container.Field["volumeMounts"].Each().FirstOrDefault(m => open.Contains(m["name"].Text) && m["readOnly"].Boolean != true);
        return mount["name"].Text is { } name ? $"emptyDir '{name}' without a sizeLimit" : null;
    }
}
