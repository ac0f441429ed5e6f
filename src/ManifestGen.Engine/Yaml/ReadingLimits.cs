namespace ManifestGen.Engine.Yaml;

/// <summary>Bounds that keep the time and memory of reading in proportion, whatever the file holds.</summary>
internal static class ReadingLimits
{
    /// <summary>How deeply values may be nested. The deepest resource of Kubernetes needs about 20 levels.</summary>
    public const int Depth = 512;

    /// <summary>How many values the aliases of one file may stand for.</summary>
    public const int Copies = 200_000;

    /// <summary>How many bytes a file may have.</summary>
    public const int FileBytes = 64 * 1024 * 1024;

    /// <summary>How many bytes one document may have; a resource may have 3 MiB, and a list has several.</summary>
    public const int DocumentBytes = 16 * 1024 * 1024;

    /// <summary>How many errors one document, and how many faulty documents one file may have before the rest is left: nobody reads more.</summary>
    public const int Errors = 100;
}
