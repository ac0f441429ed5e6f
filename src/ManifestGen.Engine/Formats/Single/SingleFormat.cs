using System.Text;
using ManifestGen.Engine.Rendering;

namespace ManifestGen.Engine.Formats.Single;

/// <summary>One file of all resources, each kind before those that need it, as <c>kubectl apply -f</c> takes them from top to bottom.</summary>
internal sealed class SingleFormat : IFormatWriter
{
    /// <summary>The folder of the files.</summary>
    public const string Folder = "single";

    private const string Separator = "---\n";

    /// <inheritdoc />
    public OutputFormat Format => OutputFormat.Single;

    /// <inheritdoc />
    public IEnumerable<Artifact> Write(RenderedProduct product) => product.Environments.Select(e => Write(e, product));

    private static Artifact Write(RenderedEnvironment environment, RenderedProduct product)
    {
        var text = new StringBuilder();
        var origins = new List<LineOrigin>();
        foreach (var document in environment.Documents.OrderBy(ApplyOrder.Of).ThenBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.LinesBefore))
        {
            if (text.Length > 0)
            {
                text.Append(Separator);
                origins.Add(default);
            }

            text.Append(document.Text);
            origins.AddRange(Enumerable.Range(0, document.Lines.Count).Select(document.OriginOf));
        }

        var name = ArtifactName.Of(environment.Product, $"{product.Name}.yaml");
        return new Artifact($"{Folder}/{name}", text.ToString(), "", product.Origin) { Lines = origins };
    }
}
