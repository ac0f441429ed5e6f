using System.Xml;
using System.Xml.Linq;

namespace ManifestGen.Tool.Images;

/// <summary>A generated <c>image.targets</c>: what the SDK is to make of a project.</summary>
internal static class SdkImageFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="tag">The name that the user gave; null to read it.</param>
    /// <param name="context">The folder that the user gave; null to read it.</param>
    /// <returns>The image; null when the file is none that was generated.</returns>
    public static BuildableImage? Read(string path, string? tag, string? context)
    {
        var properties = Properties(path);
        string? Value(string name) => properties.GetValueOrDefault(name);
        var reference = tag ?? Value("ManifestGenImage");
        var folder = context is not null ? Path.GetFullPath(context) : BuildableImage.Above(path, Value("ManifestGenImageFile"));
        if (reference is null || folder is null || Value("ManifestGenImageProject") is not { } project) return null;
        return new BuildableImage(path, reference, folder)
        {
            SdkName = $"{Value("ContainerRepository")}:{Value("ContainerImageTag")}",
            Publish =
            [
                "publish", project, "-c", "Release",
                .. Value("ManifestGenImageFramework") is { } framework ? (string[])["-f", framework] : [],
                .. Value("ManifestGenImageOperatingSystem") is { } system ? (string[])["--os", system] : [],
                "-t:PublishContainer", "-p:ManifestGenEnabled=false", $"-p:CustomAfterMicrosoftCommonTargets={path}",
            ],
        };
    }

    private static Dictionary<string, string> Properties(string path)
    {
        try
        {
            return XDocument.Load(path).Descendants("PropertyGroup").Elements()
                .GroupBy(p => p.Name.LocalName, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => Uri.UnescapeDataString(g.Last().Value), StringComparer.Ordinal);
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
