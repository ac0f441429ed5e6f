using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Volumes of plug-ins that are no longer kept up still need what their plug-in asks for.</summary>
internal sealed class LegacyVolumeRule : VolumeRule
{
    private const int MaxTenantLength = 64;

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        var source = volume.Source.Field;
        switch (volume.Source.Kind)
        {
            case "gitRepo":
                RequiredField.CheckText(source, "repository", sink);
                PathField.CheckRelative(source["directory"], sink);
                break;
            case "flexVolume":
                RequiredField.CheckText(source, "driver", sink);
                CheckOptions(source["options"], sink);
                break;
            case "flocker":
                CheckFlocker(source, sink);
                break;
            case "quobyte":
                CheckQuobyte(source, sink);
                break;
            case "scaleIO":
                RequiredField.CheckText(source, "gateway", sink);
                RequiredField.CheckText(source, "system", sink);
                RequiredField.CheckText(source, "volumeName", sink);
                break;
            case "storageos":
                if (RequiredField.CheckText(source, "volumeName", sink)) NameField.CheckLabel(source["volumeName"], sink);
                NameField.CheckLabel(source["volumeNamespace"], sink);
                if (source["secretRef"].Exists) RequiredField.CheckText(source["secretRef"], "name", sink);
                break;
        }
    }

    private static void CheckOptions(Field options, DiagnosticSink sink)
    {
        foreach (var (key, value) in options.Entries)
        {
            var slash = key.IndexOf('/', StringComparison.Ordinal);
            var domain = "." + (slash < 0 ? key : key[..slash]);
            if (domain.EndsWith(".kubernetes.io", StringComparison.OrdinalIgnoreCase) || domain.EndsWith(".k8s.io", StringComparison.OrdinalIgnoreCase))
            {
                sink.Add(NetworkVolumeRule.Invalid, value.KeyLocation, key, "kubernetes.io and k8s.io namespaces are reserved");
            }
        }
    }

    private static void CheckFlocker(Field source, DiagnosticSink sink)
    {
        var (name, id) = (source["datasetName"].String ?? "", source["datasetUUID"].String ?? "");
        if (name.Length == 0 && id.Length == 0) sink.Add(RequiredField.Missing, source, "datasetName");
        if (name.Length > 0 && id.Length > 0) sink.Add(NetworkVolumeRule.Invalid, source, name, "datasetName and datasetUUID can not be specified simultaneously");
        if (name.Contains('/', StringComparison.Ordinal)) sink.Add(NetworkVolumeRule.Invalid, source["datasetName"], name, "must not contain '/'");
    }

    private static void CheckQuobyte(Field source, DiagnosticSink sink)
    {
        RequiredField.CheckText(source, "volume", sink);
        if (!RequiredField.CheckText(source, "registry", sink)) return;
        if (source["tenant"].String is { Length: > MaxTenantLength } tenant)
        {
            sink.Add(NetworkVolumeRule.Invalid, source["tenant"], tenant, "must be a UUID and may not exceed a length of 64 characters");
            return;
        }

        foreach (var pair in (source["registry"].String ?? "").Split(','))
        {
            if (IsHostAndPort(pair)) continue;
            sink.Add(NetworkVolumeRule.Invalid, source["registry"], pair, "must be a host:port pair or multiple pairs separated by commas");
        }
    }

    // An IPv6 address stands in brackets, so outside of them there is one colon.
    private static bool IsHostAndPort(string pair)
    {
        var colon = pair.LastIndexOf(':');
        if (colon < 0) return false;
        var host = pair.AsSpan(0, colon);
        return host.StartsWith('[') ? host.EndsWith(']') && host[1..^1].IndexOfAny('[', ']') < 0 : host.IndexOfAny(":[]") < 0;
    }
}
