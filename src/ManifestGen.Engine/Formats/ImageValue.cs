using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Formats;

/// <summary>An image reference taken apart into the values that a chart has for it.</summary>
/// <param name="Registry">The registry's host; empty when there is none.</param>
/// <param name="Repository">The repository.</param>
/// <param name="Tag">The tag; empty when there is a digest.</param>
/// <param name="Digest">The digest; empty when there is a tag.</param>
internal sealed record ImageValue(string Registry, string Repository, string Tag, string Digest)
{
    /// <summary>Takes a reference apart; null when it is not in the usual form, such as one with both a tag and a digest.</summary>
    public static ImageValue? Parse(string reference)
    {
        var at = reference.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? "" : reference[(at + 1)..];
        var rest = at < 0 ? reference : reference[..at];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        // The first part is a host when it could not be a part of a repository.
        var hasRegistry = slash > 0 && (rest.AsSpan(0, slash).ContainsAny('.', ':') || rest.StartsWith("localhost/", StringComparison.Ordinal));
        var registry = hasRegistry ? rest[..slash] : "";
        var path = hasRegistry ? rest[(slash + 1)..] : rest;
        var colon = path.LastIndexOf(':');
        var tag = colon < 0 ? "" : path[(colon + 1)..];
        var repository = colon < 0 ? path : path[..colon];
        return repository.Length > 0 && tag.Length > 0 != digest.Length > 0 ? new ImageValue(registry, repository, tag, digest) : null;
    }

    /// <summary>The values: <c>digest</c> stands there only where it is used, so that a tag alone says what runs.</summary>
    public MapValue ToValues() => YamlText.Map(
        YamlText.Entry("registry", Registry),
        YamlText.Entry("repository", Repository),
        Digest.Length > 0 ? YamlText.Entry("digest", Digest) : YamlText.Entry("tag", Tag));
}
