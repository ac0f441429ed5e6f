using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>Every base image is pinned by a tag other than <c>latest</c>, or by a digest.</summary>
internal sealed class BaseImageTagRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor Unpinned = new("MG7506", Severity.Error,
        "base image '{0}' has no tag, or the tag latest: the same Dockerfile builds something else tomorrow",
        "Name a version, such as {1}:10.0, or a digest.");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        foreach (var stage in dockerfile.Stages)
        {
            if (stage.Image == "scratch" || dockerfile.Find(stage.Image, before: stage) is not null) continue;
            var image = VariableReplacement.Replace(stage.Image, dockerfile.Global);
            if (image.Contains('$', StringComparison.Ordinal) || image.Contains('@', StringComparison.Ordinal)) continue;
            var colon = image.IndexOf(':', image.LastIndexOf('/') + 1);
            if (colon > 0 && image[(colon + 1)..] != "latest") continue;
            sink.Add(Unpinned, dockerfile.At(stage.From), image, colon > 0 ? image[..colon] : image);
        }
    }
}
