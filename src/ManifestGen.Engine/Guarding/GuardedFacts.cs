using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Guarding;

/// <summary>Finds what an upgrade must not change, kind by kind. A resource without any of it may change and go as it likes.</summary>
internal static class GuardedFacts
{
    /// <summary>What of a resource must not change.</summary>
    public static IReadOnlyList<GuardedFact> Of(Manifest manifest)
    {
        var spec = manifest["spec"];
        return manifest.Kind switch
        {
            "Deployment" or "DaemonSet" or "ReplicaSet" => [Whole("spec.selector", spec["selector"])],
            "StatefulSet" => OfStatefulSet(spec),
            "Service" when manifest.Is("Service", "v1") => OfService(spec),
            "PersistentVolumeClaim" => OfClaim(spec),
            "Ingress" => OfIngress(spec),
            "RoleBinding" or "ClusterRoleBinding" => [Whole("roleRef", manifest["roleRef"])],
            "PriorityClass" => [Whole("value", manifest["value"])],
            "StorageClass" => [Whole("provisioner", manifest["provisioner"]), Whole("parameters", manifest["parameters"])],
            _ when manifest.Kind.EndsWith("Route", StringComparison.Ordinal) && manifest.Group == "gateway.networking.k8s.io" => OfRoute(spec),
            _ => [],
        };
    }

    private static List<GuardedFact> OfStatefulSet(Field spec)
    {
        List<GuardedFact> facts =
        [
            Whole("spec.selector", spec["selector"]),
            Whole("spec.serviceName", spec["serviceName"]),
            new("spec.podManagementPolicy", spec["podManagementPolicy"].String ?? "OrderedReady", GuardKind.Immutable, spec["podManagementPolicy"]),
        ];
        foreach (var claim in spec["volumeClaimTemplates"].Items) facts.Add(Whole($"spec.volumeClaimTemplates[{claim["metadata"]["name"].ItemText}]", claim["spec"]));
        return facts;
    }

    private static List<GuardedFact> OfService(Field spec)
    {
        var facts = new List<GuardedFact>();
        var type = spec["type"].String ?? "ClusterIP";
        // A Service may be reached in more ways than before, not in fewer.
        if (type == "ClusterIP") facts.Add(new("spec.clusterIP", spec["clusterIP"].String == "None" ? "None" : "assigned", GuardKind.Immutable, spec["clusterIP"]));
        else facts.Add(new("spec.type", type, GuardKind.Promised, spec["type"]));
        foreach (var port in spec["ports"].Items)
        {
            var number = port["port"].Text ?? "";
            var node = port["nodePort"].Text is { } open ? $" on nodes {open}" : "";
            facts.Add(new($"spec.ports[{port["name"].String ?? number}]", $"{number}/{port["protocol"].String ?? "TCP"}{node}", GuardKind.Promised, port));
        }

        return facts;
    }

    private static List<GuardedFact> OfClaim(Field spec)
    {
        List<GuardedFact> facts = [];
        foreach (var name in (ReadOnlySpan<string>)["accessModes", "storageClassName", "volumeMode", "volumeName"])
        {
            if (spec[name].Exists) facts.Add(Whole($"spec.{name}", spec[name]));
        }

        var storage = spec["resources"]["requests"]["storage"];
        if (storage.Text is { } amount) facts.Add(new("spec.resources.requests.storage", amount, GuardKind.Growing, storage));
        return facts;
    }

    private static List<GuardedFact> OfIngress(Field spec)
    {
        var facts = new Dictionary<string, GuardedFact>(StringComparer.Ordinal);
        foreach (var rule in spec["rules"].Items)
        {
            foreach (var path in rule["http"]["paths"].Items)
            {
                var address = $"spec.rules[{rule["host"].String ?? "*"}{path["path"].String ?? "/"}]";
                facts.TryAdd(address, new(address, path["pathType"].String ?? "", GuardKind.Promised, path));
            }
        }

        foreach (var secured in spec["tls"].Items)
        {
            foreach (var host in secured["hosts"].Items) facts.TryAdd($"spec.tls[{host.ItemText}]", new($"spec.tls[{host.ItemText}]", "https", GuardKind.Promised, host));
        }

        return [.. facts.Values];
    }

    private static List<GuardedFact> OfRoute(Field spec)
    {
        var facts = new Dictionary<string, GuardedFact>(StringComparer.Ordinal);
        foreach (var host in spec["hostnames"].Items) facts.TryAdd($"spec.hostnames[{host.ItemText}]", new($"spec.hostnames[{host.ItemText}]", "served", GuardKind.Promised, host));
        foreach (var rule in spec["rules"].Items)
        {
            // A rule without matches serves everything.
            if (rule["matches"].Count == 0) facts.TryAdd("spec.rules[/]", new("spec.rules[/]", "PathPrefix", GuardKind.Promised, rule));
            foreach (var match in rule["matches"].Items)
            {
                if (AddressOf(match) is var (address, type)) facts.TryAdd($"spec.rules[{address}]", new($"spec.rules[{address}]", type, GuardKind.Promised, match));
            }
        }

        return [.. facts.Values];
    }

    private static (string Address, string Type) AddressOf(Field match)
    {
        var method = match["method"];
        if (method["service"].String is { } service) return ($"{service}/{method["method"].String ?? "*"}", method["type"].String ?? "Exact");
        var path = match["path"];
        return ($"{(method.String is { } verb ? $"{verb} " : "")}{path["value"].String ?? "/"}", path["type"].String ?? "PathPrefix");
    }

    private static GuardedFact Whole(string path, Field field) => new(path, FactText.Of(field), GuardKind.Immutable, field);
}
