using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A container names an image; in a Pod, without spaces around it.</summary>
internal sealed class ContainerImageRule : ContainerRule
{
    /// <summary>The image's name has spaces around it.</summary>
    public static readonly DiagnosticDescriptor Padded = new("MG4110", Severity.Error,
        "Invalid image '{0}': must not have leading or trailing whitespace",
        "Remove the spaces around the image's name.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        if (!RequiredField.CheckText(container.Field, "image", sink)) return;
        if (container.Pod.IsPod && container["image"].String is { } image && image.AsSpan().Trim().Length != image.Length)
        {
            sink.Add(Padded, container["image"], image);
        }
    }
}
