using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Autoscaling;

/// <summary>A HorizontalPodAutoscaler's <c>spec</c>, of either version.</summary>
/// <param name="fields">The fields as they stand.</param>
/// <param name="hasMetrics">Whether the version has a list of metrics.</param>
internal readonly struct AutoscalerSpec(Field fields, bool hasMetrics)
{
    /// <summary>A field as it stands.</summary>
    public Field this[string name] => fields[name];

    /// <summary>Whether it is of <c>autoscaling/v2</c>, which has a list of metrics and a behaviour; <c>v1</c> has CPU use alone.</summary>
    public bool HasMetrics => hasMetrics;

    /// <summary>Whether a manifest is an autoscaler, and its spec if so.</summary>
    public static bool TryGet(Manifest manifest, out AutoscalerSpec spec)
    {
        spec = default;
        if (manifest.Kind != "HorizontalPodAutoscaler" || manifest.ApiVersion is not ("autoscaling/v2" or "autoscaling/v1")) return false;
        spec = new AutoscalerSpec(manifest["spec"], manifest.ApiVersion == "autoscaling/v2");
        return true;
    }
}
