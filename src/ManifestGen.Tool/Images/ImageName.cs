namespace ManifestGen.Tool.Images;

/// <summary>Names of images, as programs that take them read them.</summary>
internal static class ImageName
{
    private const string DefaultRegistry = "docker.io";

    /// <summary>Whether the name begins with a registry.</summary>
    public static bool HasRegistry(string reference)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && reference.AsSpan(0, slash) is var host && (host.ContainsAny('.', ':') || host is "localhost");
    }

    /// <summary>
    /// The name with the registry that Docker and Kubernetes take when there is none. Podman and Buildah would take <c>localhost</c>, and a Pod would not find the image.
    /// </summary>
    public static string Qualified(string reference)
    {
        if (HasRegistry(reference)) return reference;
        return reference.Contains('/', StringComparison.Ordinal) ? $"{DefaultRegistry}/{reference}" : $"{DefaultRegistry}/library/{reference}";
    }
}
