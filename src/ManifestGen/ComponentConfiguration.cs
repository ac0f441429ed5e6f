using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// Settings that are no secret, kept in a ConfigMap named after the component. A hash of the content is an annotation on the Pods, so that a
/// change of it rolls them. Kubernetes: <c>ConfigMap</c>.
/// </summary>
public sealed record ComponentConfiguration : ModelElement
{
    /// <summary>Makes an empty configuration.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ComponentConfiguration([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>Entries that the container gets as environment variables of the same name.</summary>
    public IReadOnlyList<ConfigurationEntry> Variables { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Entries that the container finds as files of that name under <see cref="MountPath"/>.</summary>
    public IReadOnlyList<ConfigurationEntry> Files { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// Settings that are taken from <c>appsettings.json</c> and its like. Of two that set the same, the later counts; <see cref="Variables"/> and
    /// the component's environment count before them.
    /// </summary>
    public IReadOnlyList<SettingsFile> Settings { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The folder in which the files are mounted, read-only: an absolute path; <c>/config</c> by default.</summary>
    public string MountPath { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "/config";
}
