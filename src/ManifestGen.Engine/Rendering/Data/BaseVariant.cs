using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>The endings of the tags of .NET's images.</summary>
/// <param name="family">The family, in the spelling of <see cref="ResolvedImage.Base"/>.</param>
/// <param name="version">The version of .NET.</param>
internal sealed class BaseVariant(string family, string version)
{
    private const string AlpineEnding = "-alpine";

    /// <summary>The ending of the image that the output is put on.</summary>
    public string Runtime => family switch
    {
        KubernetesText.AlpineBase => AlpineEnding,
        KubernetesText.ChiseledBase => $"-{Ubuntu}-chiseled",
        KubernetesText.ChiseledExtraBase => $"-{Ubuntu}-chiseled-extra",
        _ => "",
    };

    /// <summary>The ending of an SDK image with the same C library.</summary>
    public string Sdk => family switch
    {
        KubernetesText.AlpineBase => AlpineEnding,
        KubernetesText.ChiseledBase or KubernetesText.ChiseledExtraBase => $"-{Ubuntu}",
        _ => "",
    };

    /// <summary>The release of Ubuntu that the chiseled images of a version are made from.</summary>
    private string Ubuntu => version is "8.0" ? "jammy" : "noble";
}
