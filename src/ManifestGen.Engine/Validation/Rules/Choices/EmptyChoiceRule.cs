using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Choices;

/// <summary>A field with a closed set of values is not set to an empty text where that does not mean the same as leaving it out.</summary>
internal sealed class EmptyChoiceRule : IManifestRule
{
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
                EmptyChoiceSyntax.CheckField(manifest["spec"]["behavior"]["scaleUp"]["selectPolicy"], sink);
                EmptyChoiceSyntax.CheckField(manifest["spec"]["behavior"]["scaleDown"]["selectPolicy"], sink);
                break;
            case ("PodDisruptionBudget", "policy/v1"):
                EmptyChoiceSyntax.CheckField(manifest["spec"]["unhealthyPodEvictionPolicy"], sink);
                break;
            case ("PriorityClass", "scheduling.k8s.io/v1"):
                EmptyChoiceSyntax.CheckField(manifest["preemptionPolicy"], sink);
                break;
            case ("NetworkPolicy", "networking.k8s.io/v1"):
                CheckPolicy(manifest["spec"], sink);
                break;
            case ("IngressClass", "networking.k8s.io/v1"):
                EmptyChoiceSyntax.CheckField(manifest["spec"]["parameters"]["scope"], sink);
                break;
        }
    }

    private static void CheckService(Field spec, DiagnosticSink sink)
    {
        EmptyChoiceSyntax.CheckField(spec["internalTrafficPolicy"], sink);
        EmptyChoiceSyntax.CheckField(spec["ipFamilyPolicy"], sink);
        EmptyChoiceSyntax.CheckItems(spec["ipFamilies"], sink);
    }

    private static void CheckPolicy(Field spec, DiagnosticSink sink)
    {
        EmptyChoiceSyntax.CheckItems(spec["policyTypes"], sink);
        CheckProtocols(spec["ingress"], sink);
        CheckProtocols(spec["egress"], sink);
    }

    private static void CheckProtocols(Field rules, DiagnosticSink sink)
    {
        foreach (var rule in rules.Items)
        foreach (var port in rule["ports"].Items)
        {
            EmptyChoiceSyntax.CheckField(port["protocol"], sink);
        }
    }
}
