using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume made by a storage driver names the driver, and the Secret that it needs.</summary>
internal sealed class CsiVolumeRule : VolumeRule
{
    private const int MaxDriverLength = 63;

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        if (volume.Source.Kind != "csi") return;
        var source = volume.Source.Field;
        if (RequiredField.CheckText(source, "driver", sink) && source["driver"].String is { } driver)
        {
            var problem = driver.Length > MaxDriverLength ? "must be no more than 63 characters" : Dns1123Subdomain.Problem(driver.ToLowerInvariant());
            NameField.Report(source["driver"], driver, problem, sink);
        }

        var secret = source["nodePublishSecretRef"];
        if (!secret.Exists || !RequiredField.CheckText(secret, "name", sink)) return;
        var name = secret["name"].String ?? "";
        if (Dns1123Subdomain.Problem(name) is { } wrong) sink.Add(NameField.Invalid, secret["name"].Location with { Path = $"{source.Path}.name" }, name, wrong);
    }
}
