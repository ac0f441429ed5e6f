using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>
/// Lists that Kubernetes merges by a key hold each key once. A plain create lets the later item win with a warning; server-side apply, which
/// GitOps controllers and <c>kubectl apply --server-side</c> use, refuses the resource.
/// </summary>
internal sealed class ListKeysAreUniqueRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Duplicate = new("MG5022", Severity.Error,
        "Duplicate value: '{0}' is in this list already, and server-side apply rejects a second item with the same {1}",
        "Remove one of the two; without server-side apply the later one wins.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        {
            CheckList(workload.Pod["imagePullSecrets"], "name", i => i["name"].Text, sink);
            CheckList(workload.Pod["hostAliases"], "ip", i => i["ip"].Text, sink);
            foreach (var container in workload.All)
            {
                CheckList(container.Field["env"], "name", i => i["name"].Text, sink);
                CheckList(container.Field["ports"], "containerPort and protocol", PortKey, sink);
            }
        }

        foreach (var account in bundle.Of("", "ServiceAccount")) CheckList(account["secrets"], "name", i => i["name"].Text, sink);
    }

    private static void CheckList(Field list, string key, Func<Field, string?> keyOf, DiagnosticSink sink)
    {
        if (list.Count < 2) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (keyOf(item) is { } value && !seen.Add(value)) sink.Add(Duplicate, item, value, key);
        }
    }

    private static string? PortKey(Field port) => port["containerPort"].Text is { } number ? $"{number}/{port["protocol"].Text ?? "TCP"}" : null;
}
