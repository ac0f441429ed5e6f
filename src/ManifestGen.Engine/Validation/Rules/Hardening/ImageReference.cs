using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>Reads image references as container runtimes do: <c>[registry/]repository[:tag][@digest]</c>.</summary>
internal static class ImageReference
{
    private const int MaxNameLength = 255;
    private const int MinDigestLength = 32;

    /// <summary>What is wrong with a reference; null when it can be read.</summary>
    public static string? Problem(string image)
    {
        var (name, tag, digest) = Split(image);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var hasRegistry = slash > 0 && IsRegistry(name[..slash]);
        var repository = hasRegistry ? name[(slash + 1)..] : name;
        var registry = hasRegistry ? name[..slash] : "";
        if (hasRegistry && !(registry[0] == '[' ? IsAddress(registry) : ImageGrammar.RegistryProblem(registry) is null)) return $"'{registry}' is not a registry's host and port";
        if (name.Length > MaxNameLength) return "its name is longer than 255 characters";
        if (ImageGrammar.RepositoryProblem(repository) is not null)
            return $"'{repository}' is not a repository, which has lower-case letters, digits and single separators (. _ __ -), in parts joined by /";
        if (tag is not null && ImageGrammar.TagProblem(tag) is not null) return $"'{tag}' is not a tag, which has up to 128 letters, digits, '_', '.' and '-'";
        return digest is not null && !IsDigest(digest) ? $"'{digest}' is not a digest, such as sha256: and 64 hexadecimal digits" : null;
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

    /// <summary>Whether a registry is an IPv6 address in brackets, with or without a port.</summary>
    private static bool IsAddress(ReadOnlySpan<char> registry)
    {
        var end = registry.IndexOf(']');
        if (end < 0 || !IpAddress.TryParse(registry[1..end], out var address) || address.IsV4) return false;
        var port = registry[(end + 1)..];
        return port.IsEmpty || (port.Length > 1 && port[0] == ':' && !port[1..].ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>An algorithm and at least 32 hexadecimal digits; runtimes know more algorithms than SHA-256.</summary>
    private static bool IsDigest(ReadOnlySpan<char> digest)
    {
        var colon = digest.IndexOf(':');
        if (colon <= 0 || digest.Length - colon <= MinDigestLength) return false;
        foreach (var c in digest[(colon + 1)..])
        {
            if (!char.IsAsciiHexDigit(c)) return false;
        }

        var startsPart = true;
        foreach (var c in digest[..colon])
        {
            if (startsPart ? !char.IsAsciiLetter(c) : !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '+' or '.')) return false;
            startsPart = c is '-' or '_' or '+' or '.';
        }

        return !startsPart;
    }
}
