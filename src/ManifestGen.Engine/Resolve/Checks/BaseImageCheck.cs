using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Images to build on that cannot be named so, or on which the project would not do what it does here.</summary>
internal static class BaseImageCheck
{
    /// <summary>The digest is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidDigest = new("MG1125", Severity.Error,
        "Invalid digest '{0}' of an image to build with or on: {1}",
        "Write sha256: and the 64 hexadecimal digits that 'docker buildx imagetools inspect' shows for the image.");

    /// <summary>The image has no culture data, and the project needs it.</summary>
    public static readonly DiagnosticDescriptor NoCultures = new("MG1126", Severity.Warning,
        "The image of '{0}' has no culture data, so that every culture formats and compares as the invariant one does",
        "Choose ImageBase.ChiseledExtra, set Cultures on Alpine's image, or set InvariantGlobalization to true in the project, so that it behaves the same everywhere.");

    /// <summary>The project brings its own C library's files, and the image has the other.</summary>
    public static readonly DiagnosticDescriptor OtherLibrary = new("MG1127", Severity.Error,
        "The project of '{0}' is published for '{1}', which does not start on the base '{2}'",
        "Use a RuntimeIdentifier that begins with linux-musl on Alpine and with linux- elsewhere, or leave it out.");

    /// <summary>Reports mistakes in what an image is built on.</summary>
    public static void Check(ComponentScope scope, ResolvedImage image)
    {
        if (scope.Facts is not { } facts) return;
        foreach (var digest in (ReadOnlySpan<Resolved<string>>)[image.BaseDigest, image.SdkDigest])
        {
            if (digest.Value.Length > 0 && ImageGrammar.DigestProblem(digest.Value) is { } problem) scope.Sink.Add(InvalidDigest, digest.Origin.Place, digest.Value, problem);
        }

        // What the project chose itself is its own affair.
        if (image.Base.Origin.Kind != OriginKind.Definition) return;
        var isAlpine = image.Base.Value == KubernetesText.AlpineBase;
        var namesMusl = facts.RuntimeIdentifier.StartsWith("linux-musl", StringComparison.Ordinal);
        if (facts.RuntimeIdentifier.StartsWith("linux-", StringComparison.Ordinal) && namesMusl != isAlpine)
            scope.Sink.Add(OtherLibrary, image.Base.Origin.Place, scope.Container.Name, facts.RuntimeIdentifier, image.Base.Value);
        if (image.Base.Value != KubernetesText.ChiseledExtraBase && !facts.InvariantGlobalization && scope.Container.Image is not { Cultures: true })
            scope.Sink.Add(NoCultures, image.Base.Origin.Place, scope.Container.Name);
    }
}
