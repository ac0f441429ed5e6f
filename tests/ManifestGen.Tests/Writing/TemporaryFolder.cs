namespace ManifestGen.Tests.Writing;

/// <summary>A folder of a test's own, gone after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => FullPath = Directory.CreateTempSubdirectory("manifestgen-").FullName;

    public string FullPath { get; }

    public string this[string path] => Path.Combine(FullPath, path);

    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(FullPath, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
