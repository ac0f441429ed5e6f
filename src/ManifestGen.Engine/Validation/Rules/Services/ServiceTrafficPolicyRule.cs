using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Rules.Networking;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>How traffic from outside is spread is said only of Services that have such traffic.</summary>
internal sealed class ServiceTrafficPolicyRule : IManifestRule
{
    /// <summary>A policy for outside traffic on a Service that is reached only from inside.</summary>
    public static readonly DiagnosticDescriptor NotExternal = new("MG4327", Severity.Error,
        "externalTrafficPolicy may only be set for externally-accessible services",
        "Remove externalTrafficPolicy, or set type: LoadBalancer or NodePort.");

    /// <summary>A port for health checks that nothing would ask on.</summary>
    public static readonly DiagnosticDescriptor NoHealthCheck = new("MG4328", Severity.Error,
        "healthCheckNodePort may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'",
        "Remove healthCheckNodePort; where it is needed, the cluster chooses one.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec)) return;
        var policy = spec["externalTrafficPolicy"];
        if (!string.IsNullOrEmpty(policy.String) && !spec.IsExternallyAccessible) sink.Add(NotExternal, policy);

        var port = spec["healthCheckNodePort"];
        if (port.Integer is null or 0) return;
        if (spec.NeedsHealthCheck) PortSyntax.CheckNumber(port, sink);
        else sink.Add(NoHealthCheck, port);
    }
}
