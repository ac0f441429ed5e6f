using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A volume says what it is, and that can exist. The API server checks little of this; the kubelet then cannot mount it.</summary>
internal sealed class VolumeSourcesRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoSource = new("MG7046", Severity.Warning,
        "Volume '{0}' of {1} has no source and becomes an empty directory",
        "Give it its source. If an empty directory is meant, write emptyDir: {{}}.");

    public static readonly DiagnosticDescriptor ImpossibleName = new("MG7047", Severity.Error,
        "Volume '{0}' of {1} names {2} '{3}', which no {2} can be called: {4}",
        "Use the name of the {2}.");

    public static readonly DiagnosticDescriptor NoImage = new("MG7048", Severity.Error,
        "Volume '{0}' of {1} is an image and names none: every Pod is rejected",
        "Set image.reference.");

    public static readonly DiagnosticDescriptor UnknownMedium = new("MG7049", Severity.Error,
        "Volume '{0}' of {1} has medium '{2}', which no node knows: its Pods never start",
        "Use Memory, HugePages, HugePages-2Mi or the like, or leave medium out for the node's disk.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var volume in workload.Pod["volumes"].Items)
        {
            var name = volume["name"].Text;
            if (volume.Count == 1 && name is not null && !IsClaimTemplate(workload, name)) sink.Add(NoSource, volume, name, workload);
            CheckName(volume["secret"]["secretName"], "Secret", name, workload, sink);
            CheckName(volume["configMap"]["name"], "ConfigMap", name, workload, sink);
            CheckName(volume["persistentVolumeClaim"]["claimName"], "PersistentVolumeClaim", name, workload, sink);
            // A bare Pod without it is rejected at once, and so is the API server's rule.
            if (volume["image"].Node is YamlMapping && workload.Kind != "Pod" && string.IsNullOrEmpty(volume["image"]["reference"].Text))
                sink.Add(NoImage, volume["image"], name, workload);
            var medium = volume["emptyDir"]["medium"];
            if (medium.Text is { } text && !IsMedium(text)) sink.Add(UnknownMedium, medium, name, workload, text);
        }
    }

    private static void CheckName(Field field, string kind, string? volume, Workload workload, DiagnosticSink sink)
    {
        if (field.Text is { Length: > 0 } name && Formats.Dns1123Subdomain.Problem(name) is { } problem)
            sink.Add(ImpossibleName, field, volume, workload, kind, name, problem);
    }

    private static bool IsClaimTemplate(Workload workload, string volume) =>
        workload.Spec["volumeClaimTemplates"].Each().Any(t => t["metadata"]["name"].Text == volume);

    private static bool IsMedium(string medium) =>
        medium is "" or "Memory" or "HugePages" || medium.StartsWith("HugePages-", StringComparison.Ordinal);
}
