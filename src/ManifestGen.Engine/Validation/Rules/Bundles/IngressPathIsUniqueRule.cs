using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A host and path is claimed by one Ingress rule. Of two, which one gets the requests is up to the controller.</summary>
internal sealed class IngressPathIsUniqueRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Claimed = new("MG5023", Severity.Warning,
        "Path '{0}' of host '{1}' is claimed already, by Ingress '{2}': which of them gets the requests is up to the controller",
        "Give each host and path to one rule. Where one Ingress is a canary of the other, suppress this here.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        var claims = new Dictionary<(string IngressClass, string Host, string Type, string Path), Manifest>();
        foreach (var ingress in bundle.Of("networking.k8s.io", "Ingress"))
        foreach (var rule in ingress["spec"]["rules"].Items)
        foreach (var path in rule["http"]["paths"].Items)
        {
            var key = (ClassOf(ingress), rule["host"].Text ?? "*", path["pathType"].Text ?? "", path["path"].Text ?? "/");
            if (!claims.TryAdd(key, ingress)) sink.Add(Claimed, path["path"], key.Item4, key.Item2, claims[key].Name);
        }
    }

    private static string ClassOf(Manifest ingress) =>
        ingress["spec"]["ingressClassName"].Text ?? ingress["metadata"]["annotations"]["kubernetes.io/ingress.class"].Text ?? "";
}
