using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>An image reference can be read, and means the same image on every node and every day.</summary>
internal sealed class ImageIsPinnedRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Moving = new("MG7038", Severity.Error,
        "Image '{0}' of {1} in {2} has {3}: which version runs depends on when its node pulled it",
        "Give the image the tag of a release, or a digest.");

    public static readonly DiagnosticDescriptor Unreadable = new("MG7039", Severity.Error,
        "Image '{0}' of {1} in {2} is no image reference: {3}",
        "Write registry/repository:tag, the repository in lower case.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var container in workload.All.Where(c => c.Image.Length > 0))
        {
            var field = container.Field["image"];
            if (ImageReference.Problem(container.Image) is { } problem) sink.Add(Unreadable, field, container.Image, container, workload, problem);
            else if (ImageReference.Moving(container.Image) is { } moving) sink.Add(Moving, field, container.Image, container, workload, moving);
        }
    }
}
