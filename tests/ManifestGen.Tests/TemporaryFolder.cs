namespace ManifestGen.Tests;

/// <summary>A folder of its own for one test, removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifestgen-");

    /// <summary>The folder's path.</summary>
    public string Path => _folder.FullName;

    /// <summary>Writes a file, its folder too, and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? Path);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
