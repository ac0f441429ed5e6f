using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>An image is <c>registry/product/component:version</c>, as far as nobody says otherwise.</summary>
internal static class ImagePolicy
{
    /// <summary>The image of a container.</summary>
    public static ResolvedImage Resolve(ComponentScope scope)
    {
        var said = scope.Container.Image;
        var (registry, repository) = Place(scope, said);
        var digest = said?.Digest is { } given ? Choice.Said(given, said, nameof(said.Digest)) : Choice.Default("");
        var tag = digest.Value.Length > 0 ? Choice.Default("") : Tag(scope, said);
        var family = Base(scope, said);
        var image = new ResolvedImage
        {
            Registry = registry,
            Repository = repository,
            Tag = tag,
            Digest = digest,
            Reference = new Resolved<string>(Reference(registry.Value, repository.Value, tag.Value, digest.Value), Origin.Derived("image", said?.Location ?? SourceLocation.None)),
            Base = family,
            BaseDigest = said?.BaseDigest is { } pinned ? Choice.Said(pinned, said, nameof(said.BaseDigest)) : Choice.Default(""),
            Build = said is null ? Choice.Default(KubernetesText.InsideBuild) : Choice.Unless(KubernetesText.Of(said.Build), KubernetesText.InsideBuild, said, nameof(said.Build)),
            SdkDigest = said?.SdkDigest is { } sdk ? Choice.Said(sdk, said, nameof(said.SdkDigest)) : Choice.Default(""),
            CacheMounts = said is null ? Choice.Default(true) : Choice.Unless(said.CacheMounts, true, said, nameof(said.CacheMounts)),
            Packages = ImageContentPolicy.Packages(said, family.Value),
            Files = ImageContentPolicy.Files(scope, said),
            Certificates = ImageContentPolicy.Certificates(scope, said, family.Value),
            AddsCultures = said is { Cultures: true } && family.Value == KubernetesText.AlpineBase ? Choice.Said(true, said, nameof(said.Cultures)) : Choice.Default(false),
            SaysHowBuilt = said is not null && ForeignImageCheck.SaidOfBuild(said).Any(),
            PullPolicy = said is null ? Choice.Default("IfNotPresent") : Choice.Unless(KubernetesText.Of(said.PullPolicy), "IfNotPresent", said, nameof(said.PullPolicy)),
        };
        ImageCheck.Check(scope, image);
        BaseImageCheck.Check(scope, image);
        ImageContentCheck.Check(scope, image);
        RestoreCheck.Check(scope, image);
        return image;
    }

    /// <summary>The Secrets with the credentials of the registries, of all images of a component's Pods; each once.</summary>
    public static IReadOnlyList<Resolved<string>> PullSecrets(WorkloadComponent component)
    {
        var secrets = new List<Resolved<string>>();
        Add(component.Image, secrets);
        foreach (var container in component.Containers) Add(container.Image, secrets);
        return secrets;
    }

    private static void Add(Image? image, List<Resolved<string>> secrets)
    {
        if (image is null) return;
        foreach (var secret in image.PullSecrets)
        {
            if (!secrets.Exists(s => s.Value == secret)) secrets.Add(Choice.Said(secret, image, nameof(image.PullSecrets)));
        }
    }

    private static (Resolved<string> Registry, Resolved<string> Repository) Place(ComponentScope scope, Image? said)
    {
        var registry = Registry(scope, said);
        if (said?.Repository is not { } repository) return (registry, Repository(scope));

        // A repository that begins with a host brings its registry along.
        var slash = repository.IndexOf('/', StringComparison.Ordinal);
        if (said.Registry is null && slash > 0 && repository.AsSpan(0, slash) is var host && (host.ContainsAny('.', ':') || host is "localhost"))
        {
            return (Choice.Said(repository[..slash], said), Choice.Said(repository[(slash + 1)..], said));
        }

        return (registry, Choice.Said(repository, said));
    }

    private static Resolved<string> Registry(ComponentScope scope, Image? said)
    {
        if (said?.Registry is { } registry) return Choice.Said(registry, said, nameof(said.Registry));
        // The option says where this product's images go. Those of others stay where they are.
        if (scope.Facts is null) return Choice.Default("");
        return scope.Options.ImageRegistry is { Length: > 0 } option
            ? new Resolved<string>(option.TrimEnd('/'), Origin.Option("ManifestGenImageRegistry"))
            : Choice.Default("");
    }

    private static Resolved<string> Repository(ComponentScope scope)
    {
        if (scope.Facts is null) return Choice.Default("");
        if (scope.Facts.ContainerRepository is { Length: > 0 } fact) return new Resolved<string>(fact, Origin.Project("ContainerRepository"));
        var (product, component) = (scope.Product.Product.Name, scope.Component.Name);
        return Choice.Default(product == component ? component : $"{product}/{component}");
    }

    private static Resolved<string> Base(ComponentScope scope, Image? said)
    {
        if (said is not null && Family(said.Base) is { } family) return Choice.Said(family, said, nameof(said.Base));
        if (scope.Facts is null) return Choice.Default("");
        return scope.Facts.RuntimeIdentifier.StartsWith("linux-musl", StringComparison.Ordinal)
            ? new Resolved<string>(KubernetesText.AlpineBase, Origin.Project("RuntimeIdentifier"))
            : Choice.Default(KubernetesText.FullBase);
    }

    private static string? Family(ImageBase said) => said switch
    {
        ImageBase.Alpine => KubernetesText.AlpineBase,
        ImageBase.Chiseled => KubernetesText.ChiseledBase,
        ImageBase.ChiseledExtra => KubernetesText.ChiseledExtraBase,
        _ => null,
    };

    private static Resolved<string> Tag(ComponentScope scope, Image? said)
    {
        if (said?.Tag is { } tag) return Choice.Said(tag, said, nameof(said.Tag));
        if (scope.Facts is null) return Choice.Default("");
        return scope.Options.ImageTag is { Length: > 0 } option ? new Resolved<string>(option, Origin.Option("ManifestGenImageTag")) : scope.Version;
    }

    private static string Reference(string registry, string repository, string tag, string digest)
    {
        var name = registry.Length == 0 ? repository : $"{registry}/{repository}";
        return digest.Length > 0 ? $"{name}@{digest}" : $"{name}:{tag}";
    }
}
