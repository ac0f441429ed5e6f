namespace ManifestGen.Engine.Formats;

/// <summary>A form in which the resources of a product are written. <c>ManifestGenFormat</c>.</summary>
public enum OutputFormat
{
    /// <summary><c>yaml</c>: a file for each resource.</summary>
    Yaml,

    /// <summary><c>single</c>: one file of all resources, in the order in which they are to be applied.</summary>
    Single,

    /// <summary><c>kustomize</c>: a base, and an overlay for each environment.</summary>
    Kustomize,

    /// <summary><c>helm</c>: a chart, and a file of values for each environment.</summary>
    Helm,

    /// <summary><c>compose</c>: a Compose file that builds and runs the product on a developer's machine.</summary>
    Compose,
}
