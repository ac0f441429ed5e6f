using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A resource is small enough for a plain <c>kubectl apply</c>, which keeps a copy of it in an annotation.</summary>
internal sealed class FitsApplyAnnotationRule : IBundleRule
{
    public static readonly DiagnosticDescriptor TooLarge = new("MG7052", Severity.Warning,
        "{0} '{1}' has about {2} bytes, and a plain kubectl apply keeps it in an annotation, which holds 262144",
        "Apply it with kubectl apply --server-side, or split it.");

    private const long Largest = 262_144;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        var large = bundle.Of("", "ConfigMap").Concat(bundle.Of("", "Secret"))
            .Concat(bundle.Of("apiextensions.k8s.io", "CustomResourceDefinition"));
        foreach (var manifest in large)
        {
            if (manifest.Root.Node is { } root && SizeOf(root) is > Largest and var size)
                sink.Add(TooLarge, manifest["metadata"]["name"], manifest.Kind, manifest.Name, size);
        }
    }

    // Of the JSON that is kept: keys and values with their quotes and separators, without escapes.
    private static long SizeOf(YamlNode node) => node switch
    {
        YamlScalar scalar => Encoding.UTF8.GetByteCount(scalar.Text) + 2,
        YamlMapping map => 1 + SizeOf(map.Entries),
        YamlSequence list => 1 + list.Items.Sum(i => 1 + SizeOf(i)),
        _ => 0,
    };

    private static long SizeOf(ReadOnlySpan<YamlEntry> entries)
    {
        var size = 0L;
        foreach (ref readonly var entry in entries) size += Encoding.UTF8.GetByteCount(entry.Key) + 4 + SizeOf(entry.Value);
        return size;
    }
}
