using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Sources;

/// <summary>The folder that files of a component's configuration are looked for in. What is read is remembered, so that the build knows what it depends on.</summary>
/// <param name="scope">The product.</param>
/// <param name="component">The component's name.</param>
/// <param name="facts">The project that it runs; null when its image is one of others.</param>
internal sealed class SourceFolder(ProductScope scope, string component, ProjectFacts? facts)
{
    private readonly string _folder = (facts is null ? null : Path.GetDirectoryName(facts.Path)) ?? scope.Facts.ProjectDirectory;

    /// <summary>The component's name.</summary>
    public string Component => component;

    /// <summary>Takes what is found.</summary>
    public DiagnosticSink Sink => scope.Sink;

    /// <summary>The full path of a file.</summary>
    public string FullPath(string path) => Path.GetFullPath(Path.Combine(_folder, path));

    /// <summary>The content of a file; null when it cannot be read or is too large, which is reported.</summary>
    /// <param name="path">The path as it was written.</param>
    /// <param name="part">The part of the model that names it.</param>
    /// <param name="most">The most bytes that it may have.</param>
    public byte[]? Read(string path, ModelElement part, int most)
    {
        try
        {
            var file = new FileInfo(FullPath(path));
            scope.FilesRead.Add(file.FullName);
            if (!file.Exists) return Fail(path, part, Directory.Exists(file.FullName) ? "it is a folder" : "there is no such file");
            if (file.Length <= most) return File.ReadAllBytes(file.FullName);
            Sink.Add(ConfigurationSource.TooLarge, part.Location, path, component, file.Length, most);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail(path, part, failure.Message);
        }
    }

    private byte[]? Fail(string path, ModelElement part, string why)
    {
        Sink.Add(ConfigurationSource.Unreadable, part.Location, path, component, why, facts?.Name ?? scope.Facts.ProjectName);
        return null;
    }
}
