using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A file or folder that an image holds besides the published output. Dockerfile: <c>COPY</c>.</summary>
public sealed record ImageFile : ModelElement
{
    /// <summary>Copies a file or folder into the image.</summary>
    /// <param name="source">The file, or the folder whose content is copied, relative to the project's folder.</param>
    /// <param name="target">The absolute path in the image: the file's own, or the folder's.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ImageFile(string source, string target, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Source = source;
        Target = target;
    }

    /// <summary>The file, or the folder whose content is copied, relative to the project's folder. A key is refused: mount it from a Secret.</summary>
    public string Source { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The absolute path in the image. The program cannot write there while the root file system is read-only.</summary>
    public string Target { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
