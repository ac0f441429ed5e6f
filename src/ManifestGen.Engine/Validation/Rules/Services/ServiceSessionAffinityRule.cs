using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>How long a client stays with one Pod is between a second and a day.</summary>
internal sealed class ServiceSessionAffinityRule : IManifestRule
{
    /// <summary>A time that is too short or too long.</summary>
    public static readonly DiagnosticDescriptor Timeout = new("MG4331", Severity.Error,
        "Session affinity timeout {0} must be greater than 0 and at most 86400 seconds",
        "Set timeoutSeconds to 1 to 86400; the default is 10800, three hours.");

    private const int Day = 86400;

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        // With any other affinity the API server drops the configuration.
        if (!ServiceSpec.TryGet(manifest, out var spec) || spec["sessionAffinity"].String != "ClientIP") return;
        var timeout = spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"];
        if (timeout.Integer is <= 0 or > Day) sink.Add(Timeout, timeout, timeout.Integer);
    }
}
