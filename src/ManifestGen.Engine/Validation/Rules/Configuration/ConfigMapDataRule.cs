using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Configuration;

/// <summary>A ConfigMap's keys are well formed and stand once, and its values fit in the cluster's store.</summary>
internal sealed class ConfigMapDataRule : IManifestRule
{
    /// <summary>A key with two values.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG4503", Severity.Error,
        "Invalid key '{0}': duplicate of key present in binaryData",
        "Keep the key in data for text, or in binaryData for bytes.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("ConfigMap", "v1")) return;
        var text = manifest["data"];
        var binary = manifest["binaryData"];
        DataKeySyntax.Check(text, "data", sink);
        DataKeySyntax.Check(binary, "binaryData", sink);

        var bytes = 0L;
        foreach (var (key, value) in text.Entries)
        {
            bytes += Encoding.UTF8.GetByteCount(value.Text ?? "");
            if (binary.Count > 0 && binary[key].Node is not null) sink.Add(Duplicate, value.KeyLocation with { Path = $"data[{key}]" }, key);
        }

        foreach (var (_, value) in binary.Entries) bytes += Base64Text.DecodedLength(value.Text);
        if (bytes > DataKeySyntax.MaxBytes) sink.Add(DataKeySyntax.TooLarge, manifest.Root, bytes);
    }
}
