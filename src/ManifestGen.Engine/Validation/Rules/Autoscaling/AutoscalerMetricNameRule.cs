using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Resources;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Autoscaling;

/// <summary>Each metric of an autoscaler says what is measured, and where.</summary>
internal sealed class AutoscalerMetricNameRule : IManifestRule
{
    /// <summary>A metric, resource or container that is not named, or not rightly.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4409", Severity.Error,
        "Invalid {0} '{1}': {2}",
        "Name the {0}, such as {3}.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!AutoscalerSpec.TryGet(manifest, out var spec)) return;
        foreach (var metric in spec["metrics"].Items)
        {
            if (MetricSources.FirstIn(metric) is { } name) CheckSource(name, metric[name], sink);
        }
    }

    private static void CheckSource(string name, Field source, DiagnosticSink sink)
    {
        switch (name)
        {
            case "object":
                ScaledObjectSyntax.Check(source["describedObject"], sink);
                var version = source["describedObject"]["apiVersion"];
                if (ScaledObjectSyntax.VersionProblem(version.String ?? "") is { } problem) sink.Add(AutoscalerTargetRule.NoGroup, version, version.String, problem);
                Require(source["metric"]["name"], "metric name", "http_requests", PathSegment.Problem, sink);
                break;
            case "external" or "pods":
                Require(source["metric"]["name"], "metric name", "http_requests", PathSegment.Problem, sink);
                break;
            case "resource":
                Require(source["name"], "resource name", "cpu", static _ => null, sink);
                break;
            case "containerResource":
                Require(source["name"], "resource name", "cpu", ResourceName.ContainerProblem, sink);
                Require(source["container"], "container", "web", Dns1123Label.Problem, sink);
                break;
        }
    }

    private static void Require(Field field, string what, string example, Func<string, string?> form, DiagnosticSink sink)
    {
        var text = field.String ?? "";
        var problem = text.Length == 0 ? "must be specified" : form(text);
        if (problem is not null) sink.Add(Invalid, field, what, text, problem, example);
    }
}
