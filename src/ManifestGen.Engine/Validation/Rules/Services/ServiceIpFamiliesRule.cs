using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A Service's IP families are distinct, fit its cluster IPs, and are no more than its policy allows.</summary>
internal sealed class ServiceIpFamiliesRule : IManifestRule
{
    /// <summary>A family that is listed twice.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG4318", Severity.Error,
        "Duplicate IP family: {0}",
        "List each of IPv4 and IPv6 at most once.");

    /// <summary>A cluster IP that is not of the family at its place.</summary>
    public static readonly DiagnosticDescriptor Mismatch = new("MG4319", Severity.Error,
        "Invalid cluster IP '{0}': expected an {1} value as indicated by `ipFamilies[{2}]`",
        "Put the addresses and the families in the same order.");

    /// <summary>Two addresses or families, and a policy of one.</summary>
    public static readonly DiagnosticDescriptor SingleStack = new("MG4320", Severity.Error,
        "ipFamilyPolicy must be 'RequireDualStack' or 'PreferDualStack' when multiple {0} are specified",
        "Set ipFamilyPolicy: PreferDualStack, or leave one of the {0}.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec) || spec.IsExternalName) return;
        var families = spec["ipFamilies"];
        if (families.Count > 1) CheckUnique(families, sink);
        if (families.Count > 0 && !spec.IsHeadless) CheckAddresses(spec, families, sink);
        CheckPolicy(spec, families, sink);
    }

    // A policy that is left out is chosen only once addresses and families are right by themselves.
    private static void CheckPolicy(ServiceSpec spec, Field families, DiagnosticSink sink)
    {
        var policy = spec["ipFamilyPolicy"];
        var isChosen = string.IsNullOrEmpty(policy.String);
        if (isChosen ? spec.IsHeadless && spec["selector"].Count == 0 : policy.String != "SingleStack") return;
        if (spec["clusterIPs"].Count == 2 && (!isChosen || HasBothFamilies(spec))) sink.Add(SingleStack, policy, "clusterIPs");
        if (families.Count == 2 && (!isChosen || HasBoth(families))) sink.Add(SingleStack, policy, "ipFamilies");
    }

    private static bool HasBothFamilies(ServiceSpec spec) =>
        IpAddress.TryParse(spec.ClusterIPAt(0).String ?? "", out var first) && IpAddress.TryParse(spec.ClusterIPAt(1).String ?? "", out var second)
        && (first.IsV4 || first.IsMapped) != (second.IsV4 || second.IsMapped);

    private static bool HasBoth(Field families)
    {
        var (v4, v6) = (false, false);
        foreach (var family in families.Items) (v4, v6) = (v4 || family.String == "IPv4", v6 || family.String == "IPv6");
        return v4 && v6;
    }

    private static void CheckUnique(Field families, DiagnosticSink sink)
    {
        string? first = null;
        string? second = null;
        foreach (var family in families.Items)
        {
            if (family.String is not { } name) continue;
            if (name == first || name == second) sink.Add(Duplicate, family, name);
            else if (first is null) first = name;
            else second ??= name;
        }
    }

    private static void CheckAddresses(ServiceSpec spec, Field families, DiagnosticSink sink)
    {
        var at = 0;
        foreach (var family in families.Items)
        {
            var item = spec.ClusterIPAt(at);
            if (item.String is { } text && IpAddress.TryParse(text, out var address) && Expected(family.String, address) is { } expected)
            {
                sink.Add(Mismatch, item.Location with { Path = $"spec.clusterIPs[{at}]" }, text, expected, at);
            }

            at++;
        }
    }

    // An IPv6 address that stands for an IPv4 one counts as IPv4.
    private static string? Expected(string? family, IpAddress address) => family switch
    {
        "IPv4" when !address.IsV4 && !address.IsMapped => "IPv4",
        "IPv6" when address.IsV4 || address.IsMapped => "IPv6",
        _ => null,
    };
}
