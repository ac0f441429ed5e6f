using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A product: the components that are deployed together.</summary>
public sealed record Product : ModelElement
{
    /// <summary>Names a product.</summary>
    /// <param name="name">
    /// The name: at most 63 lower-case letters, digits and <c>-</c>, as a DNS label. Becomes the label <c>app.kubernetes.io/part-of</c>, which
    /// is in every selector, so it cannot change once the product runs.
    /// </param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Product(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The version that every component shares, such as <c>1.4.0</c>; by default each component has the version of its project.</summary>
    public string? Version { get; init; }

    /// <summary>What the product is made of, in the order in which it is written. At least one.</summary>
    public IReadOnlyList<Component> Components { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Labels put on every resource of every component. Kubernetes: <c>metadata.labels</c>.</summary>
    public IReadOnlyList<Label> Labels { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Annotations put on every resource of every component. Kubernetes: <c>metadata.annotations</c>.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>What the environment asks of every component; nothing by default. From <see cref="BuildContext.Choose{T}"/>.</summary>
    public Profile? Profile { get; init; }

    /// <summary>
    /// The product as its profile makes it: every component as <see cref="Profile.Apply"/> returns it, in the namespace that the profile gives. ManifestGen calls this once; a second call
    /// changes nothing.
    /// </summary>
    public Product Profiled() => Profile is not { } profile || IsProfiled
        ? this
        : this with
        {
            Components = [.. Components.Select(profile.Apply)],
            Namespace = profile.Namespace ?? Namespace,
            Quota = profile.Quota ?? Quota,
            Limits = profile.Limits ?? Limits,
            IsProfiled = true,
        };

    /// <summary>The environments that the product knows; building for another is then an error. Empty, the default, allows any.</summary>
    public IReadOnlyList<string> Environments { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Cuts the components off from all but whom they use and who uses them; by default they are open. Kubernetes: <c>NetworkPolicy</c>.</summary>
    public NetworkIsolation? Network { get; init; }

    /// <summary>Where the components that run a project send their telemetry; none by default. Environment variables: <c>OTEL_...</c>.</summary>
    public Telemetry? Telemetry { get; init; }

    /// <summary>Where secrets come from that are kept outside the cluster. Kubernetes: <c>ExternalSecret</c>, <c>SecretProviderClass</c>.</summary>
    public IReadOnlyList<SecretSource> Secrets { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The namespace that it runs in, which every resource then names; by default that which it is applied to. Kubernetes: <c>Namespace</c>, <c>metadata.namespace</c>.</summary>
    public ProductNamespace? Namespace { get; init; }

    /// <summary>How much all Pods of the namespace may take together; no limit by default. Kubernetes: <c>ResourceQuota</c>.</summary>
    public ResourceQuota? Quota { get; init; }

    /// <summary>What each container of the namespace may take; no limits by default. Kubernetes: <c>LimitRange</c>.</summary>
    public LimitRange? Limits { get; init; }

    // What a profile does need not be what it does when it is done twice.
    private bool IsProfiled { get; init; }
}
