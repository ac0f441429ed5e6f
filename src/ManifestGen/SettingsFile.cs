using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// Settings taken from an <c>appsettings.json</c> while the product is built, so that what runs in the cluster is said in one place and can be
/// looked at there. Each becomes a variable <c>Section__Key</c>, which has the last word over the file in the image. Kubernetes: <c>ConfigMap</c>.
/// </summary>
public sealed record SettingsFile : ModelElement
{
    /// <summary>Takes settings from a file.</summary>
    /// <param name="path">The file, relative to the folder of the component's project, or of the definition's project when the component runs the image of others.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public SettingsFile(string path = "appsettings.json", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The sections that are taken, such as <c>Shop</c> or <c>Shop:Paging</c>; by default all. What looks like a secret is refused.</summary>
    public IReadOnlyList<string> Sections { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Whether the settings become one file of that name under <see cref="ComponentConfiguration.MountPath"/> instead of variables; false by default.</summary>
    public bool AsFile { get; init; }
}
