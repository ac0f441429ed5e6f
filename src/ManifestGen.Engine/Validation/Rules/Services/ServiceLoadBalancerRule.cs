using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>What only a load balancer has stands only on a Service of type <c>LoadBalancer</c>.</summary>
internal sealed class ServiceLoadBalancerRule : IManifestRule
{
    /// <summary>A load balancer's field on a Service of another type.</summary>
    public static readonly DiagnosticDescriptor Forbidden = new("MG4323", Severity.Error,
        "{0} may only be used when `type` is 'LoadBalancer'",
        "Remove {0}, or set type: LoadBalancer.");

    /// <summary>A class of load balancers that no controller can have.</summary>
    public static readonly DiagnosticDescriptor InvalidClass = new("MG4324", Severity.Error,
        "Invalid loadBalancerClass '{0}': {1}",
        "Name the class as its controller documents it, such as example.com/internal-vip.");

    /// <summary>The kubelet's port, opened to the outside.</summary>
    public static readonly DiagnosticDescriptor KubeletPort = new("MG4325", Severity.Error,
        "May not expose port 10250 externally since it is used by kubelet",
        "Choose another port; targetPort may stay as it is.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec)) return;
        var type = spec["loadBalancerClass"];
        var allocate = spec["allocateLoadBalancerNodePorts"];
        if (spec.IsLoadBalancer)
        {
            if (type is { Exists: true, String: { } name } && QualifiedName.Problem(name) is { } problem) sink.Add(InvalidClass, type, name, problem);
            foreach (var port in spec["ports"].Items)
            {
                if (port["port"].Integer == 10250) sink.Add(KubeletPort, port);
            }

            return;
        }

        if (type.Exists) sink.Add(Forbidden, type, "loadBalancerClass");
        if (allocate.Exists) sink.Add(Forbidden, allocate, "allocateLoadBalancerNodePorts");
        if (spec["loadBalancerSourceRanges"] is { Count: > 0 } ranges) sink.Add(Forbidden, ranges, "loadBalancerSourceRanges");
        else if (SourceRangesAnnotation(manifest) is { Exists: true } annotation) sink.Add(Forbidden, annotation.MapEntryLocation, "the annotation for source ranges");
    }

    /// <summary>The annotation that held the source ranges before there was a field for them.</summary>
    internal static Field SourceRangesAnnotation(Manifest manifest)
    {
        var annotations = manifest["metadata"]["annotations"];
        return annotations.Exists ? annotations["service.beta.kubernetes.io/load-balancer-source-ranges"] : annotations;
    }
}
