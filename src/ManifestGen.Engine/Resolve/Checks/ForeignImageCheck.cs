using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Images that others built, of which nothing is known but what the definition says.</summary>
internal static class ForeignImageCheck
{
    /// <summary>There is neither a project nor an image.</summary>
    public static readonly DiagnosticDescriptor NothingToRun = new("MG1200", Severity.Error,
        "Required value: '{0}' has neither a project nor an image",
        "Name one of them in its constructor: new WebComponent(\"storefront\", Projects.Shop_Web).");

    /// <summary>It has neither a tag nor a digest.</summary>
    public static readonly DiagnosticDescriptor NoVersion = new("MG1201", Severity.Error,
        "The image '{0}' of '{1}' has neither a tag nor a digest, and no project of this product says which version is meant",
        "Set Tag to a version that never moves, or Digest.");

    /// <summary>It is said how it is built.</summary>
    public static readonly DiagnosticDescriptor NotBuiltHere = new("MG1202", Severity.Error,
        "{0} of the image of '{1}' says how to build it, and it is not built here",
        "Remove it; it is for components that run a project.");

    /// <summary>Nothing says which user it runs as.</summary>
    public static readonly DiagnosticDescriptor NoUser = new("MG1203", Severity.Error,
        "'{0}' runs an image that others built, and nothing says as which user: it would be 1654, the user of .NET's images",
        "Set Security = new() {{ RunAsUser = 999 }} to the number of the image's own user, which 'docker run --rm --entrypoint id IMAGE' shows.");

    /// <summary>Reports what is missing in an image of others, or is said of it in vain.</summary>
    public static void Check(ComponentScope scope)
    {
        var part = scope.Container;
        if (scope.Facts is not null) return;
        if (part.Image is not { } image)
        {
            if (part.IsOwn) scope.Report(NothingToRun, part.Element, "", part.Name);
            return;
        }

        if (image.Tag is not { Length: > 0 } && image.Digest is not { Length: > 0 }) scope.Report(NoVersion, image, "", image.Repository, part.Name);
        foreach (var member in SaidOfBuild(image)) scope.Report(NotBuiltHere, image, member, member, part.Name);
        if (part.Security?.RunAsUser is null) scope.Report(NoUser, part.Element, nameof(part.Security), part.Name);
    }

    /// <summary>The members that say how an image is built.</summary>
    public static IEnumerable<string> SaidOfBuild(Image image)
    {
        if (image.Base != ImageBase.Project) yield return nameof(image.Base);
        if (image.BaseDigest is not null) yield return nameof(image.BaseDigest);
        if (image.Build != ImageBuild.Inside) yield return nameof(image.Build);
        if (image.SdkDigest is not null) yield return nameof(image.SdkDigest);
        if (!image.CacheMounts) yield return nameof(image.CacheMounts);
        if (image.Packages.Count > 0) yield return nameof(image.Packages);
        if (image.Files.Count > 0) yield return nameof(image.Files);
        if (image.Certificates.Count > 0) yield return nameof(image.Certificates);
        if (image.Cultures) yield return nameof(image.Cultures);
        if (image.TimeZones) yield return nameof(image.TimeZones);
    }
}
