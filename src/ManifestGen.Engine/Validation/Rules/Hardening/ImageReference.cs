using System.Text.RegularExpressions;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>Reads image references as container runtimes do: <c>[registry/]repository[:tag][@digest]</c>.</summary>
internal static partial class ImageReference
{
    private const int MaxNameLength = 255;

    /// <summary>What is wrong with a reference; null when it can be read.</summary>
    public static string? Problem(string image)
    {
        var (name, tag, digest) = Split(image);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var hasRegistry = slash > 0 && IsRegistry(name[..slash]);
        var repository = hasRegistry ? name[(slash + 1)..] : name;
        if (hasRegistry && !Registry().IsMatch(name[..slash])) return $"'{name[..slash]}' is not a registry's host and port";
        if (!Repository().IsMatch(repository))
            return $"'{repository}' is not a repository, which has lower-case letters, digits and single separators (. _ __ -), in parts joined by /";
        if (name.Length > MaxNameLength) return "its name is longer than 255 characters";
        if (tag is not null && !Tag().IsMatch(tag)) return $"'{tag}' is not a tag, which has up to 128 letters, digits, '_', '.' and '-'";
        return digest is not null && !Digest().IsMatch(digest) ? $"'{digest}' is not a digest, such as sha256: and 64 hexadecimal digits" : null;
    }

    /// <summary>Why a reference may mean another image tomorrow; null when it cannot be expected to.</summary>
    public static string? Moving(string image)
    {
        var (_, tag, digest) = Split(image);
        if (digest is not null) return null;
        return tag switch { null => "no tag, which means latest", "latest" => "tag latest", _ => null };
    }

    private static (string Name, string? Tag, string? Digest) Split(string image)
    {
        string? digest = null;
        if (image.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at) (image, digest) = (image[..at], image[(at + 1)..]);
        var colon = image.LastIndexOf(':');
        return colon > image.LastIndexOf('/') ? (image[..colon], image[(colon + 1)..], digest) : (image, null, digest);
    }

    // As the runtimes do: what stands before the first slash is a registry when it could not be part of a repository's name.
    private static bool IsRegistry(string part) => part == "localhost" || part.AsSpan().ContainsAny('.', ':') || part.AsSpan().ContainsAnyInRange('A', 'Z');

    [GeneratedRegex(@"^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Registry();

    [GeneratedRegex(@"^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Repository();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Digest();
}
