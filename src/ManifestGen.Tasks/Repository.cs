using System.IO;

namespace ManifestGen.Tasks;

/// <summary>The repository of git that a folder belongs to.</summary>
internal static class Repository
{
    /// <summary>Whether a folder is the top of one. Of a work tree and of a submodule, <c>.git</c> is a file.</summary>
    public static bool IsTopOf(string folder) => Directory.Exists(Path.Combine(folder, ".git")) || File.Exists(Path.Combine(folder, ".git"));

    /// <summary>The top of the nearest repository, from a folder upwards; null when there is none.</summary>
    public static string? Above(string folder)
    {
        for (string? above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (IsTopOf(above)) return above;
        }

        return null;
    }
}
