using System.Text;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats;

/// <summary>What was rendered for one environment.</summary>
/// <param name="Product">The product as it was resolved.</param>
/// <param name="Documents">Its resources, file by file in ordinal order of their paths, each as it stands there.</param>
internal sealed record RenderedEnvironment(ResolvedProduct Product, IReadOnlyList<RenderedDocument> Documents)
{
    /// <summary>The environment's name; empty for the plain one.</summary>
    public string Name => Product.Environment;

    /// <summary>
    /// Environment variables that follow from other values of the definition, such as the port to listen on: changed alone, they would no longer agree
    /// with what is not changed. By the workload's name and theirs.
    /// </summary>
    public IReadOnlySet<(string Workload, string Variable)> DerivedVariables { get; } = Product.Components
        .SelectMany(c => c.Pod.Containers.SelectMany(p => p.Environment).Where(v => v.Origin.Kind == OriginKind.Derived).Select(v => (c.Name.Value, v.Name)))
        .ToHashSet();

    private HashSet<string> Files { get; init; } = [];

    /// <summary>Whether a file of a path is written for it.</summary>
    public bool Has(string path) => Files.Contains(path);

    /// <summary>Reads back what was generated.</summary>
    /// <param name="generated">What was generated.</param>
    /// <param name="withNames">
    /// Whether files have their component's name in front even where the component is the only one: another environment has several, and a file must be
    /// called the same in both.
    /// </param>
    /// <exception cref="ArgumentException">The generation did not get so far that there is a product.</exception>
    public static RenderedEnvironment Of(GenerationResult generated, bool withNames)
    {
        if (generated.Product is not { } product) throw new ArgumentException("Nothing was generated.", nameof(generated));
        return new RenderedEnvironment(product, [.. generated.Artifacts.Where(a => a.IsManifest).SelectMany(a => DocumentsOf(a, product, withNames))])
        {
            Files = generated.Artifacts.Select(a => a.Path).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static List<RenderedDocument> DocumentsOf(Artifact artifact, ResolvedProduct product, bool withNames)
    {
        var file = product.Environment.Length == 0 ? artifact.Path : artifact.Path[(product.Environment.Length + 1)..];
        if (withNames && product.Components.Count == 1 && artifact.Component.Length > 0) file = $"{artifact.Component}.{file}";
        var utf8 = Encoding.UTF8.GetBytes(artifact.Text);
        var read = ManifestReader.Read(artifact.Path, utf8).ToDictionary(d => d.FirstLine);
        var lines = artifact.Text.Split('\n');
        var documents = new List<RenderedDocument>();
        var splitter = new DocumentSplitter(utf8);
        while (splitter.MoveNext())
        {
            if (!read.TryGetValue(splitter.LinesBefore + 1, out var document)) continue;
            var count = Encoding.UTF8.GetString(utf8.AsSpan(splitter.Start..splitter.End)).Count(c => c == '\n');
            documents.Add(new RenderedDocument(artifact, file, splitter.LinesBefore, [.. lines.Skip(splitter.LinesBefore).Take(count)], document.Manifests));
        }

        return documents;
    }
}
