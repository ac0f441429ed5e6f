using ManifestGen.Engine.Writing;

namespace ManifestGen.Tool.Diffing;

/// <summary>What the last build wrote.</summary>
internal static class LastOutput
{
    /// <summary>Reads an output folder.</summary>
    public static ComparedOutput Of(string folder)
    {
        if (!File.Exists(Path.Combine(folder, OutputIndex.FileName))) return ComparedOutput.None($"there is no output in '{folder}' to compare with. Build once, or name a revision.");
        var manifests = PlainFiles.Of(folder);
        return manifests.Count > 0
            ? new ComparedOutput(manifests, "")
            : ComparedOutput.None($"the output in '{folder}' holds no plain manifests. Add yaml or single to ManifestGenFormat, or name a revision.");
    }
}
