namespace ManifestGen.Tool.Diffing;

/// <summary>A folder for what is compared, removed afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifestgen-diff-");

    /// <summary>A folder in it, ended by a separator.</summary>
    public string Below(string name) => Path.Combine(_folder.FullName, name) + Path.DirectorySeparatorChar;

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Something still reads a file of it. It lies where the system clears up.
        }
    }
}
