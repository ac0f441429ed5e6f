using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Autoscaling;

/// <summary>The sources that a metric of an autoscaler can have.</summary>
internal static class MetricSources
{
    private static readonly string[] Names = ["object", "external", "pods", "resource", "containerResource"];

    /// <summary>The fields that hold a source, in the order in which the API server looks at them.</summary>
    public static ReadOnlySpan<string> All => Names;

    /// <summary>The field that a type names; null when there is no such type.</summary>
    public static string? For(string type) => type switch
    {
        "Object" => "object",
        "External" => "external",
        "Pods" => "pods",
        "Resource" => "resource",
        "ContainerResource" => "containerResource",
        _ => null,
    };

    /// <summary>How many sources a metric holds; one is right.</summary>
    public static int CountIn(Field metric)
    {
        var count = 0;
        foreach (var name in Names)
        {
            if (metric[name].Exists) count++;
        }

        return count;
    }

    /// <summary>The first source that a metric holds, the only one that the API server looks into; null when it holds none.</summary>
    public static string? FirstIn(Field metric)
    {
        foreach (var name in Names)
        {
            if (metric[name].Exists) return name;
        }

        return null;
    }
}
