using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A Service's <c>spec</c> with the API server's defaults.</summary>
/// <param name="fields">The fields as they stand.</param>
internal readonly struct ServiceSpec(Field fields)
{
    /// <summary>What a cluster IP is set to for a Service that has none.</summary>
    public const string NoClusterIP = "None";

    /// <summary>A field as it stands.</summary>
    public Field this[string name] => fields[name];

    /// <summary><c>type</c>; <c>ClusterIP</c> when not set.</summary>
    public string Type => fields["type"].String is { Length: > 0 } type ? type : "ClusterIP";

    /// <summary>Whether it is of type <c>LoadBalancer</c>.</summary>
    public bool IsLoadBalancer => Type == "LoadBalancer";

    /// <summary>Whether it is of type <c>ExternalName</c>.</summary>
    public bool IsExternalName => Type == "ExternalName";

    /// <summary>Whether it has no cluster IP, so that its name resolves to the Pods themselves.</summary>
    public bool IsHeadless => ClusterIPAt(0).String == NoClusterIP && fields["clusterIPs"].Count < 2;

    /// <summary>Whether it can be reached from outside the cluster.</summary>
    public bool IsExternallyAccessible =>
        Type is "LoadBalancer" or "NodePort" || (Type == "ClusterIP" && fields["externalIPs"].Count > 0);

    /// <summary>Whether load balancers ask nodes if they have a Pod of it.</summary>
    public bool NeedsHealthCheck => IsLoadBalancer && fields["externalTrafficPolicy"].String == "Local";

    /// <summary>Whether a manifest is a Service, and its spec if so.</summary>
    public static bool TryGet(Manifest manifest, out ServiceSpec spec)
    {
        spec = default;
        if (!manifest.Is("Service", "v1")) return false;
        spec = new ServiceSpec(manifest["spec"]);
        return true;
    }

    /// <summary>An address of the Service. <c>clusterIP</c> is the first when there is no list.</summary>
    public Field ClusterIPAt(int index)
    {
        var list = fields["clusterIPs"];
        if (list.Count == 0) return index == 0 ? fields["clusterIP"] : default;
        var at = 0;
        foreach (var item in list.Items)
        {
            if (at++ == index) return item;
        }

        return default;
    }
}
