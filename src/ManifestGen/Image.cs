using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The container image of a component. What is left out comes from the build. Kubernetes: <c>containers[].image</c>.</summary>
public sealed record Image : ModelElement
{
    /// <summary>Makes an image reference.</summary>
    /// <param name="repository">The repository, such as <c>shop/storefront</c>; null for the default, <c>product/component</c> or the project's <c>ContainerRepository</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Image(string? repository = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Repository = repository;

    /// <summary>The repository, in lower case, without a tag. One that begins with a host, such as <c>ghcr.io/acme/shop</c>, brings its registry along.</summary>
    public string? Repository { get; init; }

    /// <summary>The registry's host, with a port if it needs one and a path if it has one, such as <c>ghcr.io/acme</c>; by default <c>ManifestGenImageRegistry</c>. Empty for none.</summary>
    public string? Registry { get; init; }

    /// <summary>The tag; by default <c>ManifestGenImageTag</c>, or else the component's version. Never <c>latest</c>. Not together with <see cref="Digest"/>.</summary>
    public string? Tag { get; init; }

    /// <summary>The digest, <c>sha256:</c> and 64 hexadecimal digits, which names one image for ever.</summary>
    public string? Digest { get; init; }

    /// <summary>Which of .NET's images it is built on; by default the one that the project asks for. Dockerfile: the last <c>FROM</c>.</summary>
    public ImageBase Base { get; init; } = ImageBase.Project;

    /// <summary>The digest of the image that it is built on, <c>sha256:</c> and 64 hexadecimal digits, so that the next build takes the same one; none by default.</summary>
    public string? BaseDigest { get; init; }

    /// <summary>How the image is made; by default a Dockerfile publishes the project inside.</summary>
    public ImageBuild Build { get; init; } = ImageBuild.Inside;

    /// <summary>The digest of the SDK's image that the project is published in, <c>sha256:</c> and 64 hexadecimal digits; none by default. Dockerfile: the first <c>FROM</c>.</summary>
    public string? SdkDigest { get; init; }

    /// <summary>
    /// Whether NuGet's downloads are kept between builds in a cache of the builder; true by default. False for builders that do not know <c>RUN --mount</c>, such as Docker's classic one and Kaniko.
    /// </summary>
    public bool CacheMounts { get; init; } = true;

    /// <summary>
    /// Packages of the operating system to install, such as <c>fontconfig</c>, or <c>fontconfig=2.15.0-1</c> for one version; none by default. Chiseled images have no package manager.
    /// </summary>
    public IReadOnlyList<string> Packages { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Files and folders that the image holds besides the published output; none by default.</summary>
    public IReadOnlyList<ImageFile> Files { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// Certificates of authorities to trust, besides those that the image trusts: files in PEM form, relative to the project's folder; none by default. They hold no private key.
    /// </summary>
    public IReadOnlyList<string> Certificates { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Whether the image must hold culture data (ICU); what <see cref="Base"/> lacks is installed. False by default: as the base has it.</summary>
    public bool Cultures { get; init; }

    /// <summary>Whether the image must hold time zones; what <see cref="Base"/> lacks is installed. False by default: as the base has it.</summary>
    public bool TimeZones { get; init; }

    /// <summary>When the node pulls the image; by default when it does not have it yet. Kubernetes: <c>imagePullPolicy</c>.</summary>
    public ImagePullPolicy PullPolicy { get; init; } = ImagePullPolicy.IfNotPresent;

    /// <summary>The names of existing Secrets with the registry's credentials. Kubernetes: <c>imagePullSecrets</c>.</summary>
    public IReadOnlyList<string> PullSecrets { get; init => field = ReadOnlyCopy.Of(value); } = [];
}
