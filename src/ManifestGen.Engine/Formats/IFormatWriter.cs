using ManifestGen.Engine.Rendering;

namespace ManifestGen.Engine.Formats;

/// <summary>Writes the resources of a product in one form. What a form does not hold, such as a Dockerfile, is not its business.</summary>
internal interface IFormatWriter
{
    /// <summary>The form.</summary>
    OutputFormat Format { get; }

    /// <summary>Writes the files, each with its path below the output folder.</summary>
    IEnumerable<Artifact> Write(RenderedProduct product);
}
