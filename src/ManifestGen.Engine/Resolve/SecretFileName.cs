namespace ManifestGen.Engine.Resolve;

/// <summary>Files that hold credentials by their names: what the ignore file keeps out of every image.</summary>
internal static class SecretFileName
{
    private static readonly string[] Endings = [".key", ".pem", ".pfx", ".p12"];

    private static readonly string[] Folders = [".aws", ".azure", ".kube", ".ssh"];

    /// <summary>Whether a file or folder is kept out.</summary>
    /// <param name="path">The path, with either separator.</param>
    public static bool Is(string path)
    {
        var steps = path.Split('/', '\\');
        var name = steps[^1];
        return name is ".env" or "secrets.json"
            || name.StartsWith(".env.", StringComparison.Ordinal)
            || Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal))
            || steps.Any(s => Folders.Contains(s, StringComparer.Ordinal));
    }
}
