using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Writing;

namespace ManifestGen.CaseTests.Formats;

/// <summary>A product in a folder, in the forms that were asked for.</summary>
internal sealed class WrittenProduct : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifestgen-formats-");
    private readonly IReadOnlyList<GenerationResult> _environments;
    private readonly IReadOnlyList<OutputFormat> _formats;

    /// <summary>Writes what was generated for some environments.</summary>
    public WrittenProduct(IReadOnlyList<GenerationResult> environments, params IReadOnlyList<OutputFormat> formats)
    {
        _environments = environments;
        _formats = formats;
        Write(environments);
    }

    /// <summary>The files, by their paths below the folder.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.FullName, f).Replace('\\', '/')).Where(f => f != OutputIndex.FileName).Order(StringComparer.Ordinal)];

    /// <summary>The names of the environments; a single empty one when there is none.</summary>
    public IReadOnlyList<string> Environments => [.. _environments.Select(e => e.Product?.Environment ?? "")];

    /// <summary>Writes what is generated now over what was written before.</summary>
    public void Write(IReadOnlyList<GenerationResult> environments)
    {
        var sink = new DiagnosticSink();
        var artifacts = OutputFormats.Write(environments, new GenerationOptions { Formats = _formats, OutputPath = "/src/Shop.Deploy/bin/deploy/" }, sink);
        OutputWriter.Write(_folder.FullName, artifacts, sink, TestContext.Current.CancellationToken);
        Assert.Empty(sink.Found.Select(d => d.Message));
    }

    /// <summary>The path of a file or folder.</summary>
    public string PathOf(string path) => Path.Combine(_folder.FullName, path);

    /// <summary>A file's text.</summary>
    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The resources of the plain output of an environment.</summary>
    public SortedDictionary<string, string> Plain(string environment = "") => ResourceSet.Of(_environments
        .Single(e => e.Product?.Environment == environment).Artifacts
        .Where(a => a.Path.EndsWith(".yaml", StringComparison.Ordinal))
        .Select(a => a.Text));

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
