namespace ManifestGen.Tool.Images;

/// <summary>A generated Dockerfile, and what its own first lines say of how it is built.</summary>
/// <param name="Dockerfile">The full path of the Dockerfile.</param>
/// <param name="Reference">The image's name.</param>
/// <param name="Context">The full path of the folder that it is built from.</param>
internal sealed record BuildableImage(string Dockerfile, string Reference, string Context)
{
    private const string Command = "docker build ";

    /// <summary>The component's name as the file has it, or <c>Dockerfile</c> when there is only one.</summary>
    public string Name => Path.GetFileName(Dockerfile) is var file && file.EndsWith(".Dockerfile", StringComparison.Ordinal) ? file[..^".Dockerfile".Length] : file;

    /// <summary>Reads the command in the comment at the head of a Dockerfile.</summary>
    /// <param name="dockerfile">The Dockerfile's path.</param>
    /// <param name="tag">The name that the user gave; null to read it.</param>
    /// <param name="context">The folder that the user gave; null to read it.</param>
    /// <returns>The image; null when neither the user nor the file says how it is built.</returns>
    public static BuildableImage? Read(string dockerfile, string? tag, string? context)
    {
        var path = Path.GetFullPath(dockerfile);
        var words = File.ReadLines(path)
            .TakeWhile(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#', ' '))
            .FirstOrDefault(line => line.StartsWith(Command, StringComparison.Ordinal)) ?? "";
        var reference = tag ?? Between(words, " -t ", " .");
        var folder = context is not null ? Path.GetFullPath(context) : Above(path, Between(words, " -f ", " -t "));
        return reference is null || folder is null ? null : new BuildableImage(path, reference, folder);
    }

    /// <summary>The folder from which a path leads to the Dockerfile.</summary>
    private static string? Above(string dockerfile, string? path)
    {
        if (path is null) return null;
        var end = $"{Path.DirectorySeparatorChar}{path.Replace('/', Path.DirectorySeparatorChar)}";
        return dockerfile.EndsWith(end, StringComparison.Ordinal) ? dockerfile[..^end.Length] : null;
    }

    private static string? Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        if (start < 0) return null;
        start += before.Length;
        var end = text.IndexOf(after, start, StringComparison.Ordinal);
        return end < 0 ? null : text[start..end].Trim('"');
    }
}
