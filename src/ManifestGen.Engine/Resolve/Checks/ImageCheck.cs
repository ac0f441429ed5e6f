using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Images that cannot be named so, or that would not stay the same.</summary>
internal static class ImageCheck
{
    /// <summary>Both a tag and a digest are given.</summary>
    public static readonly DiagnosticDescriptor TagAndDigest = new("MG1020", Severity.Error,
        "The image of '{0}' has both the tag '{1}' and a digest; the digest decides and the tag says nothing",
        "Keep Digest, which names one image for ever, or keep Tag.");

    /// <summary>The tag is <c>latest</c>.</summary>
    public static readonly DiagnosticDescriptor Latest = new("MG1021", Severity.Error,
        "The image of '{0}' has the tag 'latest', which names another image tomorrow",
        "Leave the tag out to get the version, or set Tag, Digest or ManifestGenImageTag to one that never moves.");

    /// <summary>A part of the reference is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidPart = new("MG1022", Severity.Error,
        "Invalid image {0} '{1}': {2}",
        "Write registry.example.com:5000 for the registry, shop/web for the repository, 1.4.0 for the tag.");

    /// <summary>There is nothing to make a tag of.</summary>
    public static readonly DiagnosticDescriptor NoTag = new("MG1023", Severity.Error,
        "The image of '{0}' has no tag, and its project has no version to take one from",
        "Set Version in the project, Tag on the image or the property ManifestGenImageTag.");

    /// <summary>Reports mistakes in an image as it will be written.</summary>
    public static void Check(ComponentScope scope, ResolvedImage image)
    {
        Part(scope, "registry", image.Registry, image.Registry.Value.Length == 0 ? null : ImageGrammar.RegistryProblem(image.Registry.Value));
        // One that is made of names is wrong when a name is, and that is reported at the name.
        if (image.Repository is { Origin.Kind: not OriginKind.Default } or { Value.Length: 0 })
            Part(scope, "repository", image.Repository, ImageGrammar.RepositoryProblem(image.Repository.Value));
        if (image.Digest.Value.Length > 0)
        {
            Part(scope, "digest", image.Digest, ImageGrammar.DigestProblem(image.Digest.Value));
            if (scope.Container.Image?.Tag is { } tag) scope.Sink.Add(TagAndDigest, image.Digest.Origin.Place, scope.Container.Name, tag);
        }
        else if (image.Tag.Value.Length == 0)
        {
            // An image of others has its own report.
            if (scope.Facts is not null) scope.Sink.Add(NoTag, Place(scope, image.Tag), scope.Container.Name);
        }
        else if (image.Tag.Value == "latest")
        {
            scope.Sink.Add(Latest, Place(scope, image.Tag), scope.Container.Name);
        }
        else
        {
            Part(scope, "tag", image.Tag, ImageGrammar.TagProblem(image.Tag.Value));
        }

        if (scope.Container.Image is not { } said) return;
        foreach (var secret in said.PullSecrets) ReferenceCheck.Name(scope, said, nameof(Image.PullSecrets), "Secret", secret);
    }

    private static void Part(ComponentScope scope, string part, Resolved<string> value, string? problem)
    {
        if (problem is not null) scope.Sink.Add(InvalidPart, Place(scope, value), part, value.Value, problem);
    }

    // What came from the project or an option is shown at the component.
    private static Location Place(ComponentScope scope, Resolved<string> value) =>
        value.Origin.Kind == OriginKind.Definition ? value.Origin.Place : Location.Of(scope.Container.Element.Location);
}
