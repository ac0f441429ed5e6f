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
}
