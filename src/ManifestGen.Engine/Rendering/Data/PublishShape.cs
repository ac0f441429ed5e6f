using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>What publishing a project gives, and the images of .NET that this asks for.</summary>
/// <param name="project">The project.</param>
/// <param name="image">The image that is built of it.</param>
internal sealed class PublishShape(ProjectFacts project, ResolvedImage image)
{
    private const string Registry = "mcr.microsoft.com/dotnet";

    private static readonly Version Newest = new(10, 0);

    /// <summary>Whether the output is started by itself, and not by <c>dotnet</c>.</summary>
    public bool IsExecutable => project.PublishAot || project.SelfContained || project.PublishSingleFile;

    /// <summary>
    /// Whether it is published for one architecture, so that the image holds native files of that one only. Not when the project names its
    /// runtime itself; and a locked restore allows only the runtimes that its lock file lists.
    /// </summary>
    public bool TargetsArchitecture => !NamesRuntime && (IsExecutable || !project.RestoreFiles.Any(f => Path.GetFileName(f) == "packages.lock.json"));

    /// <summary>
    /// The image that the build runs in: of the SDK that builds the project here, since an older one may not know what the project uses. What is
    /// linked there must be linked against the C library of <see cref="BaseImage"/>.
    /// </summary>
    public string SdkImage => $"{Registry}/sdk:{SdkVersion.ToString(2)}{(IsLinkedAgainstBase ? VariantOf(SdkVersion).Sdk : "")}{Pin(image.SdkDigest)}";

    /// <summary>The image that the output is put on.</summary>
    public string BaseImage
    {
        get
        {
            var name = project.PublishAot || project.SelfContained ? "runtime-deps" : project.IsWeb || project.UsesAspNetCore ? "aspnet" : "runtime";
            return $"{Registry}/{name}:{FrameworkVersion.ToString(2)}{VariantOf(FrameworkVersion).Runtime}{Pin(image.BaseDigest)}";
        }
    }

    /// <summary>
    /// The operating system that it is published for outside of a Dockerfile, as <c>--os</c> has it: Linux, with the C library of <see cref="BaseImage"/>. Empty when the output runs on any, and when the project names it.
    /// </summary>
    public string OperatingSystem => !IsExecutable || NamesRuntime ? "" : image.Base.Value == KubernetesText.AlpineBase ? "linux-musl" : "linux";

    /// <summary>The program that installs packages in <see cref="BaseImage"/>; empty when it has none.</summary>
    public string PackageManager => image.Base.Value switch
    {
        KubernetesText.AlpineBase => "apk",
        KubernetesText.FullBase => "apt",
        _ => "",
    };

    /// <summary>The command that starts it, in the folder that it is in.</summary>
    public IReadOnlyList<string> EntryPoint => IsExecutable ? [$"./{project.AssemblyName}"] : ["dotnet", $"{project.AssemblyName}.dll"];

    /// <summary>Whether the project names a runtime that a Linux container has.</summary>
    private bool NamesRuntime => project.RuntimeIdentifier.StartsWith("linux-", StringComparison.Ordinal);

    /// <summary>Whether the output may hold native files, and the SDK's image decides for which C library: the two images must then have the same.</summary>
    private bool IsLinkedAgainstBase => project.PublishAot || TargetsArchitecture;

    /// <summary>A native executable needs a C library no newer than that of the base, so the SDK of the same release links it.</summary>
    private Version SdkVersion => !project.PublishAot && Version.TryParse(project.SdkVersion.Split('-')[0], out var version) && version > FrameworkVersion
        ? version
        : FrameworkVersion;

    /// <summary>The version of .NET in the target framework: <c>10.0</c> in <c>net10.0</c>.</summary>
    private Version FrameworkVersion
    {
        get
        {
            var text = project.TargetFramework.Split('-')[0];
            return text.StartsWith("net", StringComparison.Ordinal) && Version.TryParse(text[3..], out var version) ? version : Newest;
        }
    }

    private static string Pin(Resolved<string> digest) => digest.Value.Length > 0 ? $"@{digest.Value}" : "";

    private BaseVariant VariantOf(Version version) => new(image.Base.Value, version.ToString(2));
}
