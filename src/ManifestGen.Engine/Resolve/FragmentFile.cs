namespace ManifestGen.Engine.Resolve;

/// <summary>A file with fragments of resources.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Environments">The environments that it is for; empty for all.</param>
public sealed record FragmentFile(string Path, IReadOnlyList<string> Environments)
{
    /// <summary>Whether it is for an environment.</summary>
    public bool IsFor(string environment) => Environments.Count == 0 || Environments.Contains(environment, StringComparer.Ordinal);
}
