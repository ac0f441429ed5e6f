using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Checks;
using ManifestGen.Engine.Resolve.Policies;
using ManifestGen.Engine.Resolve.Sources;

namespace ManifestGen.Engine.Resolve;

/// <summary>Turns a product, or the bare facts of a build, into one with every default filled in.</summary>
public static class Resolver
{
    /// <summary>Resolves a product and reports every mistake in it, all at once.</summary>
    /// <param name="product">What the definition returned; null when there is no definition.</param>
    /// <param name="facts">What the build knows.</param>
    /// <param name="sink">Takes every mistake. After an error the result is incomplete and must not be rendered.</param>
    public static ResolvedProduct Resolve(Product? product, BuildFacts facts, DiagnosticSink sink)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(sink);
        var scope = new ProductScope
        {
            Product = product?.Profiled() ?? ProjectProduct.From(facts, sink),
            IsWritten = product is not null,
            Facts = facts,
            Sink = sink,
        };
        if (scope.IsWritten)
        {
            ProductCheck.Check(scope);
            ProjectCheck.Unused(scope);
            NetworkCheck.Check(scope);
            SecretSourceCheck.Check(scope);
            AuthenticationCheck.Check(scope);
            NamespaceCheck.Check(scope);
            PriorityCheck.Check(scope);
        }

        var components = Components(scope);
        LimitCheck.Check(scope, components);
        return new ResolvedProduct
        {
            Name = new Resolved<string>(scope.Product.Name, scope.OriginOf(scope.Product)),
            Environment = facts.Options.Environment,
            Stage = facts.Options.Stage,
            KubernetesVersion = facts.Options.KubernetesVersion,
            Labels = MetadataPolicy.ProductLabels(scope),
            Annotations = MetadataPolicy.ProductAnnotations(scope),
            Namespace = NamespacePolicy.Namespace(scope),
            Quota = NamespacePolicy.Quota(scope),
            Limits = NamespacePolicy.Limits(scope),
            PriorityClasses = PriorityPolicy.Classes(scope),
            DefaultDeny = NetworkPolicyPolicy.DefaultDeny(scope),
            ExternalSecrets = SecretPolicy.ExternalSecrets(scope),
            SecretProviders = SecretPolicy.Providers(scope),
            TriggerAuthentications = EventScalingPolicy.Authentications(scope),
            Components = NetworkPolicyPolicy.Apply(scope, RelationPolicy.Apply(scope, SharedImagePolicy.Apply(scope, components))),
            FilesRead = [.. scope.FilesRead],
            ExternalServices = ExternalServices(scope),
        };
    }

    private static List<ResolvedComponent> Components(ProductScope scope)
    {
        var components = new List<ResolvedComponent>(scope.Product.Components.Count);
        var accounts = new AccountOwners(scope.Sink);
        foreach (var component in scope.Product.Components)
        {
            if (component is ExternalService) continue;
            if (component is not WorkloadComponent written) throw new NotSupportedException($"No policy for the component {component.GetType().Name}.");
            ProjectFacts? facts = null;
            if (written.Project is { } project && (facts = ProjectCheck.Find(scope, written, project)) is null) continue;
            var workload = ConfigurationSource.Read(scope, written, facts);
            var resolved = ComponentResolver.Resolve(new ComponentScope
            {
                Product = scope,
                Component = workload,
                Container = ContainerPart.Of(workload),
                Facts = facts,
                Kind = KindOf(workload),
                Version = facts is null ? Version(workload.Image) : Version(scope, workload, facts),
            });
            components.Add(accounts.Claims(workload, resolved) ? resolved : resolved with { ServiceAccount = null });
        }

        return components;
    }

    private static List<ResolvedExternalService> ExternalServices(ProductScope scope)
    {
        var services = new List<ResolvedExternalService>();
        foreach (var component in scope.Product.Components)
        {
            if (component is not ExternalService service) continue;
            ExternalCheck.Check(scope, service);
            services.Add(ExternalPolicy.Resolve(scope, service));
        }

        return services;
    }

    private static ComponentKind KindOf(WorkloadComponent component) => component switch
    {
        WebComponent => ComponentKind.Web,
        WorkerComponent => ComponentKind.Worker,
        StatefulComponent => ComponentKind.Stateful,
        ScheduledComponent => ComponentKind.Scheduled,
        JobComponent => ComponentKind.Job,
        DaemonComponent => ComponentKind.Daemon,
        _ => throw new NotSupportedException($"No policy for the component {component.GetType().Name}."),
    };

    // An image of others has a version of its own, as far as its tag can be a label.
    private static Resolved<string> Version(Image? image) =>
        image?.Tag is { } tag && ProductCheck.VersionProblem(tag) is null ? Choice.Said(tag, image, nameof(image.Tag)) : Choice.Default("");

    private static Resolved<string> Version(ProductScope scope, WorkloadComponent component, ProjectFacts facts)
    {
        if (scope.Product.Version is { } said) return Choice.Said(VersionText.WithoutMetadata(said), scope.Product, nameof(Product.Version));
        var version = VersionText.WithoutMetadata(facts.Version);
        if (version.Length > 0 && ProductCheck.VersionProblem(version) is { } problem)
        {
            scope.Sink.Add(ProductCheck.InvalidVersion, component.Location, facts.Version, problem);
        }

        return new Resolved<string>(version, Origin.Project("Version"));
    }
}
