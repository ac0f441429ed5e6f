using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A Service's cluster IPs are addresses or <c>None</c>, at most one of each family, and <c>clusterIP</c> is the first of <c>clusterIPs</c>.</summary>
internal sealed class ServiceClusterIpRule : IManifestRule
{
    /// <summary>Text that is neither an address nor <c>None</c>.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4314", Severity.Error,
        "Invalid cluster IP '{0}': {1}",
        "Leave clusterIP out, so that the cluster assigns one, or set None for a headless Service.");

    /// <summary>The one address and the list do not say the same.</summary>
    public static readonly DiagnosticDescriptor Mismatch = new("MG4315", Severity.Error,
        "clusterIPs: {0}",
        "Set clusterIP alone, or make it the first entry of clusterIPs.");

    /// <summary>More addresses than a Service can have.</summary>
    public static readonly DiagnosticDescriptor TooMany = new("MG4316", Severity.Error,
        "clusterIPs: {0}",
        "List at most one IPv4 and one IPv6 address, or None alone.");

    /// <summary><c>None</c> where the type needs an address.</summary>
    public static readonly DiagnosticDescriptor HeadlessForbidden = new("MG4317", Severity.Error,
        "clusterIP may not be set to 'None' for {0} services",
        "Remove clusterIP, or set type: ClusterIP for a headless Service.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec) || spec.IsExternalName) return;
        var one = spec["clusterIP"];
        var several = spec["clusterIPs"];
        var address = one.String ?? "";
        if (several.Count == 0)
        {
            if (address.Length == 0) return;
            if (address != ServiceSpec.NoClusterIP) CheckAddress(one, address, context, sink);
            else ForbidHeadless(spec, one, sink);
            return;
        }

        if (address.Length == 0) sink.Add(Mismatch, several, "must be empty when `clusterIP` is not specified");
        CheckList(spec, several, address, context, sink);
    }

    private static void CheckList(ServiceSpec spec, Field several, string first, RuleContext context, DiagnosticSink sink)
    {
        var at = 0;
        var families = 0;
        foreach (var item in several.Items)
        {
            var text = item.String ?? "";
            if (at == 0 && first.Length > 0 && text != first) sink.Add(Mismatch, several, "first value must match `clusterIP`");
            if (at++ == 0 && text == ServiceSpec.NoClusterIP)
            {
                if (several.Count > 1) sink.Add(TooMany, several, "'None' must be the first and only value");
                else ForbidHeadless(spec, item, sink);
                continue;
            }

            if (IpAddress.Problem(text, context.Version) is { } problem) sink.Add(Invalid, item, text, problem);
            if (!IpAddress.TryParse(text, out var address)) continue;
            var family = address.IsV4 || address.IsMapped ? 1 : 2;
            if ((families & family) != 0 && several.Count == 2) sink.Add(TooMany, several, "may specify no more than one IP for each IP family");
            families |= family;
        }

        if (several.Count > 2) sink.Add(TooMany, several, "may only hold up to 2 values");
    }

    // The API server makes a list of the one address and names its first entry.
    private static void CheckAddress(Field one, string address, RuleContext context, DiagnosticSink sink)
    {
        if (IpAddress.Problem(address, context.Version) is { } problem) sink.Add(Invalid, one.Location with { Path = "spec.clusterIPs[0]" }, address, problem);
    }

    private static void ForbidHeadless(ServiceSpec spec, Field field, DiagnosticSink sink)
    {
        if (spec.Type is "LoadBalancer" or "NodePort") sink.Add(HeadlessForbidden, field.Location with { Path = "spec.clusterIPs[0]" }, spec.Type);
    }
}
