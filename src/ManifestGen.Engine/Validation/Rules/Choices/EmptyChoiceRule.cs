using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Choices;

/// <summary>
/// A field with a closed set of values is not set to an empty text. Where left out means a default, an empty text does not: for these fields the API
/// server tells the two apart. Any other text that is not of the set is found by the schema.
/// </summary>
internal sealed class EmptyChoiceRule : IManifestRule
{
    /// <summary>An empty text where one of a few words must be.</summary>
    public static readonly DiagnosticDescriptor Empty = new("MG4590", Severity.Error,
        "Unsupported value: \"\"",
        "Set one of the values of the field, or leave the field out to get the default.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        switch (manifest.Kind, manifest.ApiVersion)
        {
            case ("Service", "v1"):
                CheckService(manifest["spec"], sink);
                break;
            case ("HorizontalPodAutoscaler", "autoscaling/v2"):
                if (!manifest["spec"]["behavior"].Exists) break;
                CheckField(manifest["spec"]["behavior"]["scaleUp"]["selectPolicy"], sink);
                CheckField(manifest["spec"]["behavior"]["scaleDown"]["selectPolicy"], sink);
                break;
            case ("PodDisruptionBudget", "policy/v1"):
                CheckField(manifest["spec"]["unhealthyPodEvictionPolicy"], sink);
                break;
            case ("PriorityClass", "scheduling.k8s.io/v1"):
                CheckField(manifest["preemptionPolicy"], sink);
                break;
            case ("NetworkPolicy", "networking.k8s.io/v1"):
                CheckPolicy(manifest["spec"], sink);
                break;
            case ("IngressClass", "networking.k8s.io/v1"):
                CheckField(manifest["spec"]["parameters"]["scope"], sink);
                break;
            case ("PersistentVolumeClaim", "v1"):
                CheckClaim(manifest["spec"], sink);
                break;
            case ("StatefulSet", "apps/v1"):
                foreach (var template in manifest["spec"]["volumeClaimTemplates"].Items) CheckClaim(template["spec"], sink);
                break;
        }
    }

    private static void CheckService(Field spec, DiagnosticSink sink)
    {
        CheckField(spec["internalTrafficPolicy"], sink);
        CheckField(spec["ipFamilyPolicy"], sink);
        CheckItems(spec["ipFamilies"], sink);
    }

    private static void CheckPolicy(Field spec, DiagnosticSink sink)
    {
        CheckItems(spec["policyTypes"], sink);
        CheckProtocols(spec["ingress"], sink);
        CheckProtocols(spec["egress"], sink);
    }

    private static void CheckProtocols(Field rules, DiagnosticSink sink)
    {
        foreach (var rule in rules.Items)
        foreach (var port in rule["ports"].Items)
        {
            CheckField(port["protocol"], sink);
        }
    }

    private static void CheckClaim(Field spec, DiagnosticSink sink)
    {
        CheckField(spec["volumeMode"], sink);
        CheckItems(spec["accessModes"], sink);
    }

    private static void CheckField(Field field, DiagnosticSink sink)
    {
        if (field.String?.Length == 0) sink.Add(Empty, field);
    }

    // A null in a list of texts is an empty text.
    private static void CheckItems(Field list, DiagnosticSink sink)
    {
        foreach (var item in list.Items)
        {
            if (!item.Exists || item.String?.Length == 0) sink.Add(Empty, item);
        }
    }
}
